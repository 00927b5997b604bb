import { Label, Radio, RadioGroup } from 'react-aria-components';
import { classes } from '#renderer/parts/class-names.ts';
import fields from '#renderer/parts/field.module.css';
import { useWords } from '#renderer/parts/words.ts';
import { type Predicate, predicates } from '#shared/domain/levels.ts';
import { predicateWords } from '#shared/text/levels.ts';
import styles from './sitting.module.css';

export interface PredicateFieldProps {
  readonly value: Predicate | null;
  onChange(predicate: Predicate | null): void;
}

/** One predicate of the five, as a vote gives it. */
export function PredicateField({ value, onChange }: PredicateFieldProps) {
  const { t, say } = useWords();
  return (
    <RadioGroup
      className={classes(fields.field)}
      value={value}
      onChange={(key) => onChange(predicates.find((one) => one === key) ?? null)}
    >
      <Label className={classes(fields.label)}>{t('vote.choice')}</Label>
      <span className={styles.levels}>
        {predicates.map((key) => (
          <Radio key={key} value={key} className={classes(styles.level)}>
            {say(predicateWords[key])}
          </Radio>
        ))}
      </span>
    </RadioGroup>
  );
}
