import { Check } from 'lucide-react';
import { classes } from '#renderer/parts/class-names.ts';
import { useStore } from '#renderer/parts/store.ts';
import { useWords } from '#renderer/parts/words.ts';
import type { TrainingView } from '#shared/contract/training.ts';
import styles from './training.module.css';
import { trainingDesk } from './training-state.ts';

export interface CaseListProps {
  readonly view: TrainingView;
  readonly who: string;
  readonly at: string | null;
  onGo(at: string | null): void;
}

/** The summary, and every case with how far it is. */
export function CaseList({ view, who, at, onGo }: CaseListProps) {
  const { t, language } = useWords();
  const drafts = useStore(trainingDesk, (desk) => desk.drafts);
  const done = view.cases.filter(({ outcome }) => outcome !== null).length;
  return (
    <nav className={styles.cases} aria-label={t('train.cases')}>
      <button
        type="button"
        className={classes(styles.item, at === null && styles.here)}
        aria-current={at === null ? 'true' : undefined}
        onClick={() => onGo(null)}
      >
        <span className={styles.itemName}>{t('train.summary')}</span>
        <span className={styles.soft}>{t('train.summaryHint', { done, all: view.cases.length })}</span>
      </button>
      <h2>{t('train.cases')}</h2>
      <ol>
        {view.cases.map(({ id, title, criteria, outcome }, place) => {
          const given = Object.keys(drafts.get(`${who} ${id}`) ?? {}).length;
          return (
            <li key={id}>
              <button
                type="button"
                className={classes(styles.item, id === at && styles.here)}
                aria-current={id === at ? 'true' : undefined}
                onClick={() => onGo(id)}
              >
                <span className={styles.itemName}>
                  {place + 1}. {title[language]}
                </span>
                {outcome !== null ? (
                  <span className={styles.done}>
                    <Check size={14} aria-hidden /> {t('train.done')}
                  </span>
                ) : (
                  <span className={styles.soft}>
                    {given === 0 ? t('train.open') : t('train.begun', { given, wanted: criteria.length })}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
