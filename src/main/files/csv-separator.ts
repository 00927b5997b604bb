/** What the first 64 Ki characters of a text table say about its habits. */
export interface CsvHabit {
  readonly separator: string;
  /** The first line is Excel's `sep=;` and no row. */
  readonly announced: boolean;
  /** Most frequent number of fields in the rows looked at. */
  readonly columns: number;
  /** Line ends are lone carriage returns, as old Macs wrote. */
  readonly carriageReturns: boolean;
}

const CANDIDATES = [';', '\t', ',', '|'] as const;
const ROWS = 200;

/**
 * Finds the separator: the one that `sep=` names, else the one that cuts most rows into the same number (two or more) of
 * fields; where two do equally well, the one that gives more fields. Characters inside quotes do not count, so names with
 * titles (`"Fauzi, S.T."`) and decimal commas do not mislead.
 */
export function findCsvHabit(sample: string): CsvHabit {
  const carriageReturns = !sample.includes('\n') && sample.includes('\r');
  const newline = carriageReturns ? '\r' : '\n';
  const announcement = /^"?sep=([^\r\n"])"?[;,\t|]*(?:\r|\n|$)/i.exec(sample);
  const announced = announcement?.[1];
  if (announced !== undefined) {
    const { columns } = judge(sample, announced, newline);
    return { separator: announced, announced: true, columns, carriageReturns };
  }
  let best = { separator: ';', rows: 0, columns: 1 };
  for (const separator of CANDIDATES) {
    const { rows, columns } = judge(sample, separator, newline);
    if (columns < 2) continue;
    const clearlyMore = rows > best.rows * 1.1;
    const likeAsMany = rows >= best.rows * 0.9;
    if (clearlyMore || (likeAsMany && columns > best.columns)) best = { separator, rows, columns };
  }
  return { separator: best.separator, announced: false, columns: best.columns, carriageReturns };
}

/** The most frequent field count of two or more under this separator, and how many rows have it. */
function judge(sample: string, separator: string, newline: string): { rows: number; columns: number } {
  const tally = new Map<number, number>();
  let fields = 1;
  let quoted = false;
  let fieldStart = true;
  let seen = 0;
  for (let i = 0; i < sample.length && seen < ROWS; i++) {
    const c = sample.charAt(i);
    if (c === '"' && (quoted || fieldStart || sample.charAt(i - 1) === '=')) quoted = !quoted;
    fieldStart = false;
    if (quoted) continue;
    if (c === separator) {
      fields++;
      fieldStart = true;
    } else if (c === newline) {
      tally.set(fields, (tally.get(fields) ?? 0) + 1);
      seen++;
      fields = 1;
      fieldStart = true;
    }
  }
  if (fields > 1 && seen < ROWS) tally.set(fields, (tally.get(fields) ?? 0) + 1);
  let best = { rows: 0, columns: 1 };
  for (const [columns, rows] of tally) {
    if (columns > 1 && (rows > best.rows || (rows === best.rows && columns > best.columns))) best = { rows, columns };
  }
  return best;
}
