/** One person followed from having something: until it was lost, or until the last word that it was still there. */
export interface Followed {
  readonly days: number;
  readonly lost: boolean;
}

export interface Step {
  readonly day: number;
  /** Share that still has it, 0-1. */
  readonly share: number;
  /** 95 % band; absent where the share is 1 or 0, from which no spread can be reckoned. */
  readonly band?: { readonly low: number; readonly high: number };
}

const z95 = 1.959_963_984_540_054;

/** The band on the scale ln(-ln S), which keeps within 0 and 1 (Kalbfleisch and Prentice 1980). `sum` is Greenwood's. */
function bandOf(share: number, sum: number): Pick<Step, "band"> {
  if (share <= 0 || share >= 1) return {};
  const width = (z95 * Math.sqrt(sum)) / Math.abs(Math.log(share));
  return { band: { low: share ** Math.exp(width), high: share ** Math.exp(-width) } };
}

/**
 * The share that still has it after so many days (Kaplan and Meier 1958), one step for each day of a loss, after a first one at
 * day 0. Who was last heard of on the day of a loss counts as still there on that day. Empty for nobody.
 */
export function kaplanMeier(followed: readonly Followed[]): readonly Step[] {
  if (followed.length === 0) return [];
  const sorted = followed.map(({ days }) => days).sort((left, right) => left - right);
  const losses = new Map<number, number>();
  for (const { days, lost } of followed) if (lost) losses.set(days, (losses.get(days) ?? 0) + 1);
  const steps: Step[] = [{ day: 0, share: 1 }];
  let share = 1;
  let sum = 0;
  let over = 0;
  for (const [day, lost] of [...losses].sort(([left], [right]) => left - right)) {
    while ((sorted[over] ?? day) < day) over += 1;
    const risk = sorted.length - over;
    share *= (risk - lost) / risk;
    sum += lost / (risk * (risk - lost));
    steps.push({ day, share, ...bandOf(share, sum) });
  }
  return steps;
}

/** How many are still followed on a day: those last heard of, or found to have lost it, on that day or later. */
export function atRisk(followed: readonly Followed[], day: number): number {
  return followed.filter(({ days }) => days >= day).length;
}

/** The step in force on a day. */
export function stepAt(steps: readonly Step[], day: number): Step | undefined {
  return steps.findLast((step) => step.day <= day);
}

/** The 95 % band of a plain share (Wilson 1927); absent for nobody. */
export function wilsonBand(met: number, of: number): { readonly low: number; readonly high: number } | undefined {
  if (of === 0) return undefined;
  const square = z95 * z95;
  const middle = (met + square / 2) / (of + square);
  const width = (z95 / (of + square)) * Math.sqrt((met * (of - met)) / of + square / 4);
  return { low: Math.max(0, middle - width), high: Math.min(1, middle + width) };
}
