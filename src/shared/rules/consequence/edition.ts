import { Problem, type ProblemCode, type ProblemValues } from '#shared/kernel/problem.ts';
import { problemOf } from '#shared/kernel/schema-problem.ts';
import { type Edition, type EditionOf, editionSchema } from './edition-schema.ts';

/** What is odd in an edition and does not keep it from being used. `field` is its place, counted from 1. */
interface EditionFinding {
  readonly code: 'rules.bands-overlap' | 'rules.bands-gap' | 'rules.tie-missing';
  readonly field: string;
  readonly values: ProblemValues;
}

export interface ReadEdition {
  readonly edition: Edition;
  readonly findings: readonly EditionFinding[];
}

type Refuse = (code: ProblemCode, field: string, values?: ProblemValues) => never;

/**
 * Checks parsed JSON and gives the edition with what is odd in it. Throws a `rules.*` Problem with the field: a hole in a table, an
 * unknown key, a wrong type, a rule that no value can reach, a circle of levels, a source that is not in the list.
 */
export function parseEdition(json: unknown, file: string | null = null): ReadEdition {
  const read = editionSchema.safeParse(json, { reportInput: true });
  if (!read.success) throw problemOf(read.error, file);
  const edition = read.data;
  const refuse: Refuse = (code, field, values = {}) => {
    throw new Problem(code, { field, ...values }, file === null ? { field } : { file, field });
  };
  checkSources(edition, refuse);
  if (edition.subject === 'ip-asn') return { edition, findings: checkIndex(edition, refuse) };
  if (edition.subject === 'credit-points') checkLevels(edition, refuse);
  if (edition.subject === 'talent') checkTalent(edition, refuse);
  if (edition.subject === 'allowance') checkAllowance(edition, refuse);
  return { edition, findings: [] };
}

/** Editions that name each other as their origin, or one that is not there under that name, are refused. */
export function checkOrigins(editions: readonly Edition[]): void {
  const byId = new Map(editions.map((edition) => [edition.id, edition]));
  for (const edition of editions) {
    const seen = new Set([edition.id]);
    let origin = edition.basedOn;
    while (origin !== undefined) {
      if (seen.has(origin)) throw new Problem('rules.circle', { field: 'basedOn', name: origin }, { field: 'basedOn' });
      seen.add(origin);
      origin = byId.get(origin)?.basedOn;
    }
  }
}

function checkSources(edition: Edition, refuse: Refuse): void {
  const known = new Set(edition.sources.map(({ id }) => id));
  for (const [name, rule] of Object.entries(edition.rules) as [string, { readonly source?: string } | undefined][])
    if (rule?.source !== undefined && !known.has(rule.source))
      refuse('rules.source-unknown', `rules.${name}.source`, { source: rule.source });
}

/** Steps are read from the highest down, so each must lie below the one before, or nothing ever reaches it; the last must catch the rest. */
function checkSteps(
  steps: readonly { readonly from: number }[],
  field: string,
  last: number | null,
  refuse: Refuse,
): void {
  steps.forEach(({ from }, index) => {
    const before = steps[index - 1];
    if (before !== undefined && from >= before.from)
      refuse('rules.unreachable', `${field}[${index + 1}].from`, { value: from });
  });
  const lowest = steps.at(-1);
  if (last !== null && lowest !== undefined && lowest.from > last)
    refuse('rules.hole', `${field}[${steps.length}].from`, { value: lowest.from, least: last });
}

function atMost(points: Readonly<Record<string, number>>, max: number, field: string, refuse: Refuse): void {
  for (const [key, value] of Object.entries(points))
    if (value > max) refuse('rules.above-maximum', `${field}.${key}`, { value, max });
}

function checkIndex({ rules }: EditionOf<'ip-asn'>, refuse: Refuse): readonly EditionFinding[] {
  const { education, training, performance, discipline, categories } = rules;
  atMost(education.points, education.max, 'rules.education.points', refuse);
  atMost(performance.points, performance.max, 'rules.performance.points', refuse);
  atMost({ ...discipline.points, none: discipline.none }, discipline.max, 'rules.discipline.points', refuse);
  for (const [kind, points] of Object.entries(training.points)) {
    const sum = Object.values(points).reduce((total, one) => total + one, 0);
    if (sum > training.max)
      refuse('rules.above-maximum', `rules.training.points.${kind}`, { value: sum, max: training.max });
  }
  checkSteps(categories.steps, 'rules.categories.steps', 0, refuse);
  const claimed = new Map<string, string>();
  for (const [echelon, names] of Object.entries(training.posts))
    names.forEach((name, index) => {
      const field = `rules.training.posts.${echelon}[${index + 1}]`;
      const key = name.toLowerCase();
      if (claimed.has(key)) refuse('rules.unreachable', field, { value: name });
      claimed.set(key, field);
    });
  return checkBands(performance, refuse);
}

