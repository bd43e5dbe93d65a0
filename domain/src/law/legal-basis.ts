/** The legal bases that a course can rest on, as printed in the law at the time. */
export const legalBasisCodes = ["SEL § 85", "SEL § 85 a", "SEL § 82 b", "SEL § 109 stk. 7", "LAB § 31 b", "LAB § 167"] as const;

export type LegalBasisCode = (typeof legalBasisCodes)[number];
