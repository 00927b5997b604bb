import { TriangleAlert } from 'lucide-react';
import { type MixRow, mixRows } from '#renderer/charts/mix-rows.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import { LevelMark } from '#renderer/ui/level.tsx';
import type { Distribution } from '#shared/calibration/distribution-contract.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import styles from './board.module.css';

function Limit({ row, n }: { readonly row: MixRow; readonly n: number }) {
  const { t, say } = useWords();
  const { predicate, proposed, range } = row;
  const broken = range !== null && (proposed < range.min || proposed > range.max);
  const limit =
    range === null
      ? null
      : range.max === 0
        ? t('board.limit.none')
        : range.min > 0 && range.max < n
          ? t('board.limit.between', { min: range.min, max: range.max })
          : range.max < n
            ? t('board.limit.most', { max: range.max })
            : range.min > 0
              ? t('board.limit.least', { min: range.min })
              : null;
  return (
    <li className={classes(styles.limit, broken && styles.broken)}>
      <LevelMark predicate={predicate} />
      <span>
        <span className={styles.limitName}>{say(predicateWords[predicate])}</span> <strong>{proposed}</strong>
        {limit === null ? null : <span className={styles.limitWords}> {limit}</span>}
      </span>
      {broken ? <TriangleAlert size={14} role="img" aria-label={t('board.broken')} /> : null}
    </li>
  );
}

/** How many people each predicate has now, beside what the pattern allows it. */
export function BoardLimits({ mix }: { readonly mix: Distribution }) {
  const { t } = useWords();
  return (
    <ul className={styles.limits} aria-label={t('board.limits')}>
      {mixRows(mix).map((row) => (
        <Limit key={row.predicate} row={row} n={mix.proposed.rated} />
      ))}
    </ul>
  );
}
