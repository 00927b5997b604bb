import { useCallback } from 'react';
import { useClosedRows } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { type CellWrite, type Checked, checkChanges, type Refusal } from '#renderer/sheet/check-writes.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { levelCells } from '#shared/rating/board-words.ts';
import { ratingCells } from '#shared/rating/words.ts';
import { type Axes, boxKeyOf, moveTo, neighbourOnBoard, type Quadrant, quadrants } from './board.ts';

/** The box of people of whom an axis says nothing. */
export const trayKey = 'unrated';

export function quadrantOf(box: string): Quadrant | undefined {
  return quadrants.find((quadrant) => boxKeyOf(quadrant) === box);
}

interface CardMovesProps {
  readonly locked: boolean;
  readonly axes: Axes;
  readonly shown: readonly RosterRow[];
  readonly selected: ReadonlySet<string>;
  focusBox(box: string): void;
  /** Cards that are to go to another box: checked, and nothing written yet. */
  onMove(checked: Checked, refocus: () => void): void;
}

interface CardMoves {
  /** The people that an act on this card takes: all selected ones where it is among them. */
  taken(id: string): readonly RosterRow[];
  move(id: string, to: Quadrant, from: string): void;
  /** One box further by an arrow key, the card along with it or only the focus. */
  step(box: string, key: string, id: string | null): void;
}

/** Moving cards between the boxes of the board. */
export function useCardMoves({ locked, axes, shown, selected, focusBox, onMove }: CardMovesProps): CardMoves {
  const { t, say } = useWords();
  const closedRows = useClosedRows();
  const taken = useCallback(
    (id: string): readonly RosterRow[] =>
      shown.filter((row) => row.excluded === null && (selected.has(id) ? selected.has(row.id) : row.id === id)),
    [shown, selected],
  );

  function move(id: string, to: Quadrant, from: string): void {
    if (locked) return;
    const { changes, fixed } = moveTo(taken(id), to, axes);
    if (changes.length + fixed.length === 0) return;
    const said = ({ field }: CellWrite) => ({
      column: t(`column.${field}`),
      text:
        field === 'hasil' || field === 'perilaku' ? say(ratingCells[to[axes.up.key === field ? 'up' : 'along']]) : '',
    });
    const checked = checkChanges(changes, closedRows(), said);
    const measured = fixed.map(({ person, axis, to: level }): Refusal => {
      const [column, text] = [t(`axis.${axis.key}`), say(levelCells[level])];
      return { cause: 'measured', row: 0, person, column, text, names: [] };
    });
    onMove({ ...checked, refusals: [...checked.refusals, ...measured] }, () => focusBox(from));
  }

  function step(box: string, key: string, id: string | null): void {
    const from = quadrantOf(box);
    const to = from === undefined ? null : neighbourOnBoard(from, key);
    const fromTray = box === trayKey && key === 'ArrowUp';
    if (id !== null && to !== null) move(id, to, box);
    else if (id !== null && fromTray) move(id, { up: 'sesuai', along: 'sesuai' }, box);
    else if (id !== null) return;
    else if (to !== null) focusBox(boxKeyOf(to));
    else if (fromTray) focusBox(boxKeyOf({ up: 'di-bawah', along: 'sesuai' }));
    else if (key === 'ArrowDown') focusBox(trayKey);
  }

  return { taken, move, step };
}
