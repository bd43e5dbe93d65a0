/** Someone who could take courses over: what they carry at most, and what they carry now. */
export interface Taker {
  readonly workerId: string;
  readonly sce: number;
  readonly limit: number;
}

/** A course that needs new hands, with its weight in standard caseload equivalents. */
export interface Handed {
  readonly courseId: string;
  readonly sce: number;
}

/**
 * Who could take each course: the heaviest first, each to whoever has most room left, so that a full one gets no more while
 * another has room. A proposal by room alone; it knows nothing of relations, and the coordinator decides (product.md §4).
 */
export function proposeHandover(courses: readonly Handed[], takers: readonly Taker[]): ReadonlyMap<string, string> {
  const room = new Map(takers.map(({ workerId, sce, limit }) => [workerId, Math.round((limit - sce) * 100)]));
  const proposed = new Map<string, string>();
  const heaviest = [...courses].sort((left, right) => right.sce - left.sce || compare(left.courseId, right.courseId));
  for (const { courseId, sce } of heaviest) {
    const [best] = [...room].sort(([left, more], [right, less]) => less - more || compare(left, right));
    if (best === undefined) return proposed;
    const [workerId, left] = best;
    room.set(workerId, left - Math.round(sce * 100));
    proposed.set(courseId, workerId);
  }
  return proposed;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
