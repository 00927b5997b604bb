import { z } from 'zod';
import type { ProblemCode } from '#shared/kernel/problem.ts';
import { predicates } from './levels.ts';
import { exactRelations, limitUnits } from './pattern/constraint.ts';

/** Marks a zod issue with the Problem it becomes; read back by `problemOf` in `schema-problem.ts`. */
function refuse(problem: ProblemCode): { readonly params: { readonly problem: ProblemCode } } {
  return { params: { problem } };
}

const group = z
  .array(z.enum(predicates))
  .min(1)
  .refine((of) => new Set(of).size === of.length, refuse('rules.group-repeats'))
  .readonly();

interface Amount {
  readonly unit: (typeof limitUnits)[number];
}

/** A percentage is 0 to 100 with at most six decimals, so that people are counted exactly; people are whole. */
function sound({ unit }: Amount, value: number): ProblemCode | null {
  if (unit === 'people') return Number.isSafeInteger(value) && value >= 0 ? null : 'rules.people-whole';
  if (value < 0 || value > 100) return 'rules.percent-range';
  return /^\d+(\.\d{1,6})?$/.test(String(value)) ? null : 'rules.percent-decimals';
}

const limit = z
  .strictObject({
    kind: z.literal('limit'),
    of: group,
    relation: z.enum(exactRelations),
    unit: z.enum(limitUnits),
    value: z.number(),
  })
  .readonly();

const between = z
  .strictObject({
    kind: z.literal('limit'),
    of: group,
    relation: z.literal('between'),
    unit: z.enum(limitUnits),
    from: z.number(),
    to: z.number(),
  })
  .readonly();

const majority = z
  .strictObject({
    kind: z.literal('majority'),
    of: z.tuple([z.enum(predicates)]).readonly(),
  })
  .readonly();

const contains = z.strictObject({ kind: z.literal('contains'), of: group }).readonly();

/** One constraint as written in a rule set; a limit that no number of people could mean is refused. */
export const constraintSchema = z
  .discriminatedUnion('kind', [z.discriminatedUnion('relation', [limit, between]), majority, contains])
  .superRefine((constraint, context) => {
    if (constraint.kind !== 'limit') return;
    const amounts =
      constraint.relation === 'between'
        ? ([
            ['from', constraint.from],
            ['to', constraint.to],
          ] as const)
        : ([['value', constraint.value]] as const);
    for (const [field, value] of amounts) {
      const problem = sound(constraint, value);
      if (problem !== null) context.addIssue({ code: 'custom', path: [field], ...refuse(problem) });
    }
    if (constraint.relation === 'between' && constraint.from > constraint.to)
      context.addIssue({ code: 'custom', path: ['from'], ...refuse('rules.range-reversed') });
  });
