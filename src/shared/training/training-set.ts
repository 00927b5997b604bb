import type { BothWords } from '#shared/round/instrument.ts';

/** Errors of judgement that a case tempts to, in the order in which they are explained. */
export const traps = [
  'halo',
  'horn',
  'severity',
  'leniency',
  'central',
  'recency',
  'similarity',
  'contrast',
  'past-credit',
  'withholding',
  'visibility',
  'outcome',
  'guessing',
] as const;
export type Trap = (typeof traps)[number];

/** Levels by criterion; null is "not observed". */
export type TrainingScores = Readonly<Record<string, number | null>>;

/** What one criterion of a case should be given, and why. */
export interface TrainingReference {
  readonly criterion: string;
  readonly score: number | null;
  readonly reason: BothWords;
}

/** A made-up person to be rated. */
export interface TrainingCase {
  readonly id: string;
  readonly trap: Trap;
  readonly title: BothWords;
  readonly person: BothWords;
  readonly story: readonly BothWords[];
  readonly reference: readonly TrainingReference[];
}

/**
 * Frame-of-reference training (Bernardin & Buckley 1981): cases with reference ratings by one instrument. `source` says where the cases
 * come from.
 */
export interface TrainingSet {
  readonly format: 1;
  readonly id: string;
  readonly instrument: string;
  readonly version: number;
  readonly source: BothWords;
  readonly cases: readonly TrainingCase[];
}

/** One case as a trainee rated it. */
export interface TrainingAnswer {
  readonly case: string;
  readonly scores: TrainingScores;
}
