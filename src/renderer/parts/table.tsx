import type { ReactNode } from 'react';
import { classes } from './class-names.ts';
import styles from './table.module.css';

export interface Column<R> {
  readonly key: string;
  readonly head: ReactNode;
  cell(row: R): ReactNode;
  readonly right?: boolean;
  readonly className?: string | undefined;
}

export interface PlainTableProps<R> {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  keyOf(row: R): string;
  /** Less room around the cells, for a narrow place. */
  readonly dense?: boolean;
}

/** A table to read, for what is no grid. It scrolls in its own frame and can be reached by keyboard for that. */
export function PlainTable<R>({ label, columns, rows, keyOf, dense = false }: PlainTableProps<R>) {
  return (
    <section className={styles.wrap} aria-label={label}>
      <table className={classes(styles.table, dense && styles.dense)}>
        <thead>
          <tr>
            {columns.map(({ key, head, right }) => (
              <th key={key} scope="col" className={classes(right === true && styles.right)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, cell, right, className }) => (
                <td key={key} className={classes(right === true && styles.right, className)}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
