// Workshops whose truth is known: people with true scores, raters with a severity and scatter, heads with a bias, and what was put on record.
import { randomStream, shuffle } from '#shared/stats/base/random.ts';

const classes = ['di-bawah', 'sesuai', 'di-atas'] as const;
export type SimLevel = (typeof classes)[number];

/** How one rater departs from the others, beyond severity. */
export type SimManner = 'central' | 'halo' | 'extreme' | 'random' | 'inconsistent' | 'severe' | 'malicious';

/** Who rates whom: anybody by lot, or people of the own unit but for a share from other units. */
export interface SimLinks {
  readonly foreign: number;
}

/** What a panel is drawn from. Scores are on 1 to 5; SDs are on that scale. */
export interface PanelDesign {
  readonly people: number;
  readonly units: number;
  /** Raters: everybody, or so many of the people (drawn by lot). */
  readonly raters: 'everybody' | number;
  /** Raters of each person; a pair is drawn between the two for each person. */
  readonly each: number | readonly [number, number];
  readonly links: SimLinks;
  readonly mean: number;
  readonly rateeSd: number;
  readonly severitySd: number;
  /** SD of one score about the pair's own level, and of the pair's level about the person's. */
  readonly scatter: number;
  readonly halo: number;
  /** SD between units of the people's true level, and of the scoring culture that raters of a unit share. */
  readonly unitSd: number;
  readonly cultureSd: number;
  /** Degrees of freedom of the scatter; left out: normal. */
  readonly tails?: number;
  readonly manners?: Readonly<Partial<Record<SimManner, number>>>;
  /** What *perilaku* on record rests on, and *hasil* likewise; `true`: the truth. */
  readonly perilaku: 'head' | 'raw-means' | 'true';
  readonly hasil: 'head' | 'true';
  /** Mean and SD over heads of the bias of a head, on each axis, and the noise of one reading. */
  readonly headMean: number;
  readonly headSd: number;
  readonly hasilHeadSd: number;
  readonly headNoise: number;
  /** Noise of a head's reading of *hasil*; left out: as of *perilaku*. */
  readonly hasilNoise?: number;
  /** Latent *hasil* is standard normal; cuts to *sesuai* and *di atas*, and its correlation with the true level. */
  readonly hasilCuts: readonly [number, number];
  readonly hasilLink: number;
  /** Cuts of the peer scale. */
  readonly cuts: readonly [number, number];
}

export interface SimPerson {
  readonly nip: string;
  readonly name: string;
  readonly unit: number;
  /** Latent truth on both axes, and their classes. */
  readonly level: number;
  readonly work: number;
  readonly perilaku: SimLevel;
  readonly hasil: SimLevel;
  readonly recordedPerilaku: SimLevel;
  readonly recordedHasil: SimLevel;
}

export interface SimRater {
  readonly nip: string;
  readonly severity: number;
  readonly manner: SimManner | null;
}

export interface SimPair {
  readonly rater: number;
  readonly ratee: number;
  readonly scores: readonly number[];
}

export interface SimPanel {
  readonly design: PanelDesign;
  readonly people: readonly SimPerson[];
  /** By person; null who rates nobody. */
  readonly raters: readonly (SimRater | null)[];
  readonly pairs: readonly SimPair[];
  readonly unitLevel: readonly number[];
  readonly culture: readonly number[];
  readonly headBias: readonly number[];
  readonly hasilBias: readonly number[];
}

const criteria = [0.12, -0.06, 0.05, -0.11, 0.02, 0.08, -0.1] as const;

export function simClass(value: number, [low, high]: readonly [number, number]): SimLevel {
  return value >= high ? 'di-atas' : value >= low ? 'sesuai' : 'di-bawah';
}

const clipped = (score: number): number => Math.min(5, Math.max(1, Math.round(score)));
/** A NIP with a day of birth and a month of appointment that can be: born 1965 to 1994, appointed at 25. */
function nipOf(index: number): string {
  const year = 1965 + (index % 30);
  const day = 1 + (Math.floor(index / 999) % 28);
  return `${year}01${String(day).padStart(2, '0')}${year + 25}01${1 + (index % 2)}${String(1 + (index % 999)).padStart(3, '0')}`;
}

