import { useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { type PasswordWeakness, weaknessOf } from '#shared/kernel/password-strength.ts';
import type { TextKey } from '#shared/words.ts';
import { Checkbox } from './choice.tsx';
import { Callout } from './page-states.tsx';
import { TextField } from './text-field.tsx';

/** A password that is being chosen: as typed first and again. */
export interface ChosenPassword {
  readonly first: string;
  readonly again: string;
}

const weakness: Readonly<Record<NonNullable<PasswordWeakness>, TextKey>> = {
  short: 'secret.short',
  guessable: 'secret.guessable',
};

interface NewPasswordProps {
  readonly label: string;
  readonly value: ChosenPassword;
  onChange(value: ChosenPassword): void;
  /** Whether sending was tried, so that a difference is said. */
  readonly tried: boolean;
  readonly optional?: boolean;
  readonly autoFocus?: boolean;
}

/** A new password, typed twice or shown, with a plain warning where it is weak: nobody can recover it. */
export function NewPassword({ label, value, onChange, tried, optional = false, autoFocus = false }: NewPasswordProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  const { first, again } = value;
  const weak = first === '' ? null : weaknessOf(first);
  const type = shown ? 'text' : 'password';
  const needed = !optional || first !== '';
  return (
    <>
      <TextField
        label={label}
        type={type}
        autoComplete="new-password"
        value={first}
        onChange={(next) => onChange({ ...value, first: next })}
        hint={t('secret.hint')}
        optional={optional}
        isRequired={!optional}
        autoFocus={autoFocus}
      />
      {needed ? (
        <TextField
          label={t('secret.again')}
          type={type}
          autoComplete="new-password"
          value={again}
          onChange={(next) => onChange({ ...value, again: next })}
          problem={tried && first !== again ? t('secret.differs') : null}
          isRequired
        />
      ) : null}
      {needed ? <Checkbox label={t('secret.show')} isSelected={shown} onChange={setShown} /> : null}
      {weak === null ? null : (
        <Callout kind="warn" live>
          {t(weakness[weak])}
        </Callout>
      )}
    </>
  );
}
