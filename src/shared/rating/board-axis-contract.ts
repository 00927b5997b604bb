import { z } from 'zod';
import { output, panel, query } from '#shared/kernel/entry.ts';
import { problemOf } from '#shared/kernel/schema-problem.ts';
import { anyText, namedText } from '#shared/kernel/text-limits.ts';
import { type Rating, ratings } from '#shared/rules/levels.ts';
import { confidences } from '#shared/rules/rule-set.ts';
import { type AxisKey, axisKeys, type BoardAxes, type BoardAxis } from './board-axis.ts';

const words = namedText;
const backing = { source: words, confidence: z.enum(confidences) };
const both = z.strictObject({ id: words, en: words }).readonly();
const byRating = <S extends z.ZodType>(cell: S) => z.record(z.enum(ratings), cell).readonly();

const axis = z
  .strictObject({
    ...backing,
    key: z.enum(axisKeys),
    field: z.enum(['hasil', 'perilaku', 'predicate', 'organisation_predicate']).optional(),
    of: z.record(anyText, z.enum(ratings)).readonly().optional(),
    cuts: z.tuple([z.number(), z.number()]).readonly().optional(),
  })
  .readonly()
  .refine(({ cuts }) => cuts === undefined || cuts[0] < cuts[1], { path: ['cuts'], message: 'cuts[0] < cuts[1]' });

const schema = z
  .strictObject({
    format: z.literal(1),
    edition: words,
    sources: z.array(z.strictObject({ id: words, title: words, official: z.boolean() }).readonly()).readonly(),
    axes: z.array(axis).min(2).readonly(),
    talent: z
      .strictObject({
        ...backing,
        note: both,
        performance: z.array(z.enum(axisKeys)).readonly(),
        potential: z.enum(axisKeys),
        cells: byRating(byRating(z.strictObject({ box: z.int().min(1).max(9), advice: both }).readonly())),
      })
      .readonly(),
  })
  .readonly();

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
true satisfies Equal<z.output<typeof schema>, BoardAxes>;

/** The axes of boards from a file. Throws `rules.*`, naming file and field. */
export function parseBoardAxes(json: unknown, file: string): BoardAxes {
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  throw problemOf(read.error, file);
}

/** One axis that can be chosen: for how many people it says something, and what its cuts rest on. */
export interface ShownAxis extends BoardAxis {
  readonly people: number;
  readonly title: string;
  readonly official: boolean;
}

/** What a board knows of one axis that is measured by figures: the level of each person, and the figure where there is one. */
export interface AxisLevel {
  readonly employee: string;
  readonly level: Rating;
  readonly value: number | null;
}

/** The tables that hold figures of an axis. */
const workAxes = ['training', 'professional_index', 'talent', 'discipline', 'workload'] as const;

export const boardAxisContract = {
  /** The axes that say something about anybody here, and the talent boxes. */
  'axis.list': query(
    z.strictObject({}),
    output<{
      readonly edition: string;
      readonly axes: readonly ShownAxis[];
      readonly talent: BoardAxes['talent'];
    }>(),
    {
      about: { id: 'Sumbu papan yang tersedia', en: 'Axes that the board offers' },
      roles: panel,
      scope: 'cases',
      long: true,
      reads: ['employee', 'unit', 'workshop', ...workAxes, 'assessment'],
    },
  ),
  /** The levels of an axis that no column of the roster holds. */
  'axis.levels': query(
    z.strictObject({ axis: z.enum(axisKeys) }),
    output<{ readonly axis: AxisKey; readonly rows: readonly AxisLevel[] }>(),
    {
      about: { id: 'Tingkat suatu sumbu papan', en: 'Levels of one axis of the board' },
      roles: panel,
      scope: 'cases',
      reads: ['employee', 'workshop', ...workAxes, 'assessment'],
    },
  ),
};
