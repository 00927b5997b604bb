import {
  type OrganisationPredicate,
  organisationPredicates,
  type Predicate,
  type Rating,
  ratings,
} from '#shared/rules/levels.ts';
import { levelOfClass } from '#shared/rules/peer-level.ts';
import { predicateOf, type RuleSet } from '#shared/rules/rule-set.ts';
import { fitReadings, levelGivenReading, type ReadingFit } from '#shared/stats/base/level-reading.ts';
import { hasilLink, hasilMinds, ownMinds, plainMeans, steps } from './head-manners.ts';

/** A person as brought: what the head put on record, and the fair score of the peers with its standard error; null without raters. */
export interface RecordedPerson {
  readonly id: string;
  readonly head: string;
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  /** Predicate of the person's unit: better units have better people, so a head of such a unit is not generous for saying so. */
  readonly organisation: OrganisationPredicate | null;
  readonly peers: { readonly fair: number; readonly se: number; readonly raw: number } | null;
}

/** What peers know of everybody: cuts between the three levels of behaviour, mean and variance over people. */
interface PeerGround {
  readonly cuts: readonly [number, number];
  readonly mean: number;
  readonly variance: number;
}

/** How a head reads, in points of the peers' scale (*perilaku*) or in SDs between people (*hasil*): above zero is generous. */
export interface HeadBias {
  readonly bias: number;
  readonly se: number;
  readonly lower: number;
  readonly upper: number;
  readonly n: number;
}

/** Chances of the true level on either axis, *di bawah* first. */
export interface LevelChances {
  readonly hasil: readonly number[];
  readonly perilaku: readonly number[];
}

/** What the records and the peers together say. `fromMeans`: chance that *perilaku* on record was read off the peers' plain means. */
export interface RecordModel {
  readonly people: ReadonlyMap<string, LevelChances>;
  readonly heads: ReadonlyMap<string, { readonly perilaku: HeadBias | null; readonly hasil: HeadBias }>;
  readonly fromMeans: number;
}

const classOfRating = (rating: Rating | null): number =>
  rating === null ? -1 : ratings.length - 1 - ratings.indexOf(rating);
