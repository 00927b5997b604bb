import { z } from 'zod';
import { anyone, job, output, sessionQuery } from '#shared/kernel/entry.ts';
import { fileSource, idText, savedTo } from '#shared/kernel/text-limits.ts';
import type { AnswerProgress } from './answer.ts';
import type { Instrument } from './instrument.ts';
import type { PackageRatee, RateeAnswer } from './package.ts';
import { rateeAnswerSchema } from './package-schema.ts';

const id = idText;
/** An opened package with what was answered so far. Nobody else's ratings are in it. */
export interface Evaluation {
  readonly package: string;
  readonly agency: string;
  readonly period: string;
  readonly roundName: string;
  readonly raterName: string;
  readonly due: string;
  readonly expires: string;
  readonly instrument: Instrument;
  readonly ratees: readonly PackageRatee[];
  readonly answers: readonly RateeAnswer[];
  readonly progress: AnswerProgress;
}

/** A package on this machine; names stay inside until its passphrase is given. */
export interface KnownPackage {
  readonly package: string;
  readonly file: string;
  readonly expires: string;
  /** When it was last worked on, ISO 8601, UTC; null before the first answer. */
  readonly saved: string | null;
}

/** What an evaluator does on their own machine, without any workshop. */
export const evaluationContract = {
  'evaluation.list': sessionQuery(z.strictObject({}), output<{ readonly rows: readonly KnownPackage[] }>(), {
    about: { id: 'Paket yang pernah dibuka di komputer ini', en: 'Packages opened on this machine' },
    roles: anyone,
    scope: 'machine',
    reads: ['machine'],
  }),
  /** Opens a package file, or one that was opened here before (`package`), with the work done so far. */
  'evaluation.open': job(
    z.strictObject({
      source: fileSource.optional(),
      package: id.optional(),
      passphrase: z.string().trim().min(1).max(200),
    }),
    output<Evaluation>(),
    {
      about: { id: 'Membuka paket penilaian', en: 'Opens a package' },
      roles: anyone,
      scope: 'machine',
      touches: ['machine'],
    },
  ),
  /** Keeps one ratee's answer; when this answers, it is on disk. */
  'evaluation.answer': job(
    z.strictObject({ package: id, ratee: rateeAnswerSchema }),
    output<{ readonly progress: AnswerProgress; readonly lacking: readonly string[] }>(),
    {
      about: { id: 'Menyimpan jawaban atas satu orang', en: 'Keeps the answer for one ratee' },
      roles: anyone,
      scope: 'machine',
      touches: ['machine'],
    },
  ),
  /** Seals the answer for the facilitator. `partly`: although ratings are missing. `to`: a path; without it the bytes come back. */
  'evaluation.seal': job(
    z.strictObject({ package: id, partly: z.boolean().default(false), ...savedTo }),
    output<{ readonly name: string; readonly bytes: Uint8Array | null; readonly progress: AnswerProgress }>(),
    {
      about: { id: 'Menyegel jawaban untuk fasilitator', en: 'Seals the answer for the facilitator' },
      roles: anyone,
      scope: 'machine',
      touches: ['machine'],
    },
  ),
  'evaluation.forget': job(z.strictObject({ package: id }), output<null>(), {
    about: { id: 'Melupakan paket di komputer ini', en: 'Forgets a package on this machine' },
    roles: anyone,
    scope: 'machine',
    touches: ['machine'],
  }),
};
