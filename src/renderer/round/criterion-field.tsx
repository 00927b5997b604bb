import { useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './evaluation.module.css';
import { LevelField, type LevelFieldProps } from './level-field.tsx';

interface CriterionFieldProps extends LevelFieldProps {
  readonly evidence: string;
  onEvidence(text: string): void;
}

/** One criterion: its levels, and evidence where the level asks for it. */
export function CriterionField({ evidence, onEvidence, ...levels }: CriterionFieldProps) {
  const { t } = useWords();
  const [text, setText] = useState(evidence);
  const { score, instrument } = levels;
  const needed = typeof score === 'number' && instrument.evidenceAt.includes(score);
  return (
    <div className={styles.criterion}>
      <LevelField {...levels} />
      {needed || text !== '' ? (
        <TextField
          label={t('rate.evidence')}
          hint={needed && text.trim() === '' ? t('rate.evidenceNeeded') : null}
          lines={2}
          maxLength={4000}
          value={text}
          onChange={setText}
          onBlur={() => {
            if (text !== evidence) onEvidence(text);
          }}
        />
      ) : null}
    </div>
  );
}
