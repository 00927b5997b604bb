import { type Atom, createAtom } from '#renderer/kernel/atom.ts';
import { type Extent, isSameSpot, kept, type Rect, type Span, type Spot } from './range.ts';

/** The blocks of cells that are selected, the one drawn last at the end; empty before the first cell has the focus. */
export interface Ranges {
  readonly spans: Atom<readonly Span[]>;
  /** The block that the fill handle is being drawn to; null while it rests. */
  readonly filling: Atom<Rect | null>;
  /** The block that was copied last, until Esc or something else is done. */
  readonly copied: Atom<Rect | null>;
  /** The cell that keys and pastes go to; undefined before the first cell has the focus. */
  active(): Spot | undefined;
  /** The focus is at this cell: where it was not before, the blocks give way to it. */
  follow(spot: Spot): void;
  /** The focus goes to this cell of the blocks, and they stay. */
  hold(spot: Spot): void;
  /** One cell, and nothing else. */
  one(spot: Spot): void;
  /** Another cell beside the blocks there are. */
  add(spot: Spot): void;
  /** Draws the last block to here. */
  extend(head: Spot): void;
  /** Whole rows or columns, from one to another; `more` keeps the blocks there are. */
  rows(from: number, to: number, more?: boolean): void;
  columns(from: number, to: number, more?: boolean): void;
  all(): void;
  /** Back to the active cell; false when there is nothing but it. */
  collapse(): boolean;
}

/** Selected cells of a grid that displays so many rows and columns. */
export function createRanges(extent: () => Extent): Ranges {
  const spans = createAtom<readonly Span[]>([]);
  let active: Spot | undefined;
  const put = (span: Span, more: boolean): void => spans.set((old) => (more ? [...old, span] : [span]));
  const begin = (spot: Spot, more: boolean): void => {
    active = spot;
    put({ anchor: spot, head: spot }, more);
  };

  return {
    spans,
    filling: createAtom<Rect | null>(null),
    copied: createAtom<Rect | null>(null),
    active: () => active,
    follow(spot) {
      if (active === undefined || !isSameSpot(active, spot)) begin(spot, false);
    },
    hold(spot) {
      active = spot;
    },
    one: (spot) => begin(spot, false),
    add: (spot) => begin(spot, true),
    extend(head) {
      const last = spans.get().at(-1);
      if (last === undefined) return begin(head, false);
      const to = kept(head, extent());
      if (!isSameSpot(to, last.head)) spans.set((old) => [...old.slice(0, -1), { anchor: last.anchor, head: to }]);
    },
    rows(from, to, more = false) {
      put({ anchor: { row: from, column: 0 }, head: { row: to, column: extent().columns - 1 } }, more);
    },
    columns(from, to, more = false) {
      put({ anchor: { row: 0, column: from }, head: { row: extent().rows - 1, column: to } }, more);
    },
    all() {
      const { rows, columns } = extent();
      if (rows === 0 || columns === 0) return;
      put({ anchor: { row: 0, column: 0 }, head: { row: rows - 1, column: columns - 1 } }, false);
    },
    collapse() {
      if (active === undefined) return false;
      const [only] = spans.get();
      const isAlone = only !== undefined && isSameSpot(only.anchor, only.head) && isSameSpot(only.head, active);
      if (isAlone && spans.get().length === 1) return false;
      begin(active, false);
      return true;
    },
  };
}
