import type { Letterhead } from '#shared/kernel/document.ts';
import type { Instrument } from './instrument.ts';
import type { PackageRatee } from './package.ts';

/** One evaluator's printed form: whom they rate, in the order they are entered in. `due` is a day, `YYYY-MM-DD`. */
export interface RatingForm {
  readonly rater: { readonly key: string; readonly name: string };
  readonly ratees: readonly PackageRatee[];
}

/** The printed forms of a round. `date` (ISO 8601) is written into the file as the day it was made. */
export interface RatingForms {
  readonly date: string;
  readonly letterhead: Letterhead;
  readonly agency: string;
  readonly period: string;
  readonly round: string;
  readonly due: string;
  readonly masked: boolean;
  readonly instrument: Instrument;
  readonly forms: readonly RatingForm[];
}
