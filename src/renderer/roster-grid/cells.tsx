import type { CustomCellRendererProps } from 'ag-grid-react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { LevelMove } from '#renderer/ui/level.tsx';
import { exclusionWords } from '#shared/people/role-words.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { ratingCells } from '#shared/rating/words.ts';
import type { Rating } from '#shared/rules/levels.ts';
import styles from './cells.module.css';

type Props = CustomCellRendererProps<RosterRow>;

/** The shape beside a rating: above, meets, below. */
function RatingShape({ rating }: { readonly rating: Rating }) {
  const path = { 'di-atas': 'M5 1.5 9 8.5H1z', sesuai: 'M1.5 3.5h7v3h-7z', 'di-bawah': 'M1 1.5h8L5 8.5z' }[rating];
  return (
    <svg width={10} height={10} viewBox="0 0 10 10" aria-hidden className={styles.shape}>
      <path d={path} fill="currentColor" />
    </svg>
  );
}

function RatingMove({ from, to }: { readonly from: Rating | null; readonly to: Rating | null }) {
  const { t, say } = useWords();
  const word = (rating: Rating | null) => (rating === null ? '–' : say(ratingCells[rating]));
  const now = (
    <>
      {to === null ? null : <RatingShape rating={to} />}
      {word(to)}
    </>
  );
  if (from === to || from === null) return <span className={styles.cell}>{now}</span>;
  return (
    <span role="img" className={styles.cell} aria-label={t('level.moved', { from: word(from), to: word(to) })}>
      <span className={styles.old} aria-hidden>
        <RatingShape rating={from} />
      </span>
      <span className={styles.arrow} aria-hidden>
        →
      </span>
      {now}
    </span>
  );
}

/** *Hasil kerja*, with the initial rating struck through where the panel moved it. */
export function HasilCell({ data }: Props) {
  return data === undefined ? null : <RatingMove from={data.initial_hasil} to={data.hasil} />;
}

/** *Perilaku kerja*, the same way. */
export function PerilakuCell({ data }: Props) {
  return data === undefined ? null : <RatingMove from={data.initial_perilaku} to={data.perilaku} />;
}

/** The predicate, initial and proposed; of people who are excluded the cause instead. */
export function PredicateCell({ data }: Props) {
  const { t, say } = useWords();
  if (data === undefined) return null;
  if (data.excluded !== null)
    return <span className={styles.soft}>{t('cell.excluded', { because: say(exclusionWords[data.excluded]) })}</span>;
  return <LevelMove from={data.initial_predicate} to={data.predicate} />;
}
