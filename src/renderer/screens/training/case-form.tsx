import { Scale } from 'lucide-react';
import { Push } from '#renderer/parts/button.tsx';
import { useWords } from '#renderer/parts/words.ts';
import type { TrainingCaseView } from '#shared/contract/training.ts';
import type { Instrument } from '#shared/domain/round/instrument.ts';
import type { TrainingScores } from '#shared/domain/training/training-set.ts';
import { LevelField } from '../level-field.tsx';
import styles from './training.module.css';

export interface CaseFormProps {
  readonly shown: TrainingCaseView;
  readonly instrument: Instrument;
  readonly scores: TrainingScores;
  readonly busy: boolean;
  onScore(criterion: string, score: number | null): void;
  onCompare(): void;
}

/** The criteria of a case, to be rated before anything of the reference is shown. */
export function CaseForm({ shown, instrument, scores, busy, onScore, onCompare }: CaseFormProps) {
  const { t } = useWords();
  const left = shown.criteria.filter((key) => scores[key] === undefined).length;
  return (
    <>
      {shown.criteria.map((key) => {
        const criterion = instrument.criteria.find((one) => one.key === key);
        return criterion === undefined ? null : (
          <div key={key} className={styles.criterion}>
            <LevelField
              criterion={criterion}
              instrument={instrument}
              score={scores[key]}
              onScore={(score) => onScore(key, score)}
            />
          </div>
        );
      })}
      <div className={styles.foot}>
        <Push icon={Scale} kind="primary" isDisabled={busy || left > 0} onPress={onCompare}>
          {t('train.compare')}
        </Push>
        <p role="status" className={styles.soft}>
          {left > 0 ? t('train.left', { n: left }) : t('train.ready')}
        </p>
      </div>
    </>
  );
}
