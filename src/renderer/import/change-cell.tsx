import { useAtom } from '#renderer/kernel/atom.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { LevelMove } from '#renderer/ui/level.tsx';
import type { ImportDiff } from '#shared/import/preview-contract.ts';
import { ratingCells } from '#shared/rating/words.ts';
import { type Predicate, predicates, ratings } from '#shared/rules/levels.ts';
import styles from './changes.module.css';
import { shownImport } from './import-state.ts';
import { selectionOn } from './selection.ts';

type Cell = ImportDiff['cells'][number];

/** What a cell holds: ratings in few words, for a column that says which rating it is; everything else as main words it. */
function useCellWords(): (field: string, value: string | null, label: string) => string {
  const { say } = useWords();
  return (field, value, label) => {
    const rating = field === 'hasil' || field === 'perilaku' ? ratings.find((one) => one === value) : undefined;
    return rating === undefined ? label : say(ratingCells[rating]);
  };
}

/** One cell against the workshop: the old value struck through beside the new one, or the value alone where it is new or the same. */
export function ChangeCell({ cell }: { readonly cell: Cell | undefined }) {
  const { t } = useWords();
  const words = useCellWords();
  if (cell === undefined) return null;
  const { field, old, new: fresh } = cell;
  if (field === 'predicate') return <LevelMove from={shownLevelOf(old ?? fresh)} to={shownLevelOf(fresh)} />;
  const now = words(field, fresh, cell.newLabel);
  if (old === fresh || old === null) return <span>{now}</span>;
  const before = words(field, old, cell.oldLabel);
  return (
    <span role="img" aria-label={t('level.moved', { from: before, to: now })}>
      <s aria-hidden className={styles.old}>
        {before}
      </s>
      <span aria-hidden className={styles.arrow}>
        →
      </span>
      <ins aria-hidden className={styles.fresh}>
        {now}
      </ins>
    </span>
  );
}

/** Every changed cell of a row under its name, side by side. */
export function ChangedCells({ cells }: { readonly cells: readonly Cell[] }) {
  return cells.map((cell) => (
    <span key={cell.field} className={styles.each}>
      <span className={styles.label}>{cell.label}:</span>
      <ChangeCell cell={cell} />
    </span>
  ));
}

/** The predicate of that key, or null. */
export function shownLevelOf(value: string | null | undefined): Predicate | null {
  return predicates.find((one) => one === value) ?? null;
}

/** The key of a change behind its name: `198…` of `person:198…`. */
export function changeKeyOf({ key }: ImportDiff): string {
  return key.slice(key.indexOf(':') + 1);
}

interface TakeTickProps {
  readonly diff: ImportDiff;
  readonly of: 'person' | 'rating';
  onTake(diff: ImportDiff): void;
}

/** Whether a change is to be written. */
export function TakeTick({ diff, of, onTake }: TakeTickProps) {
  const { t } = useWords();
  const taken = useAtom(shownImport, (state) => selectionOn(state).takes(of, diff.state, changeKeyOf(diff)));
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
