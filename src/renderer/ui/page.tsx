import type { ReactNode } from 'react';
import { classes } from './class-names.ts';
import styles from './page.module.css';

interface ScreenPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}

/** A screen that scrolls: its title, what it is for, and its cards. */
export function ScreenPage({ title, lead, side, children }: ScreenPageProps) {
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <h1>{title}</h1>
          {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
        </div>
        {side}
      </div>
      {children}
    </div>
  );
}

interface CardProps {
  readonly title?: string;
  readonly side?: ReactNode;
  /** Without inner edges, for a table that fills it. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A part of a page. */
export function Card({ title, side, flush = false, children }: CardProps) {
  return (
    <section className={classes(styles.card, flush && styles.flush)} aria-label={title}>
      {title === undefined ? null : (
        <div className={styles.cardHead}>
          <h2>{title}</h2>
          {side}
        </div>
      )}
      {children}
    </section>
  );
}

interface FigureTile {
  readonly name: string;
  readonly value: string;
}

/** A few figures side by side. */
export function Figures({ figures }: { readonly figures: readonly FigureTile[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, value }) => (
        <div key={name} className={styles.figure}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
