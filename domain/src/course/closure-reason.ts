/** Why a CTI course ended: exactly the eight of the phase list (Kompetenceudvikling CTI, Oversigt over faser, 2015). */
export const ctiClosureReasons = [
  "completed-as-planned",
  "died",
  "moved-municipality",
  "disappeared",
  "refuses",
  "imprisoned",
  "hospitalised",
  "other",
] as const;

export type CtiClosureReason = (typeof ctiClosureReasons)[number];

/** Why a course of any method ended. Each method holds those that it may end by, and no other ends it. */
export const closureReasons = [
  ...ctiClosureReasons,
  /** Clarified that the citizen is not in the target group (SKP 2A). */
  "not-in-target-group",
  /** Another service has the contact, and it holds (SKP 2C). */
  "handed-over",
  /** The support is no longer needed, as the citizen sees it too (open-ended methods). */
  "need-gone",
  /** The citizen chooses to end. */
  "citizen-ends",
  /** The work goes on in another method's course; set by the change of method alone. */
  "changed-method",
] as const;

export type ClosureReason = (typeof closureReasons)[number];
