/** What is drawn over a cell beside its value, as data attributes by name; null takes one away. */
export type CellMarks = Readonly<Record<`data-${string}` | 'aria-selected' | 'aria-description', string | null>>;

/** The marks of the cell in a displayed row (from 0) and column (its id). */
export type MarksOf = (row: number, column: string) => CellMarks;

/** The marks that a cell bears now. They are written here only, so that what is as it was need not be read back from the page. */
type Borne = WeakMap<Element, ReadonlyMap<string, string>>;

function mark(cell: Element, marks: CellMarks, borne: Borne): void {
  const old = borne.get(cell);
  const wanted = new Map(Object.entries(marks).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
  if (old === undefined && wanted.size === 0) return;
  for (const name of old?.keys() ?? []) if (!wanted.has(name)) cell.removeAttribute(name);
  for (const [name, value] of wanted) if (old?.get(name) !== value) cell.setAttribute(name, value);
  borne.set(cell, wanted);
}

function paint(root: Element, marksOf: MarksOf, borne: Borne): void {
  for (const row of root.querySelectorAll('.ag-row[row-index]')) {
    const index = Number(row.getAttribute('row-index'));
    for (const cell of row.querySelectorAll('.ag-cell[col-id]'))
      mark(cell, marksOf(index, cell.getAttribute('col-id') ?? ''), borne);
  }
}

/** Whether cells came, or went elsewhere: what changes inside of one concerns its marks no more than its value does. */
function concernsCells({ type, target }: MutationRecord): boolean {
  return type === 'attributes' || !(target instanceof Element) || target.closest('.ag-cell') === null;
}

interface Painter {
  repaint(): void;
  stop(): void;
}

/**
 * Draws marks over the cells that are on the screen, and over those that scrolling, sorting or a commit brings there before they are
 * seen. Marks are attributes, which the grid never touches, so that drawing a block of cells never renders one of them again.
 */
export function startPainter(root: Element, marksOf: MarksOf): Painter {
  const borne: Borne = new WeakMap();
  const repaint = () => paint(root, marksOf, borne);
  const watch = new MutationObserver((changes) => {
    if (changes.some(concernsCells)) repaint();
  });
  watch.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['row-index', 'col-id'] });
  repaint();
  return { repaint, stop: () => watch.disconnect() };
}
