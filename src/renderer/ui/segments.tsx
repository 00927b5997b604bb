import { Label, Radio, RadioGroup } from 'react-aria-components';
import { classes } from './class-names.ts';
import styles from './segments.module.css';
import fieldStyles from './text-field.module.css';

interface SegmentsProps<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: K; readonly label: string }[];
  readonly value: K;
  readonly hideLabel?: boolean;
  onChange(key: K): void;
}

/** One of a few, all in sight. */
export function Segments<K extends string>({ label, hideLabel = false, options, value, onChange }: SegmentsProps<K>) {
  return (
    <RadioGroup
      {...(hideLabel ? { 'aria-label': label } : {})}
      className={classes(fieldStyles.field)}
      orientation="horizontal"
      value={value}
      onChange={(key) => {
        const option = options.find((one) => one.key === key);
        if (option !== undefined) onChange(option.key);
      }}
    >
      {hideLabel ? null : <Label className={classes(fieldStyles.label)}>{label}</Label>}
      <div className={styles.row}>
        {options.map((option) => (
          <Radio key={option.key} value={option.key} className={classes(styles.segment)}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
