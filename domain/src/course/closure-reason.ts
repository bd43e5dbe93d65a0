/** Why a CTI course ended: exactly the eight of the phase list (Kompetenceudvikling CTI, Oversigt over faser, 2015). */
export const closureReasons = [
  "completed-as-planned",
  "died",
  "moved-municipality",
  "disappeared",
  "refuses",
  "imprisoned",
  "hospitalised",
  "other",
] as const;

export type ClosureReason = (typeof closureReasons)[number];
