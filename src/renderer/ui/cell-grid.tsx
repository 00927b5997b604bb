import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import styles from './cell-grid.module.css';
import { classes } from './class-names.ts';

/** A cell of a picture made of cells: what it shows, what it says to a screen reader, and how full it is, 0 to 1. */
interface GridCell {
  readonly text: ReactNode;
  readonly label: string;
  readonly fill: number;
  /** A mark beside colour for what needs a look. */
  readonly marked?: boolean;
}

interface CellGridProps {
  readonly label: string;
  readonly corner: string;
  readonly columns: readonly { readonly key: string; readonly head: ReactNode }[];
  readonly rows: readonly { readonly key: string; readonly head: ReactNode; readonly cells: readonly GridCell[] }[];
  /** Row and column of the cell that is chosen. */
  readonly chosen?: { readonly row: string; readonly column: string } | null;
  onChoose(row: string, column: string): void;
}

/** Where a key leads from a cell, null for a key that does not move. */
function moved(key: string, [row, column]: readonly [number, number], rows: number, columns: number) {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    PageUp: [row - 10, column],
    PageDown: [row + 10, column],
    Home: [row, 0],
    End: [row, columns - 1],
  };
  const found = steps[key];
  const within = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at));
  return found === undefined ? null : ([within(found[0], rows), within(found[1], columns)] as const);
}

/** Rows and columns of counted cells, darker the more there is: one stop for Tab, arrows move inside, Enter chooses. */
export function CellGrid({ label, corner, columns, rows, chosen = null, onChoose }: CellGridProps) {
  const frame = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<readonly [number, number]>([0, 0]);
  const at = [Math.min(place[0], rows.length - 1), Math.min(place[1], columns.length - 1)] as const;
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moved(event.key, at, rows.length, columns.length);
    if (to === null) return;
    event.preventDefault();
    setPlace(to);
    frame.current?.querySelector<HTMLElement>(`[data-place="${to[0]} ${to[1]}"]`)?.focus();
  };
  return (
    <div className={styles.frame}>
      <table ref={frame} aria-label={label} className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ key, head }) => (
              <th key={key} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, down) => (
            <tr key={row.key}>
              <th scope="row">{row.head}</th>
              {columns.map(({ key }, across) => {
                const cell = row.cells[across];
                if (cell === undefined) return null;
                const isChosen = chosen?.row === row.key && chosen.column === key;
                return (
                  <td key={key}>
                    <button
                      type="button"
                      data-place={`${down} ${across}`}
                      tabIndex={at[0] === down && at[1] === across ? 0 : -1}
                      aria-label={cell.label}
                      aria-pressed={isChosen}
                      className={classes(styles.cell, cell.marked === true && styles.marked)}
                      style={{ '--fill': `${Math.round(cell.fill * 100)}%` } as CSSProperties}
                      onFocus={() => setPlace([down, across])}
                      onClick={() => onChoose(row.key, key)}
                      onKeyDown={onKeyDown}
                    >
                      {cell.text}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
