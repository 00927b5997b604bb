import type { Separator } from '#shared/kernel/table.ts';

/** What the first 64 Ki characters of a text table say about its habits. */
export interface CsvHabit {
  /** Mostly one of {@link separators}; `sep=` may name any other sign. */
  readonly separator: string;
  /** The first line is Excel's `sep=;` and no row. */
  readonly announced: boolean;
  /** Most frequent number of fields in the rows looked at. */
  readonly columns: number;
  /** Line ends are lone carriage returns, as old Macs wrote. */
  readonly carriageReturns: boolean;
}

const CANDIDATES: readonly Separator[] = [';', '\t', ',', '|'];
const ROWS = 200;

/** How one separator cuts a sample: the most frequent number (two or more) of fields in a row, how many rows have it, and the first that has. */
interface Cut {
  readonly separator: string;
  readonly rows: number;
  readonly columns: number;
  readonly first: number;
}

/**
 * Finds the separator: the one that `sep=` or the user names, else the one that cuts most rows, the header among them, into the same
 * number (two or more) of fields; where two do equally well, the one that begins further up, else the one that gives more fields.
 * Characters inside quotes do not count, so names with titles (`"Fauzi, S.T."`) do not mislead; decimal commas do not either, for the
 * header has none.
 */
export function findCsvHabit(sample: string, wanted?: Separator): CsvHabit {
  const carriageReturns = !sample.includes('\n') && sample.includes('\r');
  const newline = carriageReturns ? '\r' : '\n';
  const announcement = /^"?sep=([^\r\n"])"?[;,\t|]*(?:\r|\n|$)/i.exec(sample);
  const named = wanted ?? announcement?.[1];
  const habit = ({ separator, columns }: Cut): CsvHabit => {
    return { separator, announced: announcement !== null, columns, carriageReturns };
  };
  if (named !== undefined) return habit(judge(sample, named, newline));
  let best: Cut = { separator: ';', rows: 0, columns: 1, first: ROWS };
  for (const separator of CANDIDATES) {
    const cut = judge(sample, separator, newline);
    if (cut.columns < 2) continue;
    const clearlyMore = cut.rows > best.rows * 1.1;
    const likeAsMany = cut.rows >= best.rows * 0.9;
    const better = cut.first === best.first ? cut.columns > best.columns : cut.first < best.first;
    if (clearlyMore || (likeAsMany && better)) best = cut;
  }
  return habit(best);
}

function judge(sample: string, separator: string, newline: string): Cut {
  const tally = new Map<number, { rows: number; first: number }>();
  const count = (): void => {
    const found = tally.get(fields);
    if (found) found.rows++;
    else tally.set(fields, { rows: 1, first: seen });
  };
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
      count();
      seen++;
      fields = 1;
      fieldStart = true;
    }
  }
  if (fields > 1 && seen < ROWS) count();
  let best = { rows: 0, columns: 1, first: ROWS };
  for (const [columns, { rows, first }] of tally)
    if (columns > 1 && (rows > best.rows || (rows === best.rows && columns > best.columns)))
      best = { rows, columns, first };
  return { separator, ...best };
}
