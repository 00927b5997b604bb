// Whom calibration accuses in panels whose truth is known: raters without any manner, raters with one, and ordinary ones among the careless.
import { randomStream } from '#shared/stats/base/random.ts';
import { ratingsOf } from '#shared/stats/base/ratings.ts';
import { severityReport } from '#shared/stats/linear/report.ts';
import { raterEffectNames, raterEffects } from '#shared/stats/raters/rater-effects.ts';
import type { RaterEffects } from '#shared/stats/raters/rater-figures.ts';
import { type PanelDesign, type SimManner, type SimPanel, simulatePanel } from './panel.ts';
import { panelKinds } from './panel-kinds.ts';

const panel24: PanelDesign = panelKinds['panel-of-24'];

/** Panels in which nobody has a manner: severities differ, and that is all. */
export const cleanPanels = {
  plain: panel24,
  'national mix 4.05': { ...panel24, mean: 4.05 },
  'national mix 4.3': { ...panel24, mean: 4.3 },
  'heavy tails': { ...panel24, tails: 3 },
  'heavy tails, mean 4.3': { ...panel24, tails: 3, mean: 4.3 },
  'raters alike': { ...panel24, severitySd: 0.05 },
  'five ratees each': { ...panel24, people: 60, raters: 60, each: 5 },
} as const satisfies Readonly<Record<string, PanelDesign>>;

export type CleanPanel = keyof typeof cleanPanels;

/** What a rater may be given beyond the manners of the generator, with its size in points. */
const planted = { recency: 1.5, likeness: 0.8, severe: 0.7, mutual: 1.5 } as const;
export type Planted = keyof typeof planted;

const clipped = (score: number): number => Math.min(5, Math.max(1, Math.round(score)));

/** What is known of the people of a panel, by lot, so that it explains nothing. */
function attributesOf(panel: SimPanel, seed: number) {
  const stream = randomStream(seed + 77);
  return {
    late: panel.people.map(() => stream.uniform()),
    sex: panel.people.map(() => stream.index(2)),
    grade: panel.people.map(() => stream.index(3)),
  };
}

/** Effects of all raters as the app computes them, by the raters' place among the people. */
function effectsOf(
  panel: SimPanel,
  { late, sex, grade }: ReturnType<typeof attributesOf>,
  bonus: (rater: number, ratee: number) => number = () => 0,
): ReadonlyMap<number, RaterEffects> {
  const rows = panel.pairs.flatMap(({ rater, ratee, scores }) => {
    const more = bonus(rater, ratee);
    return scores.map((score, c) => {
      return {
        ratee: `p${ratee}`,
        rater: `r${rater}`,
        criterion: `c${c}`,
        score: more === 0 ? score : clipped(score + more),
      };
    });
  });
  const ratings = ratingsOf(rows);
  const place = (label: string | undefined): number => Number((label ?? '').slice(1));
  const raterAt = (at: number): number => place(ratings.raters[at]);
  const rateeAt = (at: number): number => place(ratings.ratees[at]);
  const rated = new Map(ratings.ratees.map((id, at) => [place(id), at]));
  const alike = (list: readonly number[]) => (rater: number, ratee: number) =>
    list[raterAt(rater)] === list[rateeAt(ratee)];
  const units = panel.people.map(({ unit }) => unit);
  const { raters } = raterEffects(ratings, severityReport(ratings, { halo: true }), {
    late: (ratee) => late[rateeAt(ratee)] ?? null,
    likeness: { unit: alike(units), sex: alike(sex), grade: alike(grade) },
    self: (rater) => rated.get(raterAt(rater)) ?? null,
  });
  return new Map(raters.map((rater) => [place(rater.id), rater]));
}

/** Effects that are noted, severity left out: raters of a clean panel are severe and lenient in truth. */
export function accusations(rater: RaterEffects): readonly string[] {
  return raterEffectNames.filter((name) => {
    if (name === 'severity') return false;
    if (name === 'likeness') return Object.values(rater.likeness).some((figure) => figure?.noted === true);
    return rater[name]?.noted === true;
  });
}

export interface AccusedLine {
  readonly panel: string;
  readonly panels: number;
  /** Panels in which somebody without a manner is accused. */
  readonly accused: number;
  readonly effects: string;
}

function tallied(panel: string, lists: readonly (readonly string[])[]): AccusedLine {
  const counts = new Map<string, number>();
  for (const name of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return {
    panel,
    panels: lists.length,
    accused: lists.filter((list) => list.length > 0).length,
    effects: [...counts].map(([name, n]) => `${name} ${n}`).join(', '),
  };
}

/** Accusations in clean panels. */
export function cleanLine(name: CleanPanel, count: number, seed: number): AccusedLine {
  return tallied(
    name,
    Array.from({ length: count }, (_, at) => {
      const panel = simulatePanel(cleanPanels[name], seed + at);
      return [...effectsOf(panel, attributesOf(panel, seed + at)).values()].flatMap(accusations);
    }),
  );
}

const careless = { central: 1, halo: 1, extreme: 1, random: 1, inconsistent: 1 } as const;

/** Accusations of the ordinary among five careless raters of 24, and how many of those are found. */
export function carelessLine(mean: number, count: number, seed: number): AccusedLine & { readonly found: string } {
  const found = new Map<string, number>();
  const lists = Array.from({ length: count }, (_, at) => {
    const panel = simulatePanel({ ...panel24, mean, manners: careless }, seed + at);
    return [...effectsOf(panel, attributesOf(panel, seed + at))].flatMap(([place, rater]) => {
      const manner = panel.raters[place]?.manner ?? null;
      const noted = accusations(rater);
      if (manner === null) return noted;
      if (noted.length > 0) found.set(manner, (found.get(manner) ?? 0) + 1);
      return [];
    });
  });
  return {
    ...tallied(`5 of 24 careless, mean ${mean}`, lists),
    found: [...found].map(([name, n]) => `${name} ${(n / count).toFixed(2)}`).join(', '),
  };
}

/** How often the one rater of a manner is found among 24. */
export function foundRate(manner: SimManner | Planted, mean: number, count: number, seed: number): number {
  let hits = 0;
  for (let at = 0; at < count; at++) {
    const own = manner in planted ? {} : { manners: { [manner]: 1 } };
    const panel = simulatePanel({ ...panel24, mean, ...own }, seed + at);
    const known = attributesOf(panel, seed + at);
    const marked = panel.raters.findIndex((rater) => rater !== null && (manner in planted || rater.manner === manner));
    const partner = panel.pairs.find(({ rater, ratee }) => {
      const back = panel.pairs.some((other) => other.rater === ratee && other.ratee === rater);
      return rater === marked && back;
    })?.ratee;
    const bonus = (rater: number, ratee: number): number => {
      if (manner === 'mutual')
        return (rater === marked && ratee === partner) || (rater === partner && ratee === marked) ? planted.mutual : 0;
      if (rater !== marked) return 0;
      if (manner === 'recency') return planted.recency * ((known.late[ratee] ?? 0) - 0.5);
      if (manner === 'likeness') return known.sex[ratee] === known.sex[marked] ? planted.likeness : 0;
      return manner === 'severe' ? -planted.severe : 0;
    };
    const rater = effectsOf(panel, known, bonus).get(marked);
    if (rater === undefined) continue;
    if (manner === 'severe') hits += rater.severity?.noted === true ? 1 : 0;
    else if (manner in planted) hits += accusations(rater).includes(manner) ? 1 : 0;
    else hits += accusations(rater).length > 0 ? 1 : 0;
  }
  return hits / count;
}
