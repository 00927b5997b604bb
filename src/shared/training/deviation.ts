import type { TrainingReference, TrainingScores } from './training-set.ts';

/**
 * How "not observed" met the reference: `both` were levels; `agreed`: not observed for both; `guessed`: a level although nothing was to be
 * observed; `overlooked`: not observed although there was evidence.
 */
export type Sight = 'both' | 'agreed' | 'guessed' | 'overlooked';

/** One criterion beside its reference. `difference` is given less reference, null unless both are levels. */
export interface Deviation {
  readonly criterion: string;
  readonly own: number | null;
  readonly reference: number | null;
  readonly difference: number | null;
  readonly sight: Sight;
}

function sightOf(own: number | null, reference: number | null): Sight {
  if (own === null) return reference === null ? 'agreed' : 'overlooked';
  return reference === null ? 'guessed' : 'both';
}

/** The criteria of a case that were rated, each beside its reference, in the order of the case. */
export function deviations(scores: TrainingScores, references: readonly TrainingReference[]): readonly Deviation[] {
  return references.flatMap(({ criterion, score: reference }) => {
    const own = scores[criterion];
    if (own === undefined) return [];
    const difference = own === null || reference === null ? null : own - reference;
    return [{ criterion, own, reference, difference, sight: sightOf(own, reference) }];
  });
}
