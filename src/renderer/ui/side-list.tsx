import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './class-names.ts';
import styles from './side-list.module.css';

/** What there is to do one after the other, at the side of the form it is done in. */
export function SideList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className={styles.list} aria-label={label}>
      {children}
    </nav>
  );
}

interface SideItemProps {
  readonly name: ReactNode;
  readonly isHere: boolean;
  onGo(): void;
  /** Lines below the name. */
  readonly children?: ReactNode;
}

/** One thing to do. */
export function SideItem({ name, isHere, onGo, children }: SideItemProps) {
  return (
    <button
      type="button"
      className={classes(styles.item, isHere && styles.here)}
      aria-current={isHere ? 'true' : undefined}
      onClick={onGo}
    >
      <span className={styles.name}>{name}</span>
      {children}
    </button>
  );
}

/** A quiet line of an item, or the mark that it is done. */
export function SideState({ done = false, children }: { readonly done?: boolean; readonly children: ReactNode }) {
  return (
    <span className={classes(styles.state, done && styles.done)}>
      {done ? <Check size={14} aria-hidden /> : null}
      {children}
    </span>
  );
}

/** The list, and beside it what is done with the one that is chosen. */
export function SideDesk({ children }: { readonly children: ReactNode }) {
  return <div className={styles.layout}>{children}</div>;
}

/** The form beside the list. */
export function SideWork({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className={styles.work} aria-label={label}>
      {children}
    </section>
  );
}
