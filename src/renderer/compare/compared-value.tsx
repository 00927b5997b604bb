import { Level } from '#renderer/parts/level.tsx';
import { useWords } from '#renderer/parts/words.ts';
import { predicates, ratings } from '#shared/domain/levels.ts';
import { caseStates } from '#shared/domain/tables.ts';
import { ratingWords } from '#shared/text/levels.ts';
import { stateWords } from '#shared/text/states.ts';
import type { ComparedField } from './compared.ts';

/** One value as the table shows it. */
export function ComparedValue({ field, value }: { readonly field: ComparedField; readonly value: string | null }) {
  const { say, t } = useWords();
  if (field === 'predicate' || field === 'initial_predicate')
    return <Level predicate={predicates.find((one) => one === value) ?? null} />;
  const rating = ratings.find((one) => one === value);
  if (field.endsWith('hasil') || field.endsWith('perilaku'))
    return rating === undefined ? t('level.unrated') : say(ratingWords[rating]);
  const state = caseStates.find((one) => one === value);
  if (field === 'state' && state !== undefined) return say(stateWords[state]);
  return value ?? '–';
}
