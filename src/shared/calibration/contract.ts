import { z } from 'zod';
import { output, panel, query } from '#shared/kernel/entry.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import { anyText, idText } from '#shared/kernel/text-limits.ts';
import type { Predicate, Rating } from '#shared/rules/levels.ts';
import type { PeerScale } from '#shared/rules/rule-set.ts';
import type { AgreementReport } from '#shared/stats/agreement/report.ts';
import type { StatWarning } from '#shared/stats/base/estimate.ts';
import type { FairnessReport } from '#shared/stats/fairness/report.ts';
import type { WorthReport } from '#shared/stats/linear/adjustment-worth.ts';
import type { RaterCriterionCell } from '#shared/stats/linear/rater-criteria.ts';
import type { SeverityCriterion, SeverityReport } from '#shared/stats/linear/report.ts';
import type { EffectFigure } from '#shared/stats/raters/effect-figure.ts';
import type { RaterEffectName } from '#shared/stats/raters/rater-effects.ts';
import type { RaterEffects } from '#shared/stats/raters/rater-figures.ts';
import type { RaterInfluence } from '#shared/stats/raters/rater-influence.ts';
import type { RaterTraining } from '#shared/training/training-summary.ts';
import type { CaseStanding } from './case-standing.ts';
import type { QueueView } from './queue-view.ts';
import type { PlanPrecision, UnitComparison } from './unit-view.ts';

/** By what people are grouped when the panel looks at fairness. */
export const fairnessGroups = ['sex', 'unit', 'grade', 'age'] as const;
export type FairnessGroup = (typeof fairnessGroups)[number];

/** `best`: the best predicate in force; `up`, `down`: moved by the panel from the initial predicate. */
export const fairnessOutcomes = ['best', 'up', 'down'] as const;
export type FairnessOutcome = (typeof fairnessOutcomes)[number];

/** On what every figure of calibration rests. `asOf`: the commit after which it was computed. */
export interface CalibrationBasis {
  readonly period: string;
  readonly n: number;
  readonly ratees: number;
  readonly raters: number;
  readonly criteria: readonly string[];
  readonly method: SeverityReport['method'];
  readonly halo: boolean;
  readonly engine: SeverityReport['engine'];
  readonly asOf: number;
}

/**
 * A rater by key (a NIP or a free name). `name` is null when nobody of the workshop has that NIP; `noted`: effects that stand out. `se` and
 * the interval are of the severity against the other raters; `seModel` is the model's own, which holds the mean of all raters too.
 */
export interface RaterLine {
  readonly id: string;
  readonly name: string | null;
  readonly unit: string | null;
  readonly n: number;
  readonly ratees: number;
  readonly mean: number;
  readonly severity: number;
  readonly se: number;
  readonly seModel: number;
  readonly lower: number;
  readonly upper: number;
  readonly subset: number;
  readonly noted: readonly RaterEffectName[];
  readonly cells: readonly RaterCriterionCell[];
}

/**
 * A ratee's mean as it was given and with the severity of the raters taken out, both read on the peer scale, and the predicate each gives
 * beside *hasil kerja*. `chance`: that taking severity out changes the outcome. Only people with three raters or more are listed.
 */
export interface FairLine {
  readonly employee: string;
  readonly nip: string;
  readonly name: string;
  readonly unit: string | null;
  readonly n: number;
  readonly raters: number;
  readonly raw: number;
  readonly adjusted: number;
  readonly se: number;
  readonly shift: number;
  readonly shiftSe: number;
  readonly spread: number | null;
  readonly hasil: Rating | null;
  readonly rawLevel: Rating | null;
  readonly fairLevel: Rating | null;
  readonly rawPredicate: Predicate | null;
  readonly fairPredicate: Predicate | null;
  readonly chance: number | null;
  readonly changes: boolean;
}

/** Raters from severe to lenient and people; `hidden`: people with fewer raters than `leastRaters`, whose scores stay unseen. */
export interface SeverityView extends CalibrationBasis {
  readonly scale: (PeerScale & { readonly official: boolean }) | null;
  readonly variance: SeverityReport['variance'];
  readonly variances: SeverityReport['variances'];
  readonly reliability: SeverityReport['reliability'];
  readonly criterionValues: readonly SeverityCriterion[];
  readonly lines: readonly RaterLine[];
  readonly people: readonly FairLine[];
  readonly hidden: number;
  readonly leastRaters: number;
  readonly warnings: readonly StatWarning[];
}

/** One rater's card. `scores`: how often this rater and the panel gave each score. */
export interface RaterView extends CalibrationBasis {
  readonly line: RaterLine;
  readonly effects: RaterEffects;
  /** What becomes of fair scores without this rater. */
  readonly without: RaterInfluence | null;
  readonly scores: readonly { readonly score: number; readonly rater: number; readonly panel: number }[];
  readonly panelLikeness: Readonly<Record<string, EffectFigure | null>>;
  /** How this rater did in training; null without a case. */
  readonly training: RaterTraining | null;
}

