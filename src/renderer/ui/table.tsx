import { type ReactNode, useCallback } from 'react';
import { classes } from './class-names.ts';
import styles from './table.module.css';

interface Column<R> {
  readonly key: string;
  readonly head: ReactNode;
  cell(row: R): ReactNode;
  readonly right?: boolean;
  readonly className?: string | undefined;
}

interface PlainTableProps<R> {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  keyOf(row: R): string;
  /** Less room around the cells, for a narrow place. */
  readonly dense?: boolean;
  /** Cells in the middle of their row, for rows of one line with buttons or fields in them. */
  readonly middle?: boolean;
  /** For screen readers only, as the twin of a picture: without a frame, which nobody could scroll. */
  readonly unseen?: boolean;
}

/** Watches a frame: while it holds more than it shows, it can be reached by keyboard. */
export function useReachable() {
  return useCallback((frame: HTMLElement) => {
    const sizes = new ResizeObserver(() => {
      const scrolls = frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight;
      if (scrolls) frame.tabIndex = 0;
      else frame.removeAttribute('tabindex');
    });
    sizes.observe(frame);
    for (const part of frame.children) sizes.observe(part);
    return () => sizes.disconnect();
  }, []);
}

/** A table to read, for what is no grid. It scrolls in its own frame and can be reached by keyboard for that. */
export function PlainTable<R>(props: PlainTableProps<R>) {
  const { label, columns, rows, keyOf, dense = false, middle = false, unseen = false } = props;
  const reachable = useReachable();
  return (
    <section ref={reachable} className={unseen ? undefined : styles.wrap} aria-label={label}>
      <table className={classes(styles.table, dense && styles.dense, middle && styles.middle)}>
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
