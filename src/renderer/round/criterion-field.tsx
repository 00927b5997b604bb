import { useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './evaluation.module.css';
import { LevelField, type LevelFieldProps } from './level-field.tsx';

interface CriterionFieldProps extends LevelFieldProps {
  readonly evidence: string;
  onEvidence(text: string): void;
  /** This criterion is being looked at. */
  onActive?(): void;
}

/** One criterion: its levels, and evidence where the level asks for it. */
export function CriterionField({ evidence, onEvidence, onActive, ...levels }: CriterionFieldProps) {
  const { t } = useWords();
  const [text, setText] = useState(evidence);
  const { score, instrument } = levels;
  const needed = typeof score === 'number' && instrument.evidenceAt.includes(score);
  return (
    // The rating is done by the radios inside; out here is only seen which criterion is being looked at, after the press or key: examples
    // that open before it would move what is being pressed.
    <div
      role="presentation"
      className={styles.criterion}
      data-criterion={levels.criterion.key}
      onClickCapture={onActive}
      onKeyUpCapture={onActive}
    >
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
