import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { classes } from '#renderer/ui/class-names.ts';
import styles from './session.module.css';

interface CheckRowProps {
  readonly isSelected: boolean;
  onChange(selected: boolean): void;
  readonly label?: string;
  readonly children?: ReactNode;
}

/** A box to tick, with its words beside it. */
export function CheckRow({ isSelected, onChange, label, children }: CheckRowProps) {
  return (
    <Checkbox
      isSelected={isSelected}
      onChange={onChange}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={classes(styles.check)}
    >
      {({ isSelected: ticked }) => (
        <>
          <span className={styles.box}>{ticked ? <Check size={14} aria-hidden /> : null}</span>
          {children}
        </>
      )}
    </Checkbox>
  );
}
