import { useContext } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { show } from '#renderer/shell/view.ts';
import { nameApart } from '#shared/people/namesake.ts';
import styles from './consequences.module.css';

interface PersonNameProps {
  readonly employee: string;
  readonly name: string;
}

/** A name that opens its dossier, with the last digits where somebody else has the same. */
export function PersonName({ employee, name }: PersonNameProps) {
  const { t } = useWords();
  const { roster } = useContext(HostContext);
  const person = roster.find(employee);
  const called = person === undefined ? name : nameApart(person, roster.get().rows);
  return (
    <button
      type="button"
      className={styles.name}
      aria-label={t('consequences.open', { name: called })}
      onClick={() => show({ dossier: employee })}
    >
      {called}
    </button>
  );
}
