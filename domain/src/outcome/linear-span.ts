/** Largest prime below 2^26: products of two residues stay whole in a double. */
const prime = 67_108_859;

type Row = Map<number, number>;

function inverse(value: number): number {
  let [left, right, one, other] = [prime, value, 0, 1];
  while (right > 1) {
    const times = Math.floor(left / right);
    [left, right] = [right, left - times * right];
    [one, other] = [other, one - times * other];
  }
  return ((other % prime) + prime) % prime;
}

/** What somebody can reckon out who knows some sums of unknown numbers, each sum given by the numbers it is of. */
export interface Span {
  /** The sum becomes known. */
  learn(columns: readonly number[]): void;
  /** Whether the sum can be reckoned out from those known. */
  knows(columns: readonly number[]): boolean;
  /** Whether a watched sum could be reckoned out if this one were known too. */
  wouldReveal(columns: readonly number[]): boolean;
}

/** Watches sums that must not be reckoned out. Exact but for the arithmetic being modulo a large prime. */
export function createSpan(watched: readonly (readonly number[])[]): Span {
  /** Reduced rows by their leading column, which no other row holds. */
  const basis = new Map<number, Row>();
  const holders = new Map<number, Set<Row>>();
  const secrets = new Set(watched.map((columns) => keep(new Map(columns.map((column) => [column, 1])))));

  function holdersOf(column: number): Set<Row> {
    const found = holders.get(column) ?? new Set();
    holders.set(column, found);
    return found;
  }

  function keep(row: Row): Row {
    for (const column of row.keys()) holdersOf(column).add(row);
    return row;
  }

  function reduced(columns: readonly number[]): Row {
    const row: Row = new Map(columns.map((column) => [column, 1]));
    for (const column of columns) {
      const lead = basis.get(column);
      const factor = row.get(column);
      if (lead !== undefined && factor !== undefined) subtract(row, lead, factor);
    }
    return row;
  }

  function learn(columns: readonly number[]): void {
    const row = reduced(columns);
    const lead = scarcest(row, (column) => holders.get(column)?.size ?? 0);
    if (lead === undefined) return;
    const scale = inverse(row.get(lead) ?? 1);
    for (const [column, value] of row) row.set(column, (value * scale) % prime);
    for (const other of Array.from(holdersOf(lead))) {
      for (const column of subtract(other, row, other.get(lead) ?? 0)) {
        if (other.has(column)) holdersOf(column).add(other);
        else holdersOf(column).delete(other);
      }
    }
    basis.set(lead, keep(row));
  }

  function wouldReveal(columns: readonly number[]): boolean {
    const row = reduced(columns);
    const [column] = row.keys();
    if (column === undefined) return false;
    for (const other of holders.get(column) ?? []) if (secrets.has(other) && areParallel(row, other)) return true;
    return false;
  }

  return { learn, knows: (columns) => reduced(columns).size === 0, wouldReveal };
}

/** Takes `factor` times a row from another; gives the columns that came or went. */
function subtract(from: Row, row: Row, factor: number): readonly number[] {
  const changed: number[] = [];
  for (const [column, value] of row) {
    const before = from.get(column);
    const after = ((before ?? 0) + (prime - ((factor * value) % prime))) % prime;
    if (after === 0) from.delete(column);
    else from.set(column, after);
    if ((before === undefined) !== (after === 0)) changed.push(column);
  }
  return changed;
}

/** The column that fewest rows hold: the least is then to be reduced. */
function scarcest(row: Row, held: (column: number) => number): number | undefined {
  let best: number | undefined;
  for (const column of row.keys()) if (best === undefined || held(column) < held(best)) best = column;
  return best;
}

function areParallel(left: Row, right: Row): boolean {
  if (left.size !== right.size) return false;
  const [first] = left;
  if (first === undefined) return true;
  const [column, value] = first;
  const factor = ((right.get(column) ?? 0) * inverse(value)) % prime;
  for (const [each, own] of left) if ((own * factor) % prime !== right.get(each)) return false;
  return true;
}
