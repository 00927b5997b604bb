import { type Place, Problem } from '#shared/kernel/problem.ts';
import { isBlank, numberOf, readScores, sortLabels } from '../base/rating-scores.ts';

/** One entry a person (or a counted cell): group, outcome and/or score, stratum. */
export interface FairnessCases {
  readonly groups: readonly string[];
  readonly group: Int32Array;
  /** 1 chosen, 0 not; null when no outcome was given. */
  readonly chosen: Uint8Array | null;
  readonly score: Float64Array | null;
  readonly strata: readonly string[];
  readonly stratum: Int32Array | null;
  /** How many people each entry represents; all 1 for plain rows. */
  readonly count: Float64Array;
  readonly blanks: number;
}

export type FairnessField = 'group' | 'outcome' | 'score' | 'stratum' | 'count' | 'ratee';

/** Columns of texts, all of one length. */
interface FairnessColumns {
  readonly group: readonly string[];
  readonly outcome?: readonly string[];
  readonly score?: readonly string[];
  readonly stratum?: readonly string[];
  readonly count?: readonly string[];
  /** When given, several scores of one person are averaged first: people are compared, not ratings. */
  readonly ratee?: readonly string[];
}

interface FairnessReading {
  /** Outcome values that count as chosen. Left out: the one of exactly two values that says yes (1, yes, true, ya). */
  readonly favourable?: readonly string[];
  /** Score from which on a person counts as chosen; makes an outcome from the score. */
  readonly atLeast?: number;
  readonly levels?: readonly string[];
  readonly place?: (row: number, field: FairnessField) => Place;
}

const fold = (text: string): string => text.trim().toLowerCase();
const yesWords: ReadonlySet<string> = new Set(['1', 'yes', 'y', 'true', 't', 'ya', 'iya']);

function favourableOf(outcome: readonly string[], given: readonly string[] | undefined): ReadonlySet<string> {
  const seen = new Map<string, string>();
  for (const text of outcome) if (!isBlank(text)) seen.set(fold(text), text.trim());
  const values = sortLabels(seen.values()).slice(0, 12).join(', ');
  if (given) {
    const missing = given.find((value) => !seen.has(fold(value)));
    if (missing !== undefined) throw new Problem('fairness.favourable-unknown', { value: missing, values });
    return new Set(given.map(fold));
  }
  const yes = [...seen.keys()].filter((value) => yesWords.has(value));
  if (seen.size > 2 || yes.length !== 1) throw new Problem('fairness.favourable', { values });
  return new Set(yes);
}

function indexOf(labels: readonly string[]): Map<string, number> {
  return new Map(labels.map((label, at) => [label, at]));
}

function scoreValues(texts: readonly string[], reading: FairnessReading): Float64Array {
  const first = new Map<string, number>();
  texts.forEach((text, row) => {
    if (!first.has(text)) first.set(text, row);
  });
  const distinct = [...first.keys()];
  const place = (at: number): Place =>
    reading.place?.(first.get(distinct[at] ?? '') ?? 0, 'score') ?? { field: 'score' };
  const { values } = readScores(distinct, reading.levels ? { levels: reading.levels } : {}, place);
  const byText = new Map(distinct.map((text, at) => [text, values[at] ?? Number.NaN]));
  return Float64Array.from(texts, (text) => byText.get(text) ?? Number.NaN);
}

function countOf(text: string, place: Place): number {
  const value = numberOf(text);
  if (value === null || value < 0 || !Number.isInteger(value))
    throw new Problem('fairness.count', { value: text.slice(0, 40) }, place);
  return value;
}

/** Row numbers of each person, in order; every row its own person when there is no ratee column. */
function people(
  columns: FairnessColumns,
  kept: readonly number[],
  place: (row: number, field: FairnessField) => Place,
): readonly (readonly number[])[] {
  const { ratee, group, outcome, stratum } = columns;
  if (!ratee) return kept.map((row) => [row]);
  const rows = new Map<string, number[]>();
  for (const row of kept) {
    const id = ratee[row] ?? '';
    const own = rows.get(id);
    if (!own) {
      rows.set(id, [row]);
      continue;
    }
    const first = own[0] ?? 0;
    const differs =
      group[first] !== group[row] || outcome?.[first] !== outcome?.[row] || stratum?.[first] !== stratum?.[row];
    if (differs) throw new Problem('fairness.ratee-differs', { ratee: id }, place(row, 'ratee'));
    own.push(row);
  }
  return [...rows.values()];
}

/**
 * Reads columns of texts into cases. Rows whose group, outcome or score is blank are passed over and counted. Problems: `fairness.*`,
 * `ratings.score-not-number`, `ratings.level-unknown`. Cost O(rows).
 */
export function fairnessCases(columns: FairnessColumns, reading: FairnessReading): FairnessCases {
  const place = (row: number, field: FairnessField): Place => reading.place?.(row, field) ?? { field };
  if (!columns.outcome && !columns.score) throw new Problem('fairness.nothing');
  const yes = columns.outcome ? favourableOf(columns.outcome, reading.favourable) : null;
  const scores = columns.score ? scoreValues(columns.score, reading) : null;
  const kept: number[] = [];
  columns.group.forEach((group, row) => {
    const blank =
      isBlank(group) ||
      (columns.outcome && isBlank(columns.outcome[row] ?? '')) ||
      (scores && Number.isNaN(scores[row]));
    if (!blank) kept.push(row);
  });
  if (kept.length === 0) throw new Problem('fairness.nobody');
  const persons = people(columns, kept, place);
  const head = persons.map((rows) => rows[0] ?? 0);
  const groupOf = (row: number): string => (columns.group[row] ?? '').trim();
  const stratumOf = (row: number): string => (columns.stratum?.[row] ?? '').trim();
  const groups = sortLabels(new Set(head.map(groupOf)));
  const strata = columns.stratum ? sortLabels(new Set(head.map(stratumOf))) : [];
  const groupAt = indexOf(groups);
  const stratumAt = indexOf(strata);
  const score = scores
    ? Float64Array.from(persons, (rows) => rows.reduce((sum, row) => sum + (scores[row] ?? 0), 0) / rows.length)
    : null;
  const { atLeast } = reading;
  const fromScore =
    score && atLeast !== undefined ? Uint8Array.from(score, (value) => (value >= atLeast ? 1 : 0)) : null;
  const chosen = yes
    ? Uint8Array.from(head, (row) => (yes.has(fold(columns.outcome?.[row] ?? '')) ? 1 : 0))
    : fromScore;
  return {
    groups,
    group: Int32Array.from(head, (row) => groupAt.get(groupOf(row)) ?? 0),
    chosen,
    score,
    strata,
    stratum: columns.stratum ? Int32Array.from(head, (row) => stratumAt.get(stratumOf(row)) ?? 0) : null,
    count: Float64Array.from(head, (row) =>
      columns.count ? countOf(columns.count[row] ?? '', place(row, 'count')) : 1,
    ),
    blanks: columns.group.length - kept.length,
  };
}
