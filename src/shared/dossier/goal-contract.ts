import { z } from 'zod';
import { command, desk, output, panel, query } from '#shared/kernel/entry.ts';
import { idText } from '#shared/kernel/text-limits.ts';
import type { DrawnLine, GoalMap } from './goal-map.ts';

/** A unit of {@link GoalMap} with its name. */
export interface NamedGoalMap extends Omit<GoalMap, 'units'> {
  readonly units: readonly (GoalMap['units'][number] & { readonly name: string | null })[];
}

/** A line of the tree with its person. */
export interface NamedDrawnLine extends DrawnLine {
  readonly name: string;
  readonly nip: string;
}

const goalKey = z.string().trim().min(1).max(500);
const reads = ['employee', 'unit', 'workshop', 'goal', 'goal_parent', 'skp_line', 'line_phase'] as const;

export const goalContract = {
  /** The goals from the top down, and how many lines of each unit serve each of them. */
  'goal.map': query(z.strictObject({}), output<NamedGoalMap>(), {
    about: { id: 'Pohon sasaran dan unit yang mendukungnya', en: 'The goals, and the units that serve them' },
    roles: panel,
    scope: 'cases',
    long: true,
    reads: [...reads],
  }),
  /** Lines of a unit (null: of people without one) or on a goal and those below it, each with the goal that it serves. */
  'goal.lines': query(
    z.strictObject({ unit: idText.nullable().optional(), goal: goalKey.optional() }),
    output<{ readonly lines: readonly NamedDrawnLine[] }>(),
    {
      about: { id: 'Butir yang mendukung sasaran', en: 'Lines that serve goals' },
      roles: panel,
      scope: 'cases',
      long: true,
      reads: [...reads],
    },
  ),
  /** Hangs a goal on one more parent. @throws Problem `goal.unknown`, `goal.linked`, `goal.closes-circle` */
  'goal.link': command(z.strictObject({ goal: goalKey, parent: goalKey }), {
    roles: desk,
    scope: 'whole',
    words: {
      name: { id: 'Kaitan sasaran', en: 'Link of goals' },
      line: { id: 'Sasaran {goal} dikaitkan ke {parent}', en: 'Goal {goal} linked to {parent}' },
    },
  }),
  /** Takes a goal off one of its parents. @throws Problem `goal.unknown`, `goal.not-linked` */
  'goal.unlink': command(z.strictObject({ goal: goalKey, parent: goalKey }), {
    roles: desk,
    scope: 'whole',
    words: {
      name: { id: 'Kaitan sasaran dilepas', en: 'Link of goals removed' },
      line: { id: 'Sasaran {goal} dilepas dari {parent}', en: 'Goal {goal} taken off {parent}' },
    },
  }),
};
