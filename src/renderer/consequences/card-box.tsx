import { type ReactNode, useId } from 'react';
import styles from './consequences.module.css';

/** One consequence under its name. */
export function CardBox({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      {children}
    </section>
  );
}
