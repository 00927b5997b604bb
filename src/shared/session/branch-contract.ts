import { z } from 'zod';
import { type TriedMove, triedMoves } from '#shared/calibration/distribution-contract.ts';
import { output, panel, query } from '#shared/kernel/entry.ts';
import type { Predicate, PredicateCounts } from '#shared/rules/levels.ts';
import type { Violation } from '#shared/rules/pattern/violation.ts';
import type { SpreadVerdict } from '#shared/stats/distribution/spread.ts';

/** One group of people judged together, as the record has it and as it would be. `unit` null is the agency. */
export interface BranchScope {
  readonly unit: string | null;
  readonly before: PredicateCounts;
  readonly after: PredicateCounts;
  /** What would break the pattern; null where none applies. */
  readonly brokenBefore: readonly Violation[] | null;
  readonly brokenAfter: readonly Violation[] | null;
}

/** Share with the best predicate in one group, percent of its people; null where so few people could be known from it. */
export interface BranchFairness {
  readonly sex: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What the moves would do. Nothing of it is written anywhere. */
export interface BranchPreview {
  readonly people: readonly {
    readonly employee: string;
    readonly name: string;
    readonly nip: string;
    readonly unit: string | null;
    readonly from: Predicate | null;
    readonly to: Predicate | null;
  }[];
  readonly scopes: readonly BranchScope[];
  readonly fairness: readonly BranchFairness[];
  /** Initial ratings against what would be: calibrated, or merely compressed? Null with too few people. */
  readonly spread: SpreadVerdict | null;
}

const reads = ['employee', 'rating', 'unit', 'workshop', 'own_pattern'] as const;

export const branchContract = {
  'branch.preview': query(z.strictObject({ moves: triedMoves }), output<BranchPreview>(), {
    about: { id: 'Akibat perubahan yang dicoba', en: 'What tried moves would change' },
    roles: panel,
    scope: 'cases',
    reads: reads,
  }),
  /** The fewest moves that would meet every pattern that can be met: one way of several, as a start. */
  'branch.suggest': query(z.strictObject({}), output<{ readonly moves: readonly TriedMove[] }>(), {
    about: { id: 'Perubahan tersedikit menuju pola', en: 'The fewest moves that meet the pattern' },
    roles: panel,
    scope: 'cases',
    long: true,
    reads: reads,
  }),
};
