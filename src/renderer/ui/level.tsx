import { useWords } from '#renderer/kernel/use-words.ts';
import { predicateMarks } from '#shared/rules/document-words.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import type { Predicate } from '#shared/rules/levels.ts';
import { classes } from './class-names.ts';
import styles from './level.module.css';

/** The coloured mark of a predicate, with its letters; a dash where there is none. */
export function LevelMark({ predicate }: { readonly predicate: Predicate | null }) {
  const { say } = useWords();
  return (
    <span aria-hidden className={classes(styles.mark, predicate === null ? styles.none : styles[predicate])}>
      {predicate === null ? '–' : say(predicateMarks[predicate])}
    </span>
  );
}

/** A predicate as its mark and its word. */
export function Level({ predicate }: { readonly predicate: Predicate | null }) {
  const { say, t } = useWords();
  return (
    <span className={styles.level}>
      <LevelMark predicate={predicate} />
      <span data-word>{predicate === null ? t('level.unrated') : say(predicateWords[predicate])}</span>
    </span>
  );
}

interface MoveProps {
  readonly from: Predicate | null;
  readonly to: Predicate | null;
}

/** A predicate, or its move: the old one struck through, an arrow, the new one. */
export function LevelMove({ from, to }: MoveProps) {
  const { say, t } = useWords();
  const word = (predicate: Predicate | null) =>
    predicate === null ? t('level.unrated') : say(predicateWords[predicate]);
  if (from === to) return <Level predicate={to} />;
  return (
    <span role="img" className={styles.move} aria-label={t('level.moved', { from: word(from), to: word(to) })}>
      <s className={styles.old} aria-hidden>
        {from === null ? '–' : say(predicateMarks[from])}
      </s>
      <span aria-hidden className={styles.arrow}>
        →
      </span>
      <LevelMark predicate={to} />
      <span aria-hidden data-word className={styles.word}>
        {word(to)}
      </span>
    </span>
  );
}
