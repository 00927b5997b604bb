import type { Predicate, Rating } from '#shared/rules/levels.ts';

/** What is inside a sealed ballot paper: one case, for one member. `answer` holds what belongs to this member's vote alone. */
export interface BallotPaper {
  readonly format: 1;
  readonly ballot: string;
  readonly voter: { readonly id: string; readonly name: string; readonly locked: boolean };
  readonly agency: string;
  readonly period: string;
  readonly person: {
    readonly name: string;
    readonly position: string | null;
    readonly unit: string | null;
    readonly hasil: Rating | null;
    readonly perilaku: Rating | null;
    readonly predicate: Predicate | null;
  };
  /** Moments are ISO 8601, UTC. */
  readonly made: string;
  readonly expires: string;
  readonly answer: { readonly secret: string; readonly key: string };
}

/**
 * What is inside a sealed vote: the place of the predicate among all, so that the size of the file tells nothing. `pin` proves the voter
 * where they have one.
 */
export interface VotePaper {
  readonly format: 1;
  readonly ballot: string;
  readonly voter: string;
  readonly choice: number;
  readonly pin: string | null;
  readonly made: string;
}

/** A paper that came late is refused; the vote of a case takes minutes, and a break may lie between. */
export const paperHours = 24;
