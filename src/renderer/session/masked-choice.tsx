import { useWords } from '#renderer/kernel/use-words.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { predicateWords } from '#shared/rules/level-words.ts';
import { type Predicate, predicates } from '#shared/rules/levels.ts';

/** The predicate of a digit, best first; null for anything else. */
export function predicateOfDigit(typed: string): Predicate | null {
  return /^[1-9]$/.test(typed) ? (predicates[Number(typed) - 1] ?? null) : null;
}

interface MaskedChoiceProps {
  readonly typed: string;
  onChange(typed: string): void;
}

/** One predicate of the five by its digit, which the screen shows as a dot: the laptop's screen may hang on the wall. */
export function MaskedChoice({ typed, onChange }: MaskedChoiceProps) {
  const { t, say } = useWords();
  const legend = predicates.map((key, at) => `${at + 1} ${say(predicateWords[key])}`).join(' · ');
  return (
    <TextField
      label={t('vote.choice')}
      type="password"
      inputMode="numeric"
      value={typed}
      onChange={(text) => onChange(text.slice(-1))}
      isRequired
      hint={`${legend}. ${t('vote.masked')}`}
      problem={typed !== '' && predicateOfDigit(typed) === null ? t('vote.digit', { most: predicates.length }) : null}
    />
  );
}
