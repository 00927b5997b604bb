import { useWords } from '#renderer/kernel/use-words.ts';
import { Level } from '#renderer/ui/level.tsx';
import { caseStates } from '#shared/people/rows.ts';
import { ratingWords } from '#shared/rules/level-words.ts';
import { predicates, ratings } from '#shared/rules/levels.ts';
import { stateWords } from '#shared/session/state-words.ts';
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
