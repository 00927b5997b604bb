import type { CaseState } from '#shared/people/rows.ts';
import type { Predicate } from '#shared/rules/levels.ts';
import type { HeadBias } from './record-chance.ts';

/** Why a case is to be discussed. */
export const caseFlags = [
  'moved',
  'score',
  'doubt',
  'near-line',
  'disagreement',
  'adverse',
  'unrated',
  'evidence',
] as const;

export type CaseFlag = (typeof caseFlags)[number];

/** Why a case is worth talking about. `change`: the predicate on record may be wrong; the others say more, and order cases of equal chance. */
const queueReasons = ['change', 'head', 'spread', 'evidence', 'limit'] as const;
export type QueueReason = (typeof queueReasons)[number];

/**
 * Why a case is worth talking about, and the figures that its sentence needs. `points`: what it gives to the order, `weight`: how much it
 * counts between cases of equal points.
 */
export interface QueueGround {
  readonly reason: QueueReason;
  readonly points: number;
  readonly weight: number;
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * One case. `chance`: that the predicate on record is wrong, null without one; `points` 100 times that. `rawPredicate` and `fairPredicate`:
 * what the peers' plain and fair scores give beside *hasil kerja*, null below three raters.
 */
export interface QueueRow {
  readonly employee: string;
  readonly nip: string;
  readonly name: string;
  readonly unit: string | null;
  readonly state: CaseState;
  readonly predicate: Predicate | null;
  readonly rawPredicate: Predicate | null;
  readonly fairPredicate: Predicate | null;
  readonly chance: number | null;
  readonly points: number;
  readonly raters: number;
  readonly flags: readonly CaseFlag[];
  readonly grounds: readonly QueueGround[];
}

/** How the head of one unit reads: above zero generous, in points of the peers' scale (*perilaku*) or SDs between people (*hasil*). */
export interface HeadLine {
  readonly unit: string | null;
  readonly perilaku: HeadBias | null;
  readonly hasil: HeadBias;
}

/**
 * Everyone, in the order in which to talk about them; decided cases come last. `wrong`: how many of the open cases' predicates are
 * expected to be wrong; `worth`: how many cases from the top hold nine tenths of them. `fromMeans`: chance that *perilaku* on record
 * was read off the peers' plain means.
 */
export interface QueueView {
  readonly rows: readonly QueueRow[];
  readonly cases: number;
  readonly wrong: number;
  readonly worth: number;
  readonly heads: readonly HeadLine[];
  readonly fromMeans: number;
  readonly leastRaters: number;
  readonly peers: boolean;
  readonly evidence: boolean;
  readonly asOf: number;
}
