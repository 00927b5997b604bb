/** What is drawn over a cell beside its value, as data attributes by name; null takes one away. */
export type CellMarks = Readonly<Record<`data-${string}` | 'aria-selected' | 'aria-description', string | null>>;

/** The marks of the cell in a displayed row (from 0) and column (its id). */
export type MarksOf = (row: number, column: string) => CellMarks;

function paint(root: Element, marksOf: MarksOf): void {
  for (const row of root.querySelectorAll('.ag-row[row-index]')) {
    const index = Number(row.getAttribute('row-index'));
    for (const cell of row.querySelectorAll('.ag-cell[col-id]')) {
      for (const [name, value] of Object.entries(marksOf(index, cell.getAttribute('col-id') ?? ''))) {
        if (value === null) cell.removeAttribute(name);
        else if (cell.getAttribute(name) !== value) cell.setAttribute(name, value);
      }
    }
  }
}

export interface Painter {
  repaint(): void;
  stop(): void;
}

/**
 * Draws marks over the cells that are on the screen, and over those that scrolling, sorting or a commit brings there before they are
 * seen. Marks are attributes, which the grid never touches, so that drawing a block of cells never renders one of them anew.
 */
export function startPainter(root: Element, marksOf: MarksOf): Painter {
  const repaint = () => paint(root, marksOf);
  const watch = new MutationObserver(repaint);
  watch.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['row-index', 'col-id'] });
  repaint();
  return { repaint, stop: () => watch.disconnect() };
}
