import { randomStream } from '#shared/stats/base/random.ts';
import type { RatingEntry } from '#shared/stats/base/ratings.ts';

/** How one rater departs from the panel. */
export interface Manner {
  /** Scores lower by this much. */
  readonly severity?: number;
  /** How far apart people are put: 1 as they are, 0 all alike. */
  readonly slope?: number;
  /** SD of what the rater thinks of one person over all criteria. */
  readonly halo?: number;
  /** SD of scatter; 0.6 is the panel's. */
  readonly scatter?: number;
  /** Bonus for ratees of the rater's own half (even, odd). */
  readonly favour?: number;
  /** Bonus for a ratee whose evidence is all late. */
  readonly late?: number;
}

export interface KnownPanel {
  readonly rows: readonly RatingEntry[];
  readonly work: readonly number[];
  readonly severity: readonly number[];
  readonly late: readonly number[];
}

export interface KnownDesign {
  readonly ratees?: number;
  readonly raters?: number;
  /** Raters a ratee. */
  readonly each?: number;
  readonly criteria?: number;
  readonly severitySd?: number;
  readonly manners?: Readonly<Record<number, Manner>>;
  readonly seed?: number;
}

/** A panel whose truth is known: score = 3 + slope x work - severity + halo + favour + scatter, not rounded. */
export function knownPanel(design: KnownDesign): KnownPanel {
  const { ratees = 160, raters = 40, each = 8, criteria = 7, severitySd = 0.5, manners = {}, seed = 1 } = design;
  const stream = randomStream(seed);
  const work = Array.from({ length: ratees }, () => 0.65 * stream.normal());
  const late = Array.from({ length: ratees }, () => stream.uniform());
  const severity = Array.from({ length: raters }, (_, j) => manners[j]?.severity ?? severitySd * stream.normal());
  const rows: RatingEntry[] = [];
  for (let i = 0; i < ratees; i++) {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(each, raters)) chosen.add(stream.index(raters));
    for (const j of chosen) {
      const { slope = 1, halo = 0.1, scatter = 0.6, favour = 0, late: bonus = 0 } = manners[j] ?? {};
      const impression = halo * stream.normal() + (i % 2 === j % 2 ? favour : 0) + bonus * (late[i] ?? 0);
      for (let c = 0; c < criteria; c++) {
        const score =
          3 + 0.1 * c + slope * (work[i] ?? 0) - (severity[j] ?? 0) + impression + scatter * stream.normal();
        rows.push({ ratee: `p${i}`, rater: `r${j}`, criterion: `c${c}`, score });
      }
    }
  }
  return { rows, work, severity, late };
}
