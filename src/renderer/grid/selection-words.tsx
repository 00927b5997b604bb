import { LevelMark } from '#renderer/parts/level.tsx';
import { useStore } from '#renderer/parts/store.ts';
import { useWords } from '#renderer/parts/words.ts';
import { predicates } from '#shared/domain/levels.ts';
import { predicateWords } from '#shared/text/levels.ts';
import { selection } from './selection.ts';
import styles from './selection-words.module.css';

/** Count, mean and mix of predicates of the selected cells, in one line. */
export function SelectionWords() {
  const { t, say, number } = useWords();
  const figures = useStore(selection, (one) => one);
  if (figures === null) return null;
  const { cells, filled, mean, mix } = figures;
  return (
    <section className={styles.words} aria-label={t('range.label')}>
      <span>{t('range.cells', { n: cells })}</span>
      {filled === cells ? null : <span>{t('range.filled', { n: filled })}</span>}
      {mean === null ? null : <span>{t('range.mean', { mean: number(Math.round(mean * 100) / 100) })}</span>}
      {predicates
        .filter((predicate) => mix[predicate] > 0)
        .map((predicate) => (
          <span
            key={predicate}
            role="img"
            className={styles.level}
            aria-label={t('range.level', { level: say(predicateWords[predicate]), n: mix[predicate] })}
          >
            <LevelMark predicate={predicate} />
            <span aria-hidden>{number(mix[predicate])}</span>
          </span>
        ))}
    </section>
  );
}
