import { useStore } from '#renderer/parts/store.ts';
import { useWords } from '#renderer/parts/words.ts';
import type { ImportDiff } from '#shared/contract/import.ts';
import styles from './changes.module.css';
import { desk } from './desk.ts';
import { selectionOn } from './selection.ts';

type Cell = ImportDiff['cells'][number];

/** One cell against the workshop: the old value struck through beside the new one, or the value alone where it is new or the same. */
export function ChangeCell({ cell }: { readonly cell: Cell | undefined }) {
  const { t } = useWords();
  if (cell === undefined) return null;
  const { old, new: fresh, oldLabel, newLabel } = cell;
  if (old === fresh || old === null) return <span>{newLabel}</span>;
  return (
    <span role="img" aria-label={t('level.moved', { from: oldLabel, to: newLabel })}>
      <s aria-hidden className={styles.old}>
        {oldLabel}
      </s>
      <span aria-hidden className={styles.arrow}>
        →
      </span>
      <ins aria-hidden className={styles.fresh}>
        {newLabel}
      </ins>
    </span>
  );
}

/** The key of a change behind its name: `198…` of `person:198…`. */
export function keyOf({ key }: ImportDiff): string {
  return key.slice(key.indexOf(':') + 1);
}

export interface TakeTickProps {
  readonly diff: ImportDiff;
  readonly of: 'person' | 'rating';
  onTake(diff: ImportDiff): void;
}

/** Whether a change is to be written. */
export function TakeTick({ diff, of, onTake }: TakeTickProps) {
  const { t } = useWords();
  const taken = useStore(desk, (state) => selectionOn(state).takes(of, diff.state, keyOf(diff)));
  return (
    <input
      type="checkbox"
      className={styles.tick}
      tabIndex={-1}
      checked={taken}
      onChange={() => onTake(diff)}
      aria-label={t('change.take', { name: diff.name })}
    />
  );
}
