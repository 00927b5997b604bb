import { z } from 'zod';
import { command, desk, job, output, query } from '#shared/kernel/entry.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import { anyText, fileSource, idText } from '#shared/kernel/text-limits.ts';
import type { RateeScores } from './package.ts';
import { scoresSchema } from './package-schema.ts';
import type { AssessmentKind } from './rows.ts';

const id = idText;

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

export const answerContract = {
  'answer.read': job(z.strictObject({ sources: z.array(fileSource).min(1) }), output<AnswerPreview>(), {
    about: { id: 'Membaca jawaban bersegel', en: 'Reads sealed answers' },
    roles: desk,
    scope: 'cases',
  }),
  /** Ratings that are open to be read: imported ones, and those of closed rounds. `rater` is a key, `ratee` an id. */
  'assessment.list': query(
    z.strictObject({ rater: id.optional(), ratee: id.optional() }),
    output<{ readonly rows: readonly AssessmentLine[] }>(),
    {
      about: { id: 'Penilaian yang sudah terbuka', en: 'Ratings that are open to be read' },
      roles: desk,
      scope: 'cases',
      reads: ['assessment'],
    },
  ),
  'answer.apply': command(z.strictObject({ preview: id }), {
    roles: desk,
    words: {
      name: { id: 'Jawaban digabung', en: 'Answers merged' },
      line: {
        id: '{answers} jawaban digabung, tetap tersegel',
        en: '{answers} {answers|answer|answers} merged, still sealed',
      },
    },
  }),
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
    {
      roles: desk,
      words: {
        name: { id: 'Jawaban dari kertas', en: 'Answer from paper' },
        line: { id: 'Jawaban kertas dari {rater}, tersegel', en: 'Answer on paper from {rater}, sealed' },
      },
    },
  ),
};
