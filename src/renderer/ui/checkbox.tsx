import { Check } from 'lucide-react';
import { Checkbox, type CheckboxProps } from 'react-aria-components';
import styles from './checkbox.module.css';
import { classes } from './class-names.ts';

export interface TickProps extends Omit<CheckboxProps, 'children' | 'className' | 'style'> {
  readonly label: string;
}

/** A box to tick, with its words. */
export function Tick({ label, ...rest }: TickProps) {
  return (
    <Checkbox {...rest} className={classes(styles.tick)}>
      <span className={styles.box} aria-hidden>
        <Check size={14} strokeWidth={3} />
      </span>
      {label}
    </Checkbox>
  );
}
