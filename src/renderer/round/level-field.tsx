import type { KeyboardEvent } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import type { Criterion, Instrument } from '#shared/round/instrument.ts';
import styles from './level-field.module.css';

/** The score that a key gives: a level's own number, 0 for not observed (null); undefined for any other key and inside a text. */
export function scoreOfKey(
  { target, key, ctrlKey, altKey, metaKey }: KeyboardEvent,
  instrument: Instrument,
): number | null | undefined {
  if (!(target instanceof Element) || target.closest('textarea, input:not([type=radio])') !== null) return undefined;
  if (ctrlKey || altKey || metaKey) return undefined;
  return key === '0' ? null : instrument.levels.find(({ value }) => String(value) === key)?.value;
}

/** Moves the focus to the chosen level, or to the first one, of the group of levels that a selector finds. */
export function focusLevels(root: HTMLElement | null, selector: string): void {
  const radios = [...(root?.querySelectorAll<HTMLInputElement>(`${selector} input[type=radio]`) ?? [])];
  (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
}

export interface LevelFieldProps {
  readonly criterion: Criterion;
  readonly instrument: Instrument;
  /** Undefined: not answered yet; null: not observed. */
  readonly score: number | null | undefined;
  onScore(score: number | null): void;
  /** Only the names of the levels are in sight, without guides and examples. */
  readonly folded?: boolean;
  /** What the levels are headed by, where that is not the criterion. */
  readonly name?: string;
}

const unseen = 'unseen';

/** The levels of one criterion, each by an example that can be observed, and "not observed". */
export function LevelField({ criterion, instrument, score, onScore, folded = false, name }: LevelFieldProps) {
  const { t, language } = useWords();
  const value = score === undefined ? null : score === null ? unseen : String(score);
  return (
    <RadioGroup
      className={classes(styles.levels, folded && styles.folded)}
      value={value}
      onChange={(key) => onScore(key === unseen ? null : Number(key))}
    >
      <div>
        <Label className={classes(styles.name)}>{name ?? criterion.name[language]}</Label>
        <p className={classes(styles.soft, styles.guides)}>
          {criterion.guides.map((guide) => guide[language]).join('; ')}
        </p>
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
  );
}
