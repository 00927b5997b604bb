import { Scale } from 'lucide-react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { LevelField } from '#renderer/round/level-field.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { Instrument } from '#shared/round/instrument.ts';
import type { TrainingCaseView } from '#shared/training/contract.ts';
import type { TrainingScores } from '#shared/training/training-set.ts';
import styles from './training.module.css';

interface CaseFormProps {
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
        <Button icon={Scale} kind="primary" isDisabled={busy || left > 0} onPress={onCompare}>
          {t('train.compare')}
        </Button>
        <p role="status" className={styles.soft}>
          {left > 0 ? t('train.left', { n: left }) : t('train.ready')}
        </p>
      </div>
    </>
  );
}
