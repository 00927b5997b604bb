import { ClockAlert, Lock, Undo2 } from 'lucide-react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import { commitSentence } from '#shared/commit-words.ts';
import type { CommitListRow } from '#shared/kernel/commit-contract.ts';
import styles from './journal.module.css';

const formats = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
} as const;

/** The id of a line, for what points at it. */
export function lineId(number: number): string {
  return `entry-${number}`;
}

interface EntryLineProps {
  readonly row: CommitListRow;
  readonly place: number;
  readonly total: number;
  readonly chosen: boolean;
}

/** One commit in a line: number, what, why, who, when; struck through where it was undone. */
export function EntryLine({ row, place, total, chosen }: EntryLineProps) {
  const { t, language, number } = useWords();
  return (
    <div
      id={lineId(row.number)}
      role="option"
      aria-selected={chosen}
      aria-posinset={place + 1}
      aria-setsize={total}
      tabIndex={-1}
      className={classes(styles.line, chosen && styles.chosen)}
      data-number={row.number}
    >
      <span className={styles.number}>{number(row.number)}</span>
      <span className={classes(styles.what, row.reason === null && styles.alone)}>
        <span className={classes(styles.sentence, row.undone && styles.undone)}>{commitSentence(row, language)}</span>
        {row.undone ? (
          <span className={styles.badge}>
            <Undo2 size={12} aria-hidden />
            {t('journal.undone')}
          </span>
        ) : null}
        {row.barrier ? (
          <span className={styles.badge} title={t('journal.barrierHint')}>
            <Lock size={12} aria-hidden />
            {t('journal.barrier')}
          </span>
        ) : null}
        {row.outOfTime ? (
          <span className={styles.badge} title={t('journal.outOfTimeHint')}>
            <ClockAlert size={12} aria-hidden />
            {t('journal.outOfTime')}
          </span>
        ) : null}
      </span>
      {row.reason === null ? null : <span className={styles.why}>{row.reason}</span>}
      <span className={styles.who}>{row.actor}</span>
      <span className={styles.when}>{formats[language].format(new Date(row.at))}</span>
    </div>
  );
}
