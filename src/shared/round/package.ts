import type { Instrument } from './instrument.ts';
import type { AssessmentKind } from './rows.ts';

/** One line of the ratee's SKP, as imported, to be read while rating. */
export interface ResultLine {
  readonly plan: string;
  readonly target: string;
  readonly realisation: string;
  readonly evidence: string;
}

/** Somebody to be rated, with only what the evaluator needs. Masked packages hold an alias for the name and no NIP. */
export interface PackageRatee {
  readonly id: string;
  readonly name: string;
  readonly nip: string | null;
  readonly position: string | null;
  readonly unit: string | null;
  readonly kind: AssessmentKind;
  readonly results: readonly ResultLine[];
}

/** What is inside a sealed package. `answer` holds the keys that belong to this package alone. Days are `YYYY-MM-DD`. */
export interface PackageContent {
  readonly format: 1;
  readonly package: string;
  readonly round: string;
  readonly roundName: string;
  readonly agency: string;
  readonly period: string;
  readonly rater: { readonly key: string; readonly name: string };
  readonly due: string;
  readonly expires: string;
  readonly instrument: Instrument;
  readonly ratees: readonly PackageRatee[];
  readonly answer: {
    readonly secret: string;
    readonly recipient: string;
    readonly draftIdentity: string;
    readonly draftRecipient: string;
  };
}

/** A score, or null for "not observed"; a criterion without an entry is not answered yet. */
export type RateeScores = Readonly<Record<string, number | null>>;

/** What one evaluator says of one ratee. `evidence` is by criterion. */
export interface RateeAnswer {
  readonly id: string;
  readonly scores: RateeScores;
  readonly evidence: Readonly<Record<string, string>>;
  readonly comment: string;
}

/**
 * What is inside a sealed answer, and inside a draft. `made` is ISO 8601, UTC, by the evaluator's clock; `count` is how often this
 * package's answer was sealed, this time included, which no clock can turn back. Answers of earlier versions have none.
 */
export interface AnswerContent {
  readonly format: 1;
  readonly package: string;
  readonly round: string;
  readonly instrument: { readonly id: string; readonly version: number };
  readonly rater: string;
  readonly made: string;
  readonly count?: number | undefined;
  readonly ratees: readonly RateeAnswer[];
}
