import { fold } from '../word-forms.ts';
import type { EditionOf } from './edition-schema.ts';
import { degrees, type Echelon, echelons, type PersonFacts, type TrainingFact } from './facts.ts';
import type { Result, ResultPart } from './result.ts';
import { sanctionGaps, sanctionsWithin, withinYears } from './windows.ts';

export type IpAsnEdition = EditionOf<'ip-asn'>;

const ipAsnDimensions = ['education', 'training', 'performance', 'discipline'] as const;
type IpAsnDimension = (typeof ipAsnDimensions)[number];

/** An index with its four dimensions; `category` is the place of its name in the edition's steps, null without a value. */
export interface IpAsnResult extends Result {
  readonly dimensions: Readonly<Record<IpAsnDimension, number>>;
  readonly category: number;
}

type Rules = IpAsnEdition['rules'];
interface Dimension {
  readonly parts: readonly ResultPart[];
  readonly missing: readonly string[];
}

/** Points of four dimensions. What is missing counts 0 and is named; rules: PermenPANRB 38/2018 as the edition states them. */
export function ipAsnOf(edition: IpAsnEdition, facts: PersonFacts): IpAsnResult {
  const { rules } = edition;
  const found = {
    education: educationOf(rules, facts),
    training: trainingOf(rules, facts),
    performance: performanceOf(rules, facts),
    discipline: disciplineOf(rules, facts),
  };
  const points = (dimension: IpAsnDimension) => found[dimension].parts.reduce((sum, part) => sum + part.points, 0);
  const dimensions = {
    education: points('education'),
    training: points('training'),
    performance: points('performance'),
    discipline: points('discipline'),
  };
  const value = dimensions.education + dimensions.training + dimensions.performance + dimensions.discipline;
  return {
    value,
    parts: ipAsnDimensions.flatMap((dimension) => found[dimension].parts),
    missing: ipAsnDimensions.flatMap((dimension) => found[dimension].missing),
    edition: edition.id,
    dimensions,
    category: categoryOf(edition, value),
  };
}

/** The step of the categories that a value reaches: the lower bound decides, so 80.5 belongs to the step from 71. */
export function categoryOf({ rules }: IpAsnEdition, value: number): number {
  return rules.categories.steps.findIndex(({ from }) => value >= from);
}

/** Points of a performance score by the bands of the form. Null where bands overlap and the edition has no tie rule, or no band begins below. */
export function bandPoints({ rules }: IpAsnEdition, score: number): number | null {
  const { bands, tie } = rules.performance;
  const inside = bands.filter(({ from, to }) => score >= from && score <= to).map(({ points }) => points);
  if (inside.length === 1) return inside[0] ?? null;
  if (inside.length > 1) return tie === null ? null : tie === 'higher' ? Math.max(...inside) : Math.min(...inside);
  const below = bands.filter(({ from }) => from <= score).sort((a, b) => b.from - a.from)[0];
  return below?.points ?? null;
}

function educationOf({ education }: Rules, facts: PersonFacts): Dimension {
  const { source, confidence } = education;
  const known = facts.educations.filter(({ recognised }) => recognised);
  const best = degrees.flatMap((degree) => known.filter((one) => one.degree === degree))[0];
  const degree = best?.degree ?? facts.degree;
  const absent = facts.educations.length === 0 ? ['educationHistory'] : [];
  if (degree === null) return { parts: [], missing: [...absent, 'education'] };
  const points = education.points[degree];
  const inputs = [{ name: 'degree', value: degree, at: best?.at ?? null }];
  const part = { rule: 'education', points, arithmetic: [degree, '=', points], inputs, source, confidence };
  return { parts: [part], missing: absent };
}

