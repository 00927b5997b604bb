import { useMemo, useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import type { Checked } from '#renderer/sheet/check-writes.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { levelCells } from '#shared/rating/board-words.ts';
import { ratingCells } from '#shared/rating/words.ts';
import type { Rating } from '#shared/rules/levels.ts';
import { AxisBar } from './axis-bar.tsx';
import styles from './board.module.css';
import { type Axes, boardPeople, boxKeyOf, decided, type LaidAxis, type Quadrant, quadrants } from './board.ts';
import { BoardBox } from './board-box.tsx';
import { boxHead, isUsual } from './board-head.tsx';
import { BoardLimits } from './board-limits.tsx';
import { useBoardTint } from './board-tint.tsx';
import type { BoxHandlers } from './box-keys.ts';
import { CardMenu } from './card-menu.tsx';
import { useAxes } from './use-axes.ts';
import { useCardDrag } from './use-card-drag.ts';
import { quadrantOf, trayKey, useCardMoves } from './use-card-moves.ts';

/** The card whose menu is open. */
interface MenuOf {
  readonly box: string;
  readonly id: string;
  readonly at: { readonly x: number; readonly y: number };
}

interface BoardViewProps {
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

/** While cards are carried, each box shows how many it would hold. */
function showCounts(
  board: Element,
  boxes: ReadonlyMap<string, readonly RosterRow[]>,
  carried: readonly RosterRow[],
  target: string | null,
) {
  for (const count of board.querySelectorAll<HTMLElement>('[data-live]')) {
    const key = count.closest<HTMLElement>('[data-box]')?.dataset.box ?? '';
    const own = boxes.get(key) ?? [];
    const leaving = carried.filter((person) => own.includes(person)).length;
    const arriving = key === target ? carried.length : 0;
    const changes = target !== null && leaving !== arriving;
    count.textContent = changes ? `${own.length} → ${own.length - leaving + arriving}` : '';
  }
}

interface AxisHeadsProps {
  readonly axes: Axes;
  levelWord(axis: LaidAxis, level: Rating): string;
}

/** The levels of both axes, at the edges of the board. */
function AxisHeads({ axes: { up, along }, levelWord }: AxisHeadsProps) {
  const { t } = useWords();
  return (
    <>
      {quadrants.slice(0, 3).map((quadrant, place) => (
        <p key={quadrant.along} className={styles.axisColumn} style={{ gridColumn: place + 2 }}>
          {t(`axis.${along.key}`)}: {levelWord(along, quadrant.along)}
        </p>
      ))}
      {[0, 3, 6].map((place, row) => {
        const level = quadrants[place]?.up ?? 'sesuai';
        return (
          <p key={level} className={styles.axisRow} style={{ gridRow: row + 2 }}>
            {t(`axis.${up.key}`)}: {levelWord(up, level)}
          </p>
        );
      })}
    </>
  );
}

/** People as cards in nine boxes, results by behaviour. A card that is moved asks the same reason as a cell that is edited. */
export function BoardView(props: BoardViewProps) {
  const { locked, cardHeight, quick, unit, passes, onMove, onCase, onSelect, onOpen } = props;
  const words = useWords();
  const { t, say } = words;
  const { rows } = useRoster();
  const mix = useQuery('distribution.get', unit === null ? {} : { unit }).value;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const view = useRef<HTMLDivElement>(null);
  const board = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => matching(rows, quick, passes), [rows, quick, passes]);
  const tint = useBoardTint(rows);
  const [menuOf, setMenuOf] = useState<MenuOf | null>(null);
  const layout = useAxes();
  const { axes } = layout;
  const { up, along } = axes;
  const people = useMemo(() => boardPeople(shown, { up, along }), [shown, up, along]);
  const still = locked || (decided(up) === null && decided(along) === null);

  const focusBox = (key: string) =>
    view.current?.querySelector<HTMLElement>(`[data-box="${key}"] [role=listbox]`)?.focus();

  const { taken, move, step } = useCardMoves({ locked, axes, shown, selected, focusBox, onMove });

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
    onOver(id, target) {
      if (board.current !== null) showCounts(board.current, people.boxes, taken(id), target);
    },
    onDrop(id, box) {
      const to = quadrantOf(box);
      if (to !== undefined) move(id, to, box);
    },
  });

  const handlers: BoxHandlers = {
    drag,
    onActive: onCase,
    onOpen,
    tintOf: tint.tintOf,
    onMenu: (box, id, at) => setMenuOf({ box, id, at }),
    onSelect(ids, how) {
      const next = new Set(how === 'only' || how === 'none' ? [] : selected);
      for (const id of ids) {
        if (how === 'toggle' && next.has(id)) next.delete(id);
        else next.add(id);
      }
      setSelected(next);
      onSelect(next.size > 1 ? [...next] : []);
    },
    onLeave: (box, key) => step(box, key, null),
    onStep: (box, id, key) => step(box, key, id),
  };

  const levelWord = (axis: LaidAxis, level: Rating) =>
    say(decided(axis) === null ? levelCells[level] : ratingCells[level]);
  const boxWords = (quadrant: Quadrant) =>
    `${t(`axis.${up.key}`)} ${levelWord(up, quadrant.up)}, ${t(`axis.${along.key}`)} ${levelWord(along, quadrant.along)}`;
  const trayWords = t(isUsual(axes) ? 'board.unrated' : 'board.unknown', { n: people.unrated.length });
  const inBox = (quadrant: Quadrant) => people.boxes.get(boxKeyOf(quadrant)) ?? [];
  return (
    <div ref={view} className={styles.view}>
      <AxisBar layout={layout} />
      {tint.bar}
      {mix === null ? null : <BoardLimits mix={mix} />}
      <div ref={board} className={styles.board}>
        <AxisHeads axes={axes} levelWord={levelWord} />
        {quadrants.map((quadrant, place) => (
          <BoardBox
            key={boxKeyOf(quadrant)}
            {...handlers}
            {...boxHead({ quadrant, layout, mix, n: inBox(quadrant).length, levelWord, words })}
            box={boxKeyOf(quadrant)}
            className={styles[`place${place}`]}
            people={inBox(quadrant)}
            selected={selected}
            locked={still}
            cardHeight={cardHeight}
          />
        ))}
      </div>
      {people.unrated.length === 0 ? null : (
        <BoardBox
          {...handlers}
          box={trayKey}
          label={trayWords}
          className={styles.tray}
          head={<span>{trayWords}</span>}
          people={people.unrated}
          selected={selected}
          locked={still}
          cardHeight={cardHeight}
        />
      )}
      {menuOf === null ? null : (
        <CardMenu
          at={menuOf.at}
          people={taken(menuOf.id).length}
          boxes={
            still
              ? []
              : quadrants
                  .filter((quadrant) => boxKeyOf(quadrant) !== menuOf.box)
                  .map((quadrant) => ({ key: boxKeyOf(quadrant), label: boxWords(quadrant) }))
          }
          onOpen={() => onOpen(menuOf.id)}
          onMove={(key) => {
            const to = quadrantOf(key);
            if (to !== undefined) move(menuOf.id, to, menuOf.box);
          }}
          onClose={() => setMenuOf(null)}
        />
      )}
      <div ref={ghost} hidden className={styles.ghost} aria-hidden />
      <VisuallyHidden role="status" elementType="div">
        {selected.size > 1 ? t('board.selected', { n: selected.size }) : ''}
      </VisuallyHidden>
    </div>
  );
}