function checkBands(
  { bands, tie }: EditionOf<'ip-asn'>['rules']['performance'],
  refuse: Refuse,
): readonly EditionFinding[] {
  const field = (index: number) => `rules.performance.bands[${index + 1}]`;
  const findings: EditionFinding[] = [];
  bands.forEach((band, index) => {
    if (band.from > band.to) refuse('rules.range-reversed', `${field(index)}.from`);
    bands.forEach((other, place) => {
      if (place === index) return;
      const covers = other.from <= band.from && band.to <= other.to;
      if (covers && (place < index || other.from < band.from || band.to < other.to))
        refuse('rules.unreachable', field(index), { value: `${band.from}-${band.to}` });
      if (place < index || other.from > band.to || band.from > other.to) return;
      const values = { from: Math.max(band.from, other.from), to: Math.min(band.to, other.to) };
      findings.push({ code: 'rules.bands-overlap', field: field(place), values });
    });
  });
  if (findings.length > 0 && tie === null)
    findings.push({ code: 'rules.tie-missing', field: 'rules.performance.tie', values: {} });
  const rising = bands.map((band, index) => ({ ...band, index })).sort((a, b) => a.from - b.from);
  rising.forEach((band, place) => {
    const next = rising[place + 1];
    // Whole numbers follow each other: 75 then 76 leaves only fractions, which the lower bound decides.
    if (next !== undefined && next.from > band.to + 1)
      findings.push({ code: 'rules.bands-gap', field: field(next.index), values: { from: band.to, to: next.from } });
  });
  return findings;
}

function checkLevels({ rules }: EditionOf<'credit-points'>, refuse: Refuse): void {
  const { list } = rules.levels;
  const field = (index: number) => `rules.levels.list[${index + 1}]`;
  const byName = new Map(list.map((level) => [level.name, level]));
  list.forEach(({ next }, index) => {
    if (next !== null && !byName.has(next)) refuse('rules.level-unknown', `${field(index)}.next`, { name: next });
  });
  list.forEach((level, index) => {
    const first = list.findIndex(({ name }) => name.toLowerCase() === level.name.toLowerCase());
    if (first !== index) refuse('rules.unreachable', `${field(index)}.name`, { value: level.name });
    const seen = new Set<string>();
    let { next } = level;
    // Only a level on the circle comes back to itself; one that merely leads to it is right as written.
    while (next !== null && !seen.has(next)) {
      if (next === level.name) refuse('rules.circle', `${field(index)}.next`, { name: level.next ?? '' });
      seen.add(next);
      next = byName.get(next)?.next ?? null;
    }
    if (level.level !== null && level.rank !== null && level.rank > level.level)
      refuse('rules.above-maximum', `${field(index)}.rank`, { value: level.rank, max: level.level });
  });
}

function checkTalent({ rules }: EditionOf<'talent'>, refuse: Refuse): void {
  const { performance, award, squad, feedback, potential, cuts, development, experience, boxes } = rules;
  const y = performance.weight + award.weight + squad.weight + feedback.weight;
  if (y !== 100) refuse('rules.weights', 'rules.performance.weight', { sum: y });
  const x = Object.values(potential.weights).reduce((total, one) => total + one, 0);
  if (x !== 100) refuse('rules.weights', 'rules.potential.weights', { sum: x });
  for (const [post, { talent, technical }] of Object.entries(rules.value.target))
    if (talent + technical !== 100) refuse('rules.weights', `rules.value.target.${post}`, { sum: talent + technical });
  if (cuts.upper <= cuts.lower) refuse('rules.unreachable', 'rules.cuts.upper', { value: cuts.upper });
  checkSteps(development.steps, 'rules.development.steps', 1, refuse);
  checkSteps(experience.tenure, 'rules.experience.tenure', 0, refuse);
  const seen = new Set<number>();
  for (const [row, cells] of Object.entries(boxes.cells))
    for (const [column, { box }] of Object.entries(cells)) {
      if (seen.has(box)) refuse('rules.unreachable', `rules.boxes.cells.${row}.${column}.box`, { value: box });
      seen.add(box);
    }
  for (const [list, { boxes: wanted }] of Object.entries(rules.lists?.criteria ?? {}))
    wanted.forEach((box, index) => {
      if (!seen.has(box))
        refuse('rules.unreachable', `rules.lists.criteria.${list}.boxes[${index + 1}]`, { value: box });
    });
}

function checkAllowance({ rules }: EditionOf<'allowance'>, refuse: Refuse): void {
  const { performance, attendance } = rules;
  if (performance.share + attendance.share > 1)
    refuse('rules.above-maximum', 'rules.attendance.share', { value: performance.share + attendance.share, max: 1 });
  checkSteps(performance.byReports, 'rules.performance.byReports', null, refuse);
}
