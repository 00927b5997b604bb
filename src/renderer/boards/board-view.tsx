import { useCallback, useMemo, useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { type CellChange, type Checked, checkChanges } from '#renderer/grid/check-writes.ts';
import { useClosedRows } from '#renderer/host/closed-rows.ts';
import { useQuery } from '#renderer/host/use-query.ts';
import { useRoster } from '#renderer/host/use-roster.ts';
import { LevelMark } from '#renderer/parts/level.tsx';
import { useWords } from '#renderer/parts/words.ts';
import type { RosterRow } from '#shared/domain/roster.ts';
import { predicateWords, ratingWords } from '#shared/text/levels.ts';
import { ratingCells } from '#shared/text/panel.ts';
import styles from './board.module.css';
import { boardPeople, keyOf, moveChanges, neighbour, type Quadrant, quadrants } from './board.ts';
import { BoardBox, type BoxHandlers } from './board-box.tsx';
import { BoardLimits } from './board-limits.tsx';
import { useCardDrag } from './use-card-drag.ts';

const trayKey = 'unrated';

export interface BoardViewProps {
  readonly locked: boolean;
  readonly cardHeight: number;
  readonly quick: string;
  readonly unit: string | null;
  passes(row: RosterRow): boolean;
  /** Cards that are to go to another box: checked, and nothing written yet. */
  onMove(checked: Checked, refocus: () => void): void;
  onCase(id: string | null): void;
  onSelect(ids: readonly string[]): void;
  onOpen(id: string): void;
}

function matching(rows: readonly RosterRow[], quick: string, passes: (row: RosterRow) => boolean) {
  const words = quick.trim().toLowerCase();
  return rows.filter(
    (row) => passes(row) && (words === '' || row.name.toLowerCase().includes(words) || row.nip.includes(words)),
  );
}

/** People as cards in nine boxes, results by behaviour. A card that is moved asks the same reason as a cell that is edited. */
export function BoardView(props: BoardViewProps) {
  const { locked, cardHeight, quick, unit, passes, onMove, onCase, onSelect, onOpen } = props;
  const { t, say } = useWords();
  const { rows } = useRoster();
  const mix = useQuery('distribution.get', unit === null ? {} : { unit }).value;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const closedRows = useClosedRows();
  const view = useRef<HTMLDivElement>(null);
  const board = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => matching(rows, quick, passes), [rows, quick, passes]);
  const people = useMemo(() => boardPeople(shown), [shown]);

  const focusBox = (key: string) =>
    view.current?.querySelector<HTMLElement>(`[data-box="${key}"] [role=listbox]`)?.focus();

  const taken = useCallback(
    (id: string): readonly RosterRow[] =>
      shown.filter((row) => row.excluded === null && (selected.has(id) ? selected.has(row.id) : row.id === id)),
    [shown, selected],
  );

  function move(id: string, to: Quadrant, from: string): void {
    const changes = locked ? [] : moveChanges(taken(id), to);
    if (changes.length === 0) return;
    const said = ({ field }: CellChange) => ({
      column: t(`column.${field}`),
      text: field === 'hasil' || field === 'perilaku' ? say(ratingCells[to[field]]) : '',
    });
    onMove(checkChanges(changes, closedRows(), said), () => focusBox(from));
  }

  const drag = useCardDrag({
    board,
    ghost,
    carried(id) {
      const carriedPeople = taken(id);
      const [first] = carriedPeople;
      return {
        words: carriedPeople.length === 1 ? (first?.name ?? '') : t('board.carried', { n: carriedPeople.length }),
      };
    },
    onDrop(id, box) {
      const to = quadrants.find((quadrant) => keyOf(quadrant) === box);
      if (to !== undefined) move(id, to, box);
    },
  });

  const handlers: BoxHandlers = {
    drag,
    onActive: onCase,
    onOpen,
    onSelect(ids, how) {
      const next = new Set(how === 'only' || how === 'none' ? [] : selected);
      for (const id of ids) {
        if (how === 'toggle' && next.has(id)) next.delete(id);
        else next.add(id);
      }
      setSelected(next);
      onSelect(next.size > 1 ? [...next] : []);
    },
    onLeave(box, key) {
      const from = quadrants.find((quadrant) => keyOf(quadrant) === box);
      const to = from === undefined ? null : neighbour(from, key);
      if (to !== null) focusBox(keyOf(to));
      else if (box === trayKey && key === 'ArrowUp') focusBox(keyOf({ hasil: 'di-bawah', perilaku: 'sesuai' }));
      else if (key === 'ArrowDown') focusBox(trayKey);
    },
    onStep(box, id, key) {
      const from = quadrants.find((quadrant) => keyOf(quadrant) === box);
      const to = from === undefined ? null : neighbour(from, key);
      if (to !== null) move(id, to, box);
      else if (box === trayKey && key === 'ArrowUp') move(id, { hasil: 'sesuai', perilaku: 'sesuai' }, box);
    },
  };

  const inBox = (quadrant: Quadrant) => people.boxes.get(keyOf(quadrant)) ?? [];
  return (
    <div ref={view} className={styles.view}>
      {mix === null ? null : <BoardLimits mix={mix} />}
      <div ref={board} className={styles.board}>
        {quadrants.slice(0, 3).map(({ perilaku }, place) => (
          <p key={perilaku} className={styles.axisColumn} style={{ gridColumn: place + 2 }}>
            {t('column.perilaku')}: {say(ratingCells[perilaku])}
          </p>
        ))}
        {[0, 3, 6].map((place, row) => {
          const hasil = quadrants[place]?.hasil ?? 'sesuai';
          return (
            <p key={hasil} className={styles.axisRow} style={{ gridRow: row + 2 }}>
              {t('column.hasil')}: {say(ratingCells[hasil])}
            </p>
          );
        })}
        {quadrants.map((quadrant, place) => {
          const predicate = mix?.matrix[quadrant.hasil][quadrant.perilaku] ?? null;
          const n = inBox(quadrant).length;
          const label = t('board.box', {
            hasil: say(ratingWords[quadrant.hasil]),
            perilaku: say(ratingWords[quadrant.perilaku]),
            predicate: predicate === null ? '' : say(predicateWords[predicate]),
            n,
          });
          return (
            <BoardBox
              key={keyOf(quadrant)}
              {...handlers}
              box={keyOf(quadrant)}
              label={label}
              className={styles[`place${place}`]}
              head={
                <>
                  <LevelMark predicate={predicate} />
                  <span className={styles.predicate}>{predicate === null ? '' : say(predicateWords[predicate])}</span>
                  <strong>{n}</strong>
                </>
              }
              people={inBox(quadrant)}
              selected={selected}
              locked={locked}
              cardHeight={cardHeight}
            />
          );
        })}
      </div>
      {people.unrated.length === 0 ? null : (
        <BoardBox
          {...handlers}
          box={trayKey}
          label={t('board.unrated', { n: people.unrated.length })}
          className={styles.tray}
          head={<span>{t('board.unrated', { n: people.unrated.length })}</span>}
          people={people.unrated}
          selected={selected}
          locked={locked}
          cardHeight={cardHeight}
        />
      )}
      <div ref={ghost} hidden className={styles.ghost} aria-hidden />
      <VisuallyHidden role="status" elementType="div">
        {selected.size > 1 ? t('board.selected', { n: selected.size }) : ''}
      </VisuallyHidden>
    </div>
  );
}
