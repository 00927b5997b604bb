import { show } from '#renderer/shell/view.ts';
import styles from './consequences.module.css';

interface PersonNameProps {
  readonly employee: string;
  readonly name: string;
  /** What is said instead of the name alone. */
  readonly label?: string;
}

/** A name that opens its dossier. */
export function PersonName({ employee, name, label }: PersonNameProps) {
  return (
    <button type="button" className={styles.name} aria-label={label} onClick={() => show({ dossier: employee })}>
      {name}
    </button>
  );
}
