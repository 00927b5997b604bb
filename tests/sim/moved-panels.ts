// What is said of panels that set the wrong predicates right, squeeze everybody together, or move people by lot.
import { randomStream } from '#shared/stats/base/random.ts';
import { ratingsOf } from '#shared/stats/base/ratings.ts';
import { spreadChange } from '#shared/stats/distribution/spread.ts';
import { severityReport } from '#shared/stats/linear/report.ts';
import { adjustedScores } from '#shared/stats/linear/score-adjustment.ts';
import { type SimLevel, simulatePanel } from './panel.ts';
import { type PanelKind, panelKinds } from './panel-kinds.ts';

const levels: readonly SimLevel[] = ['di-bawah', 'sesuai', 'di-atas'];
/** Predicates from 0, *sangat kurang*, by *hasil* and *perilaku*. */
const matrix = [
  [0, 2, 2],
  [1, 3, 3],
  [1, 3, 4],
] as const;
const baik = 3;

/** Ways in which a panel moves people. */
const movers = ['right', 'squeezed', 'by lot', 'four moves'] as const;
type Mover = (typeof movers)[number];

export const moveKinds = ['head-30', 'head-60', 'both-head', 'national-both'] as const satisfies readonly PanelKind[];

export type MovesLine = { readonly kind: string; readonly panels: number } & Readonly<Record<Mover, string>>;

/** Verdicts on so many panels of a kind, by the way they move people. */
export function movesLine(kind: (typeof moveKinds)[number], count: number, seed: number): MovesLine {
  const verdicts: Record<Mover, Map<string, number>> = {
    right: new Map(),
    squeezed: new Map(),
    'by lot': new Map(),
    'four moves': new Map(),
  };
  for (let at = 0; at < count; at++) {
    const panel = simulatePanel(panelKinds[kind], seed + at);
    const dice = randomStream(seed + at);
    const ratings = ratingsOf(
      panel.pairs.flatMap(({ rater, ratee, scores }) =>
        scores.map((score, c) => ({ ratee: `p${ratee}`, rater: `r${rater}`, criterion: `c${c}`, score })),
      ),
    );
    const fair = new Map(
      adjustedScores(ratings, severityReport(ratings, { halo: true })).map(({ id, adjusted }) => [id, adjusted]),
    );
    const score = Float64Array.from(panel.people, (_, person) => fair.get(`p${person}`) ?? Number.NaN);
    const predicate = (hasil: SimLevel, perilaku: SimLevel): number =>
      matrix[levels.indexOf(hasil)]?.[levels.indexOf(perilaku)] ?? baik;
    const before = panel.people.map((one) => predicate(one.recordedHasil, one.recordedPerilaku));
    const truth = panel.people.map((one) => predicate(one.hasil, one.perilaku));
    const after: Record<Mover, readonly number[]> = {
      right: truth,
      squeezed: before.map((own) => (own !== baik && dice.uniform() < 0.6 ? baik : own)),
      'by lot': before.map((own) =>
        dice.uniform() < 0.25 ? Math.min(4, Math.max(0, own + (dice.uniform() < 0.5 ? -1 : 1))) : own,
      ),
      'four moves': before.map((own, person) => (person < 4 ? baik : own)),
    };
    // A panel that sets people right moves perilaku, which the fair scores speak of; the others move predicates as such.
    const perilaku = (of: (one: (typeof panel.people)[number]) => SimLevel) =>
      Float64Array.from(panel.people, (one) => levels.indexOf(of(one)));
    for (const mover of movers) {
      const [from, to] = [Float64Array.from(before), Float64Array.from(after[mover])];
      const spoken =
        mover === 'right'
          ? {
              before: perilaku((one) => one.recordedPerilaku),
              after: perilaku((one) =>
                truth[panel.people.indexOf(one)] === before[panel.people.indexOf(one)]
                  ? one.recordedPerilaku
                  : one.perilaku,
              ),
            }
          : { before: from, after: to };
      const { verdict } = spreadChange(from, to, null, { score, ...spoken });
      verdicts[mover].set(verdict, (verdicts[mover].get(verdict) ?? 0) + 1);
    }
  }
  const counts = (mover: Mover): string => [...verdicts[mover]].map(([verdict, n]) => `${verdict} ${n}`).join(', ');
  return {
    kind,
    panels: count,
    right: counts('right'),
    squeezed: counts('squeezed'),
    'by lot': counts('by lot'),
    'four moves': counts('four moves'),
  };
}
