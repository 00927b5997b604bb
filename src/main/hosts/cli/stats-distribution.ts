import { openRatingFile } from '#main/readers/csv/rating-file.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { expectedShares, type LevelScale, levelScale } from '#shared/stats/base/level-counts.ts';
import { isBlank, numberOf, sortLabels } from '#shared/stats/base/rating-scores.ts';
import {
  type DistributionReport,
  distributionReport,
  type Homogeneity,
  homogeneity,
} from '#shared/stats/distribution/report.ts';
import { type SpreadChange, spreadChange } from '#shared/stats/distribution/spread.ts';
import type { StatRequest } from './stats-options.ts';
import { readTexts, type TextColumns } from './stats-ratings.ts';

interface Read {
  readonly texts: TextColumns;
  readonly level: readonly string[];
  readonly option: string;
  /** Expected shares given as a list; a column is read for each group. */
  readonly shares: readonly string[] | null;
}

function countAt(read: Read, entry: number): number {
  const counts = read.texts.column('--count');
  if (!counts) return 1;
  const value = numberOf(counts[entry] ?? '');
  if (value === null || value < 0 || !Number.isInteger(value))
    throw new Problem('fairness.count', { value: counts[entry] ?? '' }, read.texts.place(entry, '--count'));
  return value;
}

function columnShares(read: Read, scale: LevelScale, entries: readonly number[]): number[] | null {
  const column = read.texts.column('--expected');
  if (!column) return null;
  const shares = new Array<number | null>(scale.levels.length).fill(null);
  for (const entry of entries) {
    const at = scale.find(read.level[entry] ?? '', read.texts.place(entry, read.option));
    const text = column[entry] ?? '';
    if (at < 0 || isBlank(text)) continue;
    const place = read.texts.place(entry, '--expected');
    const value = numberOf(text);
    if (value === null) throw new Problem('ratings.score-not-number', { value: text }, place);
    const before = shares[at] ?? null;
    if (before !== null && before !== value)
      throw new Problem(
        'distribution.expected-differs',
        { level: scale.levels[at] ?? '', first: before, second: value },
        place,
      );
    shares[at] = value;
  }
  return expectedShares(
    shares.map((share) => share ?? 0),
    scale.levels,
  );
}

function changeOf(
  read: Read,
  scale: LevelScale,
  entries: readonly number[],
  groups: Int32Array | null,
): SpreadChange | null {
  const before = read.texts.column('--before');
  if (!before) return null;
  if (!scale.ordered) throw new Problem('ratings.words-unordered', { levels: scale.levels.join(', ') });
  const first: number[] = [];
  const second: number[] = [];
  const group: number[] = [];
  for (const entry of entries) {
    const from = scale.find(before[entry] ?? '', read.texts.place(entry, '--before'));
    const to = scale.find(read.level[entry] ?? '', read.texts.place(entry, read.option));
    if (from < 0 || to < 0) continue;
    for (let copy = countAt(read, entry); copy > 0; copy--) {
      first.push(scale.values[from] ?? 0);
      second.push(scale.values[to] ?? 0);
      group.push(groups?.[entry] ?? 0);
    }
  }
  // A small group has no spread to compare; all people together must have one.
  if (groups === null && first.length < 3 && read.texts.column('--by')) return null;
  return spreadChange(Float64Array.from(first), Float64Array.from(second), groups ? Int32Array.from(group) : null);
}

function countsOf(
  read: Read,
  scale: LevelScale,
  entries: readonly number[],
): { readonly counts: number[]; readonly blanks: number } {
  const counts = new Array<number>(scale.levels.length).fill(0);
  let blanks = 0;
  for (const entry of entries) {
    const at = scale.find(read.level[entry] ?? '', read.texts.place(entry, read.option));
    if (at < 0) blanks++;
    else counts[at] = (counts[at] ?? 0) + countAt(read, entry);
  }
  return { counts, blanks };
}

interface Answer extends DistributionReport {
  readonly groups?: readonly (DistributionReport & { readonly id: string })[];
  readonly homogeneity?: Homogeneity | null;
}

/** `stats distribution`: counts a level column (rows are people, or `--count` people) and holds it against expected shares and an earlier level. */
export function distributionOf(request: StatRequest): Answer {
  const option = request.text('--level') === undefined ? '--score' : '--level';
  if (request.text(option) === undefined) throw new Problem('stats.option-missing', { option: '--level' });
  const file = openRatingFile(request.path);
  const expected = request.text('--expected');
  const asColumn = expected !== undefined && file.find(expected) >= 0;
  const texts = readTexts(request, [option, '--count', '--before', '--by', ...(asColumn ? ['--expected'] : [])], file);
  const level = texts.column(option) ?? [];
  const list = !asColumn && expected !== undefined ? expected.split(/\s*[,;/]\s*|\s+/) : null;
  const read: Read = { texts, level, option, shares: list };
  const scaleOf = (entries: readonly number[]): LevelScale =>
    levelScale(
      entries.flatMap((entry) => [level[entry] ?? '', texts.column('--before')?.[entry] ?? '']),
      request.list('--levels'),
    );
  const exactLimit = request.whole('--exact-limit', 0) ?? 30_000_000;
  const draws = request.whole('--draws', 99);
  const seed = request.whole('--seed', 0);
  const options = { exactLimit, ...(draws !== undefined && { draws }), ...(seed !== undefined && { seed }) };
  const sharesOf = (scale: LevelScale, entries: readonly number[]): number[] | null => {
    if (!read.shares) return columnShares(read, scale, entries);
    const numbers = read.shares.map(numberOf);
    if (numbers.includes(null))
      throw new Problem('stats.column-missing', { column: expected ?? '', columns: file.header.join(', ') });
    return expectedShares(
      numbers.map((share) => share ?? 0),
      scale.levels,
    );
  };
  const report = (
    scale: LevelScale,
    entries: readonly number[],
    groups: Int32Array | null,
    shares: number[] | null,
  ): DistributionReport => {
    const { counts, blanks } = countsOf(read, scale, entries);
    const table = { levels: scale.levels, ordered: scale.ordered, counts, blanks };
    return distributionReport(table, shares, changeOf(read, scale, entries, groups), options);
  };
  const all = level.map((_, entry) => entry);
  const whole = scaleOf(all);
  const by = texts.column('--by');
  if (!by) return report(whole, all, null, sharesOf(whole, all));
  const ids = sortLabels(new Set(by));
  const members = ids.map((id) => all.filter((entry) => by[entry] === id));
  const place = new Map(ids.map((id, at) => [id, at]));
  const groups = Int32Array.from(by, (id) => place.get(id) ?? 0);
  const tables = members.map((entries) => countsOf(read, whole, entries).counts);
  // A column may expect something else of every group; then there is no one expectation of all.
  const shares = asColumn ? null : sharesOf(whole, all);
  return {
    ...report(whole, all, groups, shares),
    groups: members.map((entries, at) => {
      const scale = asColumn ? scaleOf(entries) : whole;
      return { id: ids[at] ?? '', ...report(scale, entries, null, sharesOf(scale, entries)) };
    }),
    homogeneity: homogeneity(tables),
  };
}