function trainingOf({ training }: Rules, facts: PersonFacts): Dimension {
  const { source, confidence } = training;
  if (facts.postKind === null) return { parts: [], missing: ['postKind'] };
  const points = training.points[facts.postKind];
  const counted = onceEach(facts.trainings);
  const missing = facts.trainings.length === 0 ? ['training'] : [];
  if (counted.some(({ kind, year }) => kind === null && withinYears(year, facts, training.seminarYears)))
    missing.push('trainingKind');
  const parts: ResultPart[] = [];
  const whole = (rule: 'leadership' | 'functional' | 'seminar', found: TrainingFact | undefined) => {
    if (points[rule] === 0) return;
    const got = found === undefined ? 0 : points[rule];
    const inputs = found === undefined ? [] : [{ name: 'course', value: found.name, at: found.at }];
    parts.push({
      rule: `training.${rule}`,
      points: got,
      arithmetic: [found === undefined ? 0 : 1, '×', points[rule], '=', got],
      inputs,
      source,
      confidence,
    });
  };
  if (points.leadership > 0) {
    const echelon = echelonOf(training, facts.post);
    if (echelon === null) missing.push('echelon');
    whole(
      'leadership',
      echelon === null
        ? undefined
        : counted.find((one) => one.kind === 'leadership' && fits(training.courses[echelon], one.name)),
    );
  }
  if (points.functional > 0) {
    const family = familyOf(facts.post ?? '');
    whole(
      'functional',
      family === '' ? undefined : counted.find((one) => one.kind === 'functional' && fold(one.name).includes(family)),
    );
  }
  if (points.technical > 0) {
    const own = counted.filter(({ kind, year }) => kind === 'technical' && year === facts.year);
    if (own.some(({ hours }) => hours === null)) missing.push('trainingHours');
    const hours = own.reduce((sum, one) => sum + (one.hours ?? 0), 0);
    const used = Math.min(hours, training.hours);
    const got = (points.technical * used) / training.hours;
    const inputs = own.map((one) => ({ name: 'hours', value: one.hours, at: one.at }));
    const arithmetic = [used, '/', training.hours, '×', points.technical, '=', got];
    parts.push({ rule: 'training.technical', points: got, arithmetic, inputs, source, confidence });
  }
  whole(
    'seminar',
    counted.find(({ kind, year }) => kind === 'seminar' && withinYears(year, facts, training.seminarYears)),
  );
  return { parts, missing };
}

/** A certificate on two rows counts once; of rows without a number, the same course in the same year does. */
function onceEach(trainings: readonly TrainingFact[]): readonly TrainingFact[] {
  const seen = new Map<string, TrainingFact>();
  for (const one of trainings) {
    const key = one.certificate === null ? `${one.kind} ${fold(one.name)} ${one.year}` : fold(one.certificate);
    const held = seen.get(key);
    // Of two rows of one certificate the one that says the hours is the better reading.
    if (held === undefined || (held.hours === null && one.hours !== null)) seen.set(key, one);
  }
  return [...seen.values()];
}

function fits(courses: readonly string[], name: string): boolean {
  const words = ` ${fold(name)} `;
  return courses.some((course) => words.includes(` ${fold(course)} `));
}

/** The structural level of a post by the names in the edition; the longest name that the post begins with decides. */
function echelonOf(training: Rules['training'], post: string | null): Echelon | null {
  if (post === null) return null;
  const known = echelonsOfPosts.get(training) ?? new Map<string, Echelon | null>();
  echelonsOfPosts.set(training, known);
  const held = known.get(post);
  if (held !== undefined) return held;
  const found = echelonNamed(training, post);
  known.set(post, found);
  return found;
}

/** Echelons found before, by the rules and post. */
const echelonsOfPosts = new WeakMap<Rules['training'], Map<string, Echelon | null>>();

function echelonNamed({ posts }: Rules['training'], post: string): Echelon | null {
  const words = `${fold(post)} `;
  let best: { readonly echelon: Echelon; readonly length: number } | null = null;
  for (const echelon of echelons)
    for (const name of posts[echelon]) {
      const key = fold(name);
      if (words.startsWith(`${key} `) && key.length > (best?.length ?? 0)) best = { echelon, length: key.length };
    }
  return best?.echelon ?? null;
}

const levelWords = /\s+(?:ahli\s+(?:pertama|muda|madya|utama)|pemula|terampil|mahir|penyelia)$/;

/** *Pranata Komputer* of *Pranata Komputer Ahli Madya*, in lower case. */
function familyOf(post: string): string {
  return fold(post).replace(levelWords, '');
}

function performanceOf({ performance }: Rules, { predicate, predicateAt }: PersonFacts): Dimension {
  if (predicate === null) return { parts: [], missing: ['predicate'] };
  const { source, confidence } = performance;
  const points = performance.points[predicate];
  const inputs = [{ name: 'predicate', value: predicate, at: predicateAt }];
  return {
    parts: [{ rule: 'performance', points, arithmetic: [predicate, '=', points], inputs, source, confidence }],
    missing: [],
  };
}

function disciplineOf({ discipline }: Rules, facts: PersonFacts): Dimension {
  const { source, confidence } = discipline;
  if (!facts.lists.has('discipline')) return { parts: [], missing: ['discipline'] };
  const counted = sanctionsWithin(facts, discipline.years);
  const missing = sanctionGaps(facts, discipline.years);
  const worst = counted
    .flatMap((one) => (one.level === null ? [] : [{ ...one, points: discipline.points[one.level] }]))
    .sort((a, b) => a.points - b.points)[0];
  // An unknown level or date may be the gravest: the points are then not known, and none are counted aloud.
  if (missing.length > 0) return { parts: [], missing };
  const points = worst?.points ?? discipline.none;
  const inputs = worst === undefined ? [] : [{ name: 'sanction', value: worst.level, at: worst.at }];
  const arithmetic = [worst?.level ?? 'none', '=', points];
  return { parts: [{ rule: 'discipline', points, arithmetic, inputs, source, confidence }], missing };
}
