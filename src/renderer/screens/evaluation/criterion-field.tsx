import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { classes } from '#renderer/parts/class-names.ts';
import { Typed } from '#renderer/parts/field.tsx';
import { useWords } from '#renderer/parts/words.ts';
import type { Criterion, Instrument } from '#shared/domain/round/instrument.ts';
import styles from './evaluation.module.css';

export interface CriterionFieldProps {
  readonly criterion: Criterion;
  readonly instrument: Instrument;
  /** Undefined: not answered yet; null: not observed. */
  readonly score: number | null | undefined;
  readonly evidence: string;
  onScore(score: number | null): void;
  onEvidence(text: string): void;
}

const unseen = 'unseen';

/** One criterion: its levels, each by an example that can be observed, "not observed", and evidence where the level asks for it. */
export function CriterionField({ criterion, instrument, score, evidence, onScore, onEvidence }: CriterionFieldProps) {
  const { t, language } = useWords();
  const [text, setText] = useState(evidence);
  const needed = typeof score === 'number' && instrument.evidenceAt.includes(score);
  const value = score === undefined ? null : score === null ? unseen : String(score);
  return (
    <div className={styles.criterion}>
      <RadioGroup
        className={classes(styles.levels)}
        value={value}
        onChange={(key) => onScore(key === unseen ? null : Number(key))}
      >
        <div>
          <Label className={classes(styles.criterionName)}>{criterion.name[language]}</Label>
          <p className={styles.soft}>{criterion.guides.map((guide) => guide[language]).join('; ')}</p>
        </div>
        <div className={styles.anchors}>
          {instrument.levels.map((level, place) => (
            <Radio key={level.value} value={String(level.value)} className={classes(styles.level)}>
              <span className={styles.levelName}>
                {level.value} {level.name[language]}
              </span>
              <span className={styles.anchor}>{criterion.anchors[place]?.[language]}</span>
            </Radio>
          ))}
          <Radio value={unseen} className={classes(styles.level, styles.unseen)}>
            <span className={styles.levelName}>{t('rate.notObserved')}</span>
          </Radio>
        </div>
      </RadioGroup>
      {needed || text !== '' ? (
        <Typed
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
