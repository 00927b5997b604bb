import { z } from 'zod';
import { output, panel, query } from '#shared/kernel/entry.ts';
import { anyText, idText } from '#shared/kernel/text-limits.ts';
import { ratingInput } from '#shared/rules/level-input.ts';
import type { OrganisationPredicate, PredicateCounts } from '#shared/rules/levels.ts';
import type { Pattern } from '#shared/rules/pattern/constraint.ts';
import type { Judgement } from '#shared/rules/pattern/nearest.ts';
import type { NationalMix, PredicateMatrix } from '#shared/rules/rule-set.ts';

/** Ratings that are only tried, of some people: a query that takes them answers as if they were on record. Nothing is written. */
export const triedMoves = z
  .array(z.strictObject({ employee: idText, hasil: ratingInput, perilaku: ratingInput }))
  .max(10_000);
export type TriedMove = z.output<typeof triedMoves>[number];

/** People per predicate, and those without one yet; excluded people are in neither. */
export interface Mix {
  readonly counts: PredicateCounts;
  readonly rated: number;
  readonly unrated: number;
}

/**
 * How predicates are spread over the people of one unit, or of all (`unit` null). `pattern` and `judgement` (of the proposed mix)
 * are null where no organisation predicate is set; their words come from `#shared/rules/pattern-words.ts`. The pattern is advice.
 */
export interface Distribution {
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly organisationPredicate: OrganisationPredicate | null;
  readonly initial: Mix;
  readonly proposed: Mix;
  readonly excluded: number;
  readonly pattern: Pattern | null;
  readonly judgement: Judgement | null;
  /** The predicate by *hasil*, then by *perilaku*. */
  readonly matrix: PredicateMatrix['cells'];
  readonly edition: string;
  readonly national: readonly NationalMix[];
}

/** Units judged together by one pattern: `unit`, with the small units that joined it. `satisfied`: its proposed mix meets the pattern. */
export interface UnitMix {
  readonly id: string;
  readonly name: string;
  readonly counts: PredicateCounts;
  readonly rated: number;
  readonly satisfied: boolean;
}

export const distributionContract = {
  /** Every unit that a pattern binds, in the order of their names. `moves`: as if these ratings were on record. */
  'distribution.units': query(
    z.strictObject({ moves: triedMoves.optional() }),
    output<{ readonly rows: readonly UnitMix[] }>(),
    {
      about: { id: 'Distribusi predikat tiap unit', en: 'Mix of predicates of every unit' },
      roles: panel,
      scope: 'cases',
      reads: ['employee', 'rating', 'unit', 'workshop', 'own_pattern'],
    },
  ),
  /** `unit` is an id or a name; `moves` as in `distribution.units`. */
  'distribution.get': query(
    z.strictObject({ unit: anyText.optional(), moves: triedMoves.optional() }),
    output<Distribution>(),
    {
      about: { id: 'Distribusi predikat dan polanya', en: 'Mix of predicates against its pattern' },
      roles: panel,
      scope: 'cases',
      eager: true,
      reads: ['employee', 'rating', 'unit', 'workshop', 'own_pattern'],
    },
  ),
};
