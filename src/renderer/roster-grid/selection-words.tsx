import { useAtom } from '#renderer/kernel/atom.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { selection } from '#renderer/sheet/selection.ts';
import { LevelMark } from '#renderer/ui/level.tsx';
import { predicateWords } from '#shared/rules/level-words.ts';
import { predicates } from '#shared/rules/levels.ts';
import styles from './selection-words.module.css';

/** Count, mean and mix of predicates of the selected cells, in one line. */
export function SelectionWords() {
  const { t, say, number } = useWords();
  const figures = useAtom(selection, (one) => one);
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
