import { z } from 'zod';
import { command, desk, job, lead, output, panel, query } from '#shared/kernel/entry.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import { fileSource } from '#shared/kernel/source.ts';
import { anyText, idText, savedTo, writtenText } from '#shared/kernel/text-limits.ts';
import { reaches } from './eligible.ts';
import type { Instrument } from './instrument.ts';
import type { RateeScores } from './package.ts';
import { scoresSchema } from './package-schema.ts';
import type { RoundState } from './rows.ts';
import { type AssessmentKind, assessmentKinds } from './rows.ts';

const words = z.string().trim().min(1).max(500);
const id = idText;

/** A round in figures; scores are never among them before it is closed. */
export interface RoundLine {
  readonly id: string;
  readonly name: string;
  readonly state: RoundState;
  readonly masked: boolean;
  readonly due: string;
  readonly expires: string;
  readonly instrument: { readonly id: string; readonly version: number; readonly criteria: number };
  readonly ratees: number;
  readonly raters: number;
  readonly pairs: number;
  readonly issued: number;
  readonly answered: number;
  readonly given: number;
  readonly wanted: number;
}

/** One rater's work: how much, whether their package is out, and how much of the answer is there. */
export interface RoundRater {
  readonly key: string;
  readonly name: string;
  readonly pairs: number;
  readonly issued: string | null;
  readonly version: number;
  readonly received: string | null;
  readonly given: number;
  readonly wanted: number;
  /** Due day passed without a complete answer. */
  readonly late: boolean;
}

export interface RoundPair {
  readonly id: string;
  readonly rater: string;
  readonly raterName: string;
  readonly ratee: string;
  readonly rateeName: string;
  readonly kind: AssessmentKind;
  readonly weight: number | null;
}

/** How well the plan links the raters; self ratings are left out. `extra` are the few ratings that would link it best. */
export interface RoundLinks {
  readonly parts: number;
  readonly least: number;
  readonly most: number;
  readonly short: readonly { readonly ratee: string; readonly name: string; readonly raters: number }[];
  readonly extra: readonly {
    readonly rater: string;
    readonly raterName: string;
    readonly ratee: string;
    readonly rateeName: string;
  }[];
}

export interface RoundView {
  readonly round: RoundLine;
  readonly instrument: Instrument;
  readonly raters: readonly RoundRater[];
  readonly pairs: readonly RoundPair[];
  readonly links: RoundLinks;
}

/** A package that was made. The passphrase is told once and kept nowhere. */
export interface IssuedPackage {
  readonly rater: string;
  readonly name: string;
  readonly file: string;
  readonly passphrase: string;
}

/** An answer that could be merged, as far as it may be known: never its scores. */
/**
 * An answer that was read. `made` is when, by the evaluator's clock; `before` is when the one it takes the place of was made, where
 * that clock went back between the two, else null.
 */
export interface ReadAnswer {
  readonly file: string;
  readonly rater: string;
  readonly name: string;
  readonly state: 'new' | 'revised' | 'same';
  readonly late: boolean;
  readonly made: string;
  readonly before: string | null;
  readonly given: number;
  readonly wanted: number;
}

export interface AnswerPreview {
  readonly preview: string;
  readonly answers: readonly ReadAnswer[];
  readonly problems: readonly ProblemAnswer[];
  readonly missing: readonly { readonly rater: string; readonly name: string }[];
}

/** What one rater gave one ratee, imported or from a closed round. `notes` are by criterion; the comment has the empty key. */
export interface AssessmentLine {
  readonly id: string;
  readonly round: string | null;
  readonly period: string;
  readonly kind: AssessmentKind;
  readonly rater: string;
  readonly ratee: string;
  readonly weight: number | null;
  readonly scores: RateeScores;
  readonly notes: Readonly<Record<string, string>>;
}

export const roundContract = {
  'round.list': query(z.strictObject({}), output<{ readonly rows: readonly RoundLine[] }>(), {
    roles: panel,
    scope: 'cases',
    reads: ['round', 'assignment', 'package', 'answer'],
  }),
  'round.get': query(z.strictObject({ round: id }), output<RoundView>(), {
    roles: panel,
    scope: 'cases',
    reads: ['round', 'assignment', 'package', 'answer', 'employee'],
  }),
  /** `instrument` is the JSON of an agency's own; without it the shipped one. Days are `YYYY-MM-DD`. */
  'round.create': command(
    z.strictObject({
      name: words,
      due: z.iso.date(),
      expires: z.iso.date(),
      masked: z.boolean().default(false),
      instrument: z.unknown().optional(),
    }),
    { roles: desk },
  ),
  'round.remove': command(z.strictObject({ round: id }), { roles: desk }),
  /** Plans who rates whom anew; what was edited by hand is replaced. `units` narrows the ratees. */
  'round.plan': command(
    z.strictObject({
      round: id,
      peers: z.int().min(0).max(20).default(4),
      reach: z.enum(reaches).default('all'),
      /** Least share of peers from another unit: what tells a better unit from more generous raters. */
      foreign: z.number().min(0).max(1).default(0.25),
      superior: z.boolean().default(true),
      subordinates: z.int().min(0).max(10).default(0),
      squads: z.boolean().default(true),
      self: z.boolean().default(false),
      units: z.array(words).optional(),
      avoid: z.array(z.tuple([id, id])).default([]),
      seed: z.int().default(1),
    }),
    { roles: desk },
  ),
  'assignment.add': command(
    z.strictObject({
      round: id,
      rater: words,
      ratee: id,
      kind: z.enum(assessmentKinds),
      weight: z.number().positive().max(100).nullable().default(null),
    }),
    { roles: desk },
  ),
  'assignment.remove': command(z.strictObject({ assignments: z.array(id).min(1) }), { roles: desk }),
  /** Makes a package for each rater (or those named). `to`: a folder to write them into; without it one ZIP comes back. */
  'round.issue': job(
    z.strictObject({ round: id, raters: z.array(id).optional(), ...savedTo }),
    output<{
      readonly packages: readonly IssuedPackage[];
      readonly name: string;
      readonly bytes: Uint8Array | null;
    }>(),
    { roles: desk, scope: 'cases', writes: 'yes' },
  ),
  'answer.read': job(z.strictObject({ sources: z.array(fileSource).min(1) }), output<AnswerPreview>(), {
    roles: desk,
    scope: 'cases',
  }),
  /** Ratings that are open to be read: imported ones, and those of closed rounds. `rater` is a key, `ratee` an id. */
  'assessment.list': query(
    z.strictObject({ rater: id.optional(), ratee: id.optional() }),
    output<{ readonly rows: readonly AssessmentLine[] }>(),
    { roles: desk, scope: 'cases', reads: ['assessment'] },
  ),
  'answer.apply': command(z.strictObject({ preview: id }), { roles: desk }),
  /** What somebody answered on paper; sealed like any other answer. */
  'answer.enter': command(
    z.strictObject({
      round: id,
      rater: id,
      ratees: z
        .array(
          z.strictObject({
            id,
            scores: scoresSchema,
            evidence: z.record(anyText, z.string().max(4000)).default({}),
            comment: z.string().max(4000).default(''),
          }),
        )
        .min(1),
    }),
    { roles: desk },
  ),
  /** Opens every sealed answer and writes the scores: the release. Cannot be undone. */
  'round.close': command(z.strictObject({ round: id, reason: writtenText }), { roles: lead, undoable: 'barrier' }),
};