/** Draws one panel; the same seed gives the same panel. */
export function simulatePanel(design: PanelDesign, seed: number): SimPanel {
  const stream = randomStream(seed);
  const { normal, uniform, index } = stream;
  const { people: count, units, cuts } = design;
  const perUnit = Array.from({ length: units }, () => normal());
  const unitLevel = perUnit.map((z) => design.unitSd * z);
  const culture = perUnit.map(() => design.cultureSd * normal());
  const headBias = perUnit.map(() => design.headMean + design.headSd * normal());
  // The same head reads both axes, so the two biases go together for the greater part.
  const hasilBias = headBias.map((bias) => {
    const shared = design.headSd > 0 ? (bias - design.headMean) / design.headSd : 0;
    return design.hasilHeadSd * (0.8 * shared + 0.6 * normal());
  });
  const unitOf = Array.from({ length: count }, (_, at) => at % units);
  const level = unitOf.map((unit) => design.mean + (unitLevel[unit] ?? 0) + design.rateeSd * normal());
  const ratersAll = shuffle(
    Array.from({ length: count }, (_, at) => at),
    stream,
  ).slice(0, design.raters === 'everybody' ? count : design.raters);
  const isRater = new Set(ratersAll);
  const manners = Object.entries(design.manners ?? {}).flatMap(([manner, n]) =>
    Array.from({ length: n ?? 0 }, () => manner as SimManner),
  );
  const mannerOf = new Map(ratersAll.map((rater, at) => [rater, manners[at] ?? null]));
  const raters = unitOf.map((unit, at): SimRater | null => {
    if (!isRater.has(at)) return null;
    const manner = mannerOf.get(at) ?? null;
    const severity = design.severitySd * normal() - (culture[unit] ?? 0) + (manner === 'severe' ? 1.2 : 0);
    return { nip: nipOf(at), severity, manner };
  });
  const ratersOfUnit = Array.from({ length: units }, (_, unit) => ratersAll.filter((at) => unitOf[at] === unit));
  const scattered = (): number => {
    if (design.tails === undefined) return normal();
    let chi = 0;
    for (let k = 0; k < design.tails; k++) chi += normal() ** 2;
    return normal() / Math.sqrt(chi / design.tails) / Math.sqrt(design.tails / (design.tails - 2));
  };
  const pairs: SimPair[] = [];
  const plain = unitOf.map(() => ({ sum: 0, n: 0 }));
  for (let ratee = 0; ratee < count; ratee++) {
    const [least, most] = typeof design.each === 'number' ? [design.each, design.each] : design.each;
    const wanted = Math.min(least + index(most - least + 1), ratersAll.length - (isRater.has(ratee) ? 1 : 0));
    const chosen = new Set<number>();
    const near = (ratersOfUnit[unitOf[ratee] ?? 0] ?? []).filter((at) => at !== ratee);
    for (let tries = 0; chosen.size < wanted && tries < 100 * wanted; tries++) {
      const inside = uniform() >= design.links.foreign && near.some((at) => !chosen.has(at));
      const from = inside ? near : ratersAll;
      const rater = from[index(from.length)] ?? 0;
      if (rater !== ratee) chosen.add(rater);
    }
    for (const rater of chosen) {
      const scores = scoresOf(design, raters[rater] as SimRater, level[ratee] as number, { normal, index }, scattered);
      const own = plain[ratee] as { sum: number; n: number };
      own.sum += scores.reduce((sum, score) => sum + score, 0);
      own.n += scores.length;
      pairs.push({ rater, ratee, scores });
    }
  }
  const people = unitOf.map((unit, at): SimPerson => {
    const truth = level[at] as number;
    const standard = (truth - design.mean) / Math.hypot(design.rateeSd, design.unitSd);
    const work = design.hasilLink * standard + Math.sqrt(1 - design.hasilLink ** 2) * normal();
    const { sum, n } = plain[at] as { sum: number; n: number };
    const reading = truth + (headBias[unit] ?? 0) + design.headNoise * normal();
    const perilaku = simClass(truth, cuts);
    const hasil = simClass(work, design.hasilCuts);
    const hasilNoise = (design.hasilNoise ?? design.headNoise) / design.rateeSd;
    const hasilReading = work + (hasilBias[unit] ?? 0) / design.rateeSd + hasilNoise * normal();
    const recordedPerilaku =
      design.perilaku === 'true' ? perilaku : simClass(design.perilaku === 'head' || n === 0 ? reading : sum / n, cuts);
    const recordedHasil = design.hasil === 'true' ? hasil : simClass(hasilReading, design.hasilCuts);
    return {
      nip: nipOf(at),
      name: `Pegawai ${String(at + 1).padStart(4, '0')}`,
      unit,
      level: truth,
      work,
      perilaku,
      hasil,
      recordedPerilaku,
      recordedHasil,
    };
  });
  return { design, people, raters, pairs, unitLevel, culture, headBias, hasilBias };
}

function scoresOf(
  design: PanelDesign,
  { severity, manner }: SimRater,
  level: number,
  { normal, index }: { readonly normal: () => number; readonly index: (below: number) => number },
  scattered: () => number,
): readonly number[] {
  if (manner === 'random') return criteria.map(() => 1 + index(5));
  if (manner === 'malicious') return criteria.map(() => clipped(6 - level + design.scatter * scattered()));
  const slope = manner === 'central' ? 0.15 : manner === 'extreme' ? 2.2 : 1;
  const halo = (manner === 'halo' ? 4 : 1) * design.halo;
  const scatter =
    design.scatter * (manner === 'central' || manner === 'halo' ? 0.3 : manner === 'inconsistent' ? 2.5 : 1);
  const seen = design.mean + slope * (level - design.mean) - severity + halo * normal();
  return criteria.map((value) => clipped(seen + value + scatter * scattered()));
}
