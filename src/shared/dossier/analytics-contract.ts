import { z } from 'zod';
import { output, panel, query } from '#shared/kernel/entry.ts';
import type { LearningNeed, LearningNeeds } from './learning-need.ts';
import type { MissedPatterns } from './missed-pattern.ts';
import type { DrawnRisk } from './risk-map.ts';

/** A need with the name of its unit. */
export interface NamedNeed extends LearningNeed {
  readonly name: string | null;
}

const month = z.int().min(1).max(12);
const lines = ['workshop', 'employee', 'goal', 'goal_parent', 'skp_line', 'line_phase'] as const;
const progress = ['progress', 'activity_month'] as const;

export const analyticsContract = {
  /** The risk register: levels, plan, the goal each risk threatens, and what became of that goal's lines up to `month`. */
  'risk.map': query(z.strictObject({ month }), output<{ readonly risks: readonly DrawnRisk[] }>(), {
    about: { id: 'Register risiko dan capaian sasarannya', en: 'The risk register, and how its goals do' },
    roles: panel,
    scope: 'cases',
    long: true,
    reads: [...lines, ...progress, 'risk'],
  }),
  /** Learning needs by measured gaps, unit by unit, the weightiest first. */
  'need.list': query(
    z.strictObject({}),
    output<Omit<LearningNeeds, 'needs'> & { readonly needs: readonly NamedNeed[] }>(),
    {
      about: { id: 'Kebutuhan menurut kesenjangan', en: 'Needs by gap' },
      roles: panel,
      scope: 'cases',
      long: true,
      reads: [...lines, 'unit', 'competence', 'competence_standard', 'assessment'],
    },
  ),
  /** Which conditions go with missed lines, across units, up to `month`: questions to put, no causes. */
  'missed.patterns': query(z.strictObject({ month }), output<MissedPatterns>(), {
    about: { id: 'Pola antarunit pada butir yang tertinggal', en: 'Patterns across units in missed lines' },
    roles: panel,
    scope: 'cases',
    long: true,
    reads: [...lines, ...progress, 'risk', 'dialogue', 'squad_member', 'workload'],
  }),
};