/** Rows of one axis, by person in the order given. */
interface Axis {
  readonly group: Int32Array;
  readonly groups: number;
  readonly level: Int8Array;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** SDs between people by which *hasil* is expected to differ between units one predicate apart. Ours: patterns by SE 3/2023 imply about this. */
const perPredicate = 0.8;

/** What the units' own predicates lead to expect of their people's *hasil*, about the mean of all; a unit without one is as the mean. */
function unitQuality(people: readonly RecordedPerson[]): Float64Array {
  const places = people.map(({ organisation }) =>
    organisation === null ? null : organisationPredicates.indexOf(organisation),
  );
  const known = places.filter((step) => step !== null);
  const middle = known.reduce((sum, step) => sum + step, 0) / Math.max(1, known.length);
  return Float64Array.from(places, (step) => (step === null ? 0 : perPredicate * (middle - step)));
}

/**
 * What is right of what is on record. Every head is a rater: the recap is a biased, noisy reading, and bias and noise are estimated from
 * the records themselves beside the peers' fair scores (empirical Bayes). `ground` null: no peers, or none whose scale has levels.
 */
export function recordModel(people: readonly RecordedPerson[], ground: PeerGround | null): RecordModel {
  const keys = [...new Set(people.map(({ head }) => head))];
  const place = new Map(keys.map((key, at) => [key, at]));
  const group = Int32Array.from(people, ({ head }) => place.get(head) ?? 0);
  const axis = { group, groups: keys.length };
  const mean = Float64Array.from(people, ({ peers }) => peers?.fair ?? ground?.mean ?? 0);
  const variance = Float64Array.from(people, ({ peers }) =>
    Math.max(1e-6, peers === null ? (ground?.variance ?? 1) : peers.se ** 2),
  );
  const perilaku: Axis = {
    ...axis,
    level: Int8Array.from(people, (one) => classOfRating(one.perilaku)),
    mean,
    variance,
  };
  const seen = ground === null ? null : seenAxis(perilaku, people, ground);
  const sd = Math.sqrt(Math.max(ground?.variance ?? 1, 1e-6));
  const standard = mean.map((value) => (ground === null ? 0 : (value - ground.mean) / sd));
  const level = Int8Array.from(people, (one) => classOfRating(one.hasil));
  const known = variance.map((value) => Math.max(0, 1 - value / sd ** 2));
  const reliability = known.reduce((sum, value) => sum + value, 0) / Math.max(1, people.length);
  const raw = ground === null ? 0 : hasilLink(level, standard, group, keys.length);
  const link = reliability > 0.05 ? Math.min(0.9, raw / Math.sqrt(reliability)) : 0;
  const quality = unitQuality(people);
  const hasil: Axis = {
    ...axis,
    level,
    mean: standard.map((value, i) => link * value + (quality[i] as number)),
    variance: known.map((value) => 1 - link ** 2 * value),
  };
  const noisePerSd = noiseRatio(seen);
  const work = fitReadings(hasil, hasilMinds(level, noisePerSd), Float64Array.from(steps(-3, 3, 0.1)));
  const unseen = seen === null ? blindAxis(perilaku, noisePerSd) : null;
  return {
    people: new Map(
      people.map(({ id }, i) => [
        id,
        {
          hasil: classesOf(hasil, work, i),
          perilaku: seen === null ? (unseen?.[i] ?? []) : mixed(perilaku, seen, i),
        },
      ]),
    ),
    heads: new Map(
      keys.map((key, at) => [key, { perilaku: seen === null ? null : biasOf(seen.own, at), hasil: biasOf(work, at) }]),
    ),
    fromMeans: seen?.fromMeans ?? 0,
  };
}

function biasOf(fit: ReadingFit, at: number): HeadBias {
  const { bias = 0, se = 0, lower = 0, upper = 0, n = 0 } = fit.groups[at] ?? {};
  return { bias, se, lower, upper, n };
}

function classesOf({ mean, variance, level, group }: Axis, fit: ReadingFit, i: number): number[] {
  const nodes = fit.groups[group[i] as number]?.nodes ?? [];
  return levelGivenReading(mean[i] as number, variance[i] as number, level[i] as number, nodes);
}

/** Noise of one reading per SD between heads: as *perilaku* shows it where heads read that themselves, else little is claimed. */
function noiseRatio(seen: SeenAxis | null): number {
  if (seen === null) return 0.5;
  const { noise, headSd } = seen.own;
  return (1 - seen.fromMeans) * Math.min(1.5, Math.max(0.5, noise / Math.max(headSd, 1e-3))) + seen.fromMeans;
}

interface SeenAxis {
  readonly own: ReadingFit;
  readonly fromMeans: number;
}

/** The two ways in which behaviour may have come on record, and how likely the second is. */
function seenAxis(axis: Axis, people: readonly RecordedPerson[], { cuts }: PeerGround): SeenAxis {
  const gap = cuts[1] - cuts[0];
  const biases = Float64Array.from(steps(-2.5, 2.5, 0.1), (bias) => bias * gap);
  const own = fitReadings(axis, ownMinds(cuts, gap), biases);
  const rated = people.flatMap(({ peers }, i) => (peers === null ? [] : [i]));
  const some = (list: Float64Array | Int32Array | Int8Array, i: number): number => list[i] as number;
  const among = { groups: axis.groups, group: Int32Array.from(rated, (i) => some(axis.group, i)) };
  const level = Int8Array.from(rated, (i) => some(axis.level, i));
  const meansOf = {
    ...among,
    level,
    mean: Float64Array.from(rated, (i) => people[i]?.peers?.raw ?? 0),
    variance: new Float64Array(rated.length),
  };
  const ownOf = {
    ...among,
    level,
    mean: Float64Array.from(rated, (i) => some(axis.mean, i)),
    variance: Float64Array.from(rated, (i) => some(axis.variance, i)),
  };
  const means = fitReadings(meansOf, plainMeans(cuts, gap), biases);
  const minds = rated.length === people.length ? own : fitReadings(ownOf, ownMinds(cuts, gap), biases);
  return { own, fromMeans: 1 / (1 + Math.exp(Math.min(500, Math.max(-500, minds.evidence - means.evidence)))) };
}

/** Classes of behaviour where both ways are weighed: a record read off the means says nothing that the means do not. */
function mixed(axis: Axis, { own, fromMeans }: SeenAxis, i: number): number[] {
  const read = classesOf(axis, own, i);
  const cuts = own.groups[0]?.nodes[0]?.cuts ?? [];
  const plain = levelGivenReading(axis.mean[i] as number, axis.variance[i] as number, -1, [
    { weight: 1, bias: 0, noise: 1, cuts },
  ]);
  return read.map((chance, k) => (1 - fromMeans) * chance + fromMeans * (plain[k] as number));
}

/** Behaviour that nobody but the head has read, as *hasil*. */
function blindAxis(axis: Axis, noisePerSd: number): number[][] {
  const blind = { ...axis, mean: axis.mean.map(() => 0), variance: axis.mean.map(() => 1) };
  const fit = fitReadings(blind, hasilMinds(axis.level, noisePerSd), Float64Array.from(steps(-3, 3, 0.1)));
  return [...axis.level.keys()].map((i) => classesOf(blind, fit, i));
}

/** How likely each predicate is the one of the true levels. */
export function predicateChances(rules: RuleSet, { hasil, perilaku }: LevelChances): ReadonlyMap<Predicate, number> {
  const chances = new Map<Predicate, number>();
  hasil.forEach((h, at) => {
    perilaku.forEach((p, to) => {
      const predicate = predicateOf(rules, levelOfClass(at), levelOfClass(to));
      chances.set(predicate, (chances.get(predicate) ?? 0) + h * p);
    });
  });
  return chances;
}