/** Everything about agreement; pairs of raters are too many to list. */
export interface AgreementView extends CalibrationBasis {
  readonly report: Omit<AgreementReport, 'pairs'>;
}

/** How the ratings hang together. `cells`: pairs of rater and ratee by the rater's unit, then the ratee's, in the order of `units`. */
export interface LinkingView extends CalibrationBasis {
  readonly units: readonly string[];
  readonly cells: readonly (readonly number[])[];
  readonly subsets: readonly {
    readonly ratees: number;
    readonly raters: number;
    readonly n: number;
    readonly units: readonly string[];
  }[];
  readonly links: readonly {
    readonly rater: string;
    readonly ratee: string;
    readonly joins: number;
    readonly variance: number;
  }[];
  readonly weakLinks: readonly {
    readonly rater: string;
    readonly ratee: string;
    readonly ratees: number;
    readonly raters: number;
  }[];
}

export interface FairnessLine {
  readonly group: FairnessGroup;
  readonly outcome: FairnessOutcome;
  readonly report: FairnessReport | null;
  /** Why there is no report. */
  readonly problem: Pick<ProblemAnswer, 'code' | 'values'> | null;
}

/** Groups held against each other on final ratings and on the panel's moves; cells under five people are withheld. */
export interface FairnessView {
  readonly final: boolean;
  readonly lines: readonly FairnessLine[];
  readonly asOf: number;
}

export interface WorthView extends CalibrationBasis {
  readonly report: WorthReport;
}

const nothing = z.strictObject({});
const rated = ['assessment', 'employee', 'unit', 'workshop'] as const;
/** A model over everybody. */
const model = { roles: panel, scope: 'cases', long: true } as const;

export const calibrationContract = {
  /** How many pairs of rater and ratee were rated, of whatever kind and period. */
  'calibration.count': query(nothing, output<{ readonly n: number }>(), {
    about: { id: 'Banyaknya penilaian rekan dan atasan', en: 'How many ratings there are to calibrate' },
    roles: panel,
    scope: 'cases',
    reads: ['assessment'],
  }),
  /** Problem `calibration.none` while nothing was rated by peers; the statistics' own Problems when there is too little. */
  'severity.get': query(nothing, output<SeverityView>(), {
    about: { id: 'Ketegasan penilai dan skor adil', en: 'Severity of raters, and fair scores' },
    ...model,
    reads: [...rated, 'rating'],
  }),
  /** `rater` is a key of `severity.get`: a NIP or a free name. */
  'rater.get': query(z.strictObject({ rater: idText }), output<RaterView>(), {
    about: { id: 'Kartu satu penilai', en: 'The card of one rater' },
    ...model,
    reads: [...rated, 'skp_line', 'progress', 'training_result'],
  }),
  'agreement.get': query(nothing, output<AgreementView>(), {
    about: { id: 'Kesepakatan antarpenilai', en: 'How well raters agree' },
    ...model,
    reads: ['assessment', 'workshop'],
  }),
  'linking.get': query(nothing, output<LinkingView>(), {
    about: { id: 'Keterhubungan penilai dan yang dinilai', en: 'How raters and ratees are linked' },
    ...model,
    reads: rated,
  }),
  'worth.get': query(nothing, output<WorthView>(), {
    about: { id: 'Manfaat mengoreksi ketegasan', en: 'Whether correcting severity is worth it' },
    ...model,
    reads: rated,
  }),
  'fairness.get': query(nothing, output<FairnessView>(), {
    about: { id: 'Perbedaan antarkelompok', en: 'Differences between groups' },
    ...model,
    reads: ['employee', 'rating', 'unit', 'workshop'],
  }),
  /** Everything that speaks for talking about one case, and its place in the queue. */
  'queue.case': query(z.strictObject({ employee: idText }), output<CaseStanding>(), {
    about: { id: 'Alasan membahas satu kasus', en: 'Why one case should be discussed' },
    traced: 'looked',
    ...model,
    reads: [...rated, 'rating', 'skp_line', 'own_pattern'],
  }),
  /** What a round's plan will tell, from who rates whom alone: null while nobody compares anybody. Problem `round.unknown`. */
  'plan.precision': query(z.strictObject({ round: idText }), output<{ readonly precision: PlanPrecision | null }>(), {
    about: { id: 'Ketelitian yang diharapkan dari rencana', en: 'The precision to expect of a plan' },
    ...model,
    reads: [...rated, 'round', 'assignment'],
  }),
  'unit.compare': query(nothing, output<UnitComparison>(), {
    about: { id: 'Perbandingan antarunit', en: 'Units compared with each other' },
    ...model,
    reads: [...rated, 'rating'],
  }),
  /** `unit` is an id or a name; without peer ratings the queue knows only how unit heads differ, evidence and pattern. */
  'queue.get': query(
    z.strictObject({ unit: anyText.optional(), limit: z.int().positive().optional() }),
    output<QueueView>(),
    {
      about: { id: 'Antrean kasus yang perlu dibahas', en: 'Cases to discuss, most pressing first' },
      ...model,
      reads: [...rated, 'rating', 'skp_line', 'own_pattern'],
    },
  ),
};
