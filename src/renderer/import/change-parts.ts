import type { DiffState } from '#shared/import/difference.ts';
import type { ImportSummary } from '#shared/import/preview-contract.ts';
import type { SelectionOf } from '#shared/import/selection.ts';
import type { TextKey } from '#shared/words.ts';

/** People or ratings of one state, or ratings that the panel has moved. */
export interface ListPart {
  readonly key: string;
  readonly of: 'people' | 'ratings';
  readonly state: DiffState | 'moved';
  readonly title: TextKey;
  readonly hint: TextKey;
  readonly count: number;
  /** Under which name its changes are taken in or left out; null where nothing is written. */
  readonly takes: Extract<SelectionOf, 'person' | 'rating'> | null;
}

/** Units' predicates, or what comes beside people and ratings. */
interface OtherPart {
  readonly key: 'units' | 'extras';
  readonly of: 'units' | 'extras';
  readonly title: TextKey;
  readonly hint: TextKey;
  readonly count: number;
}

export type ChangePart = ListPart | OtherPart;

/** Whether a part is a list of people or ratings. */
export function isList(part: ChangePart): part is ListPart {
  return part.of === 'people' || part.of === 'ratings';
}

const states = ['new', 'changed', 'missing', 'same'] as const;

/** How many units, the agency among them, an import names or speaks of. */
export function unitsSaid({ organisation, units }: Pick<ImportSummary, 'organisation' | 'units'>): number {
  return new Set([...organisation.map(({ unit }) => unit), ...units]).size;
}

/** What a preview would change, in parts; those without anything are left out. */
export function changeParts({ people, ratings, organisation, units, extras }: ImportSummary): readonly ChangePart[] {
  const lists = (['people', 'ratings'] as const).flatMap((of) =>
    states.map((state): ListPart => {
      const writes = state === 'new' || state === 'changed';
      return {
        key: `${of}:${state}`,
        of,
        state,
        title: `part.${of}.${state}`,
        hint: `part.${of}.${state}Hint`,
        count: of === 'people' ? people[state] : ratings[state] - (state === 'changed' ? ratings.moved : 0),
        takes: writes ? (of === 'people' ? 'person' : 'rating') : null,
      };
    }),
  );
  const moved: ListPart = {
    key: 'ratings:moved',
    of: 'ratings',
    state: 'moved',
    title: 'part.ratings.moved',
    hint: 'part.ratings.movedHint',
    count: ratings.moved,
    takes: null,
  };
  const others: readonly OtherPart[] = [
    {
      key: 'units',
      of: 'units',
      title: 'part.units',
      hint: 'part.unitsHint',
      count: unitsSaid({ organisation, units }),
    },
    {
      key: 'extras',
      of: 'extras',
      title: 'part.extras',
      hint: 'part.extrasHint',
      count: extras.reduce((sum, one) => sum + one.new + one.changed + one.same, 0),
    },
  ];
  return [moved, ...lists, ...others].filter(({ count }) => count > 0);
}
