import { Input, SearchField } from 'react-aria-components';
import { classes } from '#renderer/ui/class-names.ts';
import fieldStyles from '#renderer/ui/text-field.module.css';
import styles from './findings.module.css';

interface QuickFindProps {
  readonly label: string;
  readonly value: string;
  onChange(text: string): void;
}

/** Narrows a list by what is typed. */
export function QuickFind({ label, value, onChange }: QuickFindProps) {
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} className={classes(styles.quick)}>
      <Input className={classes(fieldStyles.input, styles.quickInput)} placeholder={label} />
    </SearchField>
  );
}
