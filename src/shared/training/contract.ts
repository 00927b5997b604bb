import { z } from 'zod';
import { anyone, command, everyone, lead, output, query, sessionQuery } from '#shared/kernel/entry.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { problemOf } from '#shared/kernel/schema-problem.ts';
import { idText, namedText } from '#shared/kernel/text-limits.ts';
import type { BothWords, Instrument } from '#shared/round/instrument.ts';
import { scoresSchema } from '#shared/round/package-schema.ts';
import type { Deviation } from './deviation.ts';
import type { Disagreement } from './disagreement.ts';
import type { GroupFigure } from './training-group.ts';
import { type TrainingSet, type Trap, traps } from './training-set.ts';
import type { TrainingSummary } from './training-summary.ts';

const text = z.string().trim().min(1).max(2000);
const both = z.strictObject({ id: text, en: text }).readonly();
const key = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(60);

const reference = z.strictObject({ criterion: key, score: z.int().nullable(), reason: both }).readonly();

/** One set of cases. Equal to the domain's `TrainingSet`, both ways, checked below by the compiler. */
const trainingSetSchema = z
  .strictObject({
    format: z.literal(1),
    id: key,
    instrument: key,
    version: z.int().positive(),
    source: both,
    cases: z
      .array(
        z
          .strictObject({
            id: key,
            trap: z.enum(traps),
            title: both,
            person: both,
            story: z.array(both).min(1).max(20).readonly(),
            reference: z.array(reference).min(1).max(50).readonly(),
          })
          .readonly(),
      )
      .min(1)
      .max(200)
      .readonly(),
  })
  .readonly();

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
true satisfies Equal<z.output<typeof trainingSetSchema>, TrainingSet>;

/**
 * A set of cases from JSON. Throws a `rules.*` Problem naming the field that does not fit, `training.instrument` where it is made for
 * another instrument, `training.reference` where a criterion or level is none of the instrument's, `training.twice` where a case or a
 * criterion of a case occurs twice.
 */
export function parseTraining(json: unknown, instrument: Instrument, file: string): TrainingSet {
  const read = trainingSetSchema.safeParse(json, { reportInput: true });
  if (!read.success) throw problemOf(read.error, file);
  const set = read.data;
  const place = { file, field: 'cases' };
  if (set.instrument !== instrument.id)
    throw new Problem('training.instrument', { file, instrument: instrument.id }, { file, field: 'instrument' });
  const values = instrument.levels.map(({ value }) => value);
  const criteria = new Set(instrument.criteria.map((one) => one.key));
  const cases = new Set<string>();
  for (const { id, reference: rated } of set.cases) {
    if (cases.has(id)) throw new Problem('training.twice', { file, key: id }, place);
    cases.add(id);
    const seen = new Set<string>();
    for (const { criterion, score } of rated) {
      if (!criteria.has(criterion) || (score !== null && !values.includes(score)))
        throw new Problem('training.reference', { file, case: id, criterion }, place);
      if (seen.has(criterion)) throw new Problem('training.twice', { file, key: `${id} ${criterion}` }, place);
      seen.add(criterion);
    }
  }
  return set;
}

/** One criterion of a case that was rated: own level, reference and why, and the group. */
export interface TrainingLine extends Deviation {
  readonly reason: BothWords;
  readonly group: GroupFigure;
}

/** What is shown of a case once it was rated, and never before. */
export interface TrainingOutcome {
  readonly trap: Trap;
  readonly lines: readonly TrainingLine[];
}

/** A case as a trainee sees it. */
export interface TrainingCaseView {
  readonly id: string;
  readonly title: BothWords;
  readonly person: BothWords;
  readonly story: readonly BothWords[];
  /** Made in this workshop from a disagreement of its own. */
  readonly ours: boolean;
  readonly criteria: readonly string[];
  readonly outcome: TrainingOutcome | null;
}

export interface TrainingView {
  readonly instrument: Instrument;
  readonly source: BothWords;
  /** Whose training it is; null where nobody has said who they are, or without a workshop. */
  readonly trainee: string | null;
  /** How many people trained in this workshop. */
  readonly trainees: number;
  readonly cases: readonly TrainingCaseView[];
  readonly summary: TrainingSummary;
}

const answer = { case: z.string().min(1).max(60), scores: scoresSchema };

/** `rater`: the NIP of an employee, or the id of a person of the workshop; without it the person who acts. */
const rater = namedText.optional();

/** A disagreement that a case can be made of. What raters wrote is to be rewritten; who they are is not shown. */
export interface PracticeOffer extends Omit<Disagreement, 'raters'> {
  readonly raters: number;
}

const practiceText = z.string().trim().min(1).max(2000);

export const trainingContract = {
  /** Closed rounds and imported ratings with at least three raters who disagree. `all` counts them, `rows` are those who disagree most. */
  'practice.offers': query(
    z.strictObject({}),
    output<{ readonly instrument: Instrument; readonly all: number; readonly rows: readonly PracticeOffer[] }>(),
    {
      about: { id: 'Perbedaan penilaian untuk kasus latihan', en: 'Disagreements that could become practice' },
      roles: lead,
      scope: 'cases',
      long: true,
      reads: ['assessment'],
    },
  ),
  /** Keeps a case rewritten from one of the offers (`ratee`) or from a lesson; text that names anybody of the workshop is refused. */
  'practice.save': command(
    z.strictObject({
      ratee: idText.optional(),
      lesson: idText.optional(),
      trap: z.enum(traps),
      title: practiceText.max(120),
      person: practiceText.max(300),
      story: z.array(practiceText).min(1).max(20),
      reference: z
        .array(z.strictObject({ criterion: key, score: z.int().nullable(), reason: practiceText }))
        .min(1)
        .max(50),
    }),
    {
      roles: lead,
      words: {
        name: { id: 'Kasus latihan', en: 'Practice case' },
        line: { id: 'Kasus latihan {title} disimpan', en: 'Practice case {title} saved' },
      },
    },
  ),
  'practice.remove': command(z.strictObject({ case: idText }), {
    roles: lead,
    words: {
      name: { id: 'Kasus latihan dihapus', en: 'Practice case removed' },
      line: { id: 'Kasus latihan {title} dihapus', en: 'Practice case {title} removed' },
    },
  }),
  /** Cases; reference, reason and trap only of those that this trainee has rated. */
  'training.get': query(z.strictObject({ rater }), output<TrainingView>(), {
    about: { id: 'Kasus latihan seorang penilai', en: 'Practice cases of one rater' },
    roles: everyone,
    scope: 'workshop',
    reads: ['training_result', 'practice_case', 'actor', 'employee'],
  }),
  /** Keeps how a case was rated, once: the first rating counts. Not part of the result, so a signed workshop may still train. */
  'training.record': command(z.strictObject({ rater, ...answer }), {
    roles: everyone,
    words: {
      name: { id: 'Latihan', en: 'Training' },
      line: { id: 'Latihan: {name} menilai kasus {number}', en: 'Training: {name} rated case {number}' },
    },
  }),
  /** The same without a workshop: `answers` are what the screen holds, and nothing is kept. */
  'training.try': sessionQuery(
    z.strictObject({ answers: z.array(z.strictObject(answer)).max(200) }),
    output<TrainingView>(),
    {
      about: { id: 'Latihan tanpa lokakarya', en: 'Practice without a workshop' },
      roles: anyone,
      scope: 'machine',
      reads: [],
    },
  ),
};
