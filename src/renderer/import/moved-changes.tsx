import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { LevelMove } from '#renderer/ui/level.tsx';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import type { ImportDiff } from '#shared/import/preview-contract.ts';
import { ChangeCell, shownLevelOf } from './change-cell.tsx';
import changes from './changes.module.css';
import { DecisionChoice } from './decision-choice.tsx';
import styles from './findings.module.css';
import type { ReviewProps } from './use-import.ts';

const most = 1_000;

function Moved({ diff }: { readonly diff: ImportDiff }) {
  const { t } = useWords();
  const predicate = diff.cells.find(({ field }) => field === 'predicate');
  const others = diff.cells.filter((cell) => cell.field !== 'predicate' && cell.old !== cell.new);
  return (
    <dl className={changes.sides}>
      <div>
        <dt>{t('moved.source')}</dt>
        <dd>
          <LevelMove from={shownLevelOf(predicate?.old)} to={shownLevelOf(predicate?.new)} />
          {others.map((cell) => (
            <span key={cell.field} className={styles.faceSoft}>
              {cell.label}: <ChangeCell cell={cell} />
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t('moved.panel')}</dt>
        <dd>
          <LevelMove from={shownLevelOf(predicate?.old)} to={shownLevelOf(predicate?.panel)} />
        </dd>
      </div>
    </dl>
  );
}

/** Ratings whose source changed after the panel had moved them: both values, and what to do. The panel's value is kept unless the user says otherwise. */
export function MovedChanges({ summary, acts }: ReviewProps) {
  const { t, number } = useWords();
  const { preview, ratings } = summary;
  const found = useQuery('import.diff', { preview, of: 'ratings', state: 'moved', size: most });
  return (
    <>
      <div className={styles.detailHead}>
        <h2>{t('part.ratings.moved')}</h2>
        <span className={styles.detailCount}>{number(ratings.moved)}</span>
      </div>
      <p className={styles.partHint}>{t('part.ratings.movedHint')}</p>
      {found.problem === null ? null : <FailedState problem={found.problem} />}
      {found.value === null && found.problem === null ? <Skeleton lines={6} /> : null}
      <ul className={styles.cases}>
        {found.value?.rows.map((diff) => (
          <li key={diff.key} className={styles.case}>
            <p>
              <strong>{diff.name}</strong> <span className={styles.place}>{diff.nip}</span>{' '}
              <span className={styles.place}>{diff.unit}</span>
            </p>
            <Moved diff={diff} />
            {diff.decision === null ? null : (
              <DecisionChoice
                decision={diff.decision}
                onAnswer={(key) => void acts.answer({ decisions: { [diff.decision?.id ?? '']: key } })}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
