import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import fields from '#renderer/ui/text-field.module.css';
import { predicateWords } from '#shared/rules/level-words.ts';
import { type Predicate, predicates } from '#shared/rules/levels.ts';
import styles from './vote.module.css';

interface PredicateFieldProps {
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
