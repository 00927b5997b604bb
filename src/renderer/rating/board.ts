import type { CellWrite } from '#renderer/sheet/check-writes.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { AxisKey } from '#shared/rating/board-axis.ts';
import { type Predicate, predicates, type Rating, ratings } from '#shared/rules/levels.ts';

/** A box of the board: the level on the axis upwards, and on the one to the right. */
export interface Quadrant {
  readonly up: Rating;
  readonly along: Rating;
}

export function boxKeyOf({ up, along }: Quadrant): string {
  return `${up} ${along}`;
}

/** The nine boxes as they are read, best first upwards, from low to high to the right. */
export const quadrants: readonly Quadrant[] = ratings.flatMap((up) =>
  [...ratings].reverse().map((along) => ({ up, along })),
);

/** An axis as the board lays people out by it; null: nothing is known of the person. */
export interface LaidAxis {
  readonly key: AxisKey;
  readonly level: (row: RosterRow) => Rating | null;
}

/** Both axes of a board. */
export interface Axes {
  readonly up: LaidAxis;
  readonly along: LaidAxis;
}

/** The board that the predicates come from. */
export const ratingAxes: Axes = {
  up: { key: 'hasil', level: ({ hasil }) => hasil },
  along: { key: 'perilaku', level: ({ perilaku }) => perilaku },
};

/** The rating that a move along this axis changes; null where the axis was imported or follows from ratings. */
export function decided({ key }: LaidAxis): 'hasil' | 'perilaku' | null {
  return key === 'hasil' || key === 'perilaku' ? key : null;
}

/** People by box, by name, and those of whom an axis says nothing; the excluded are on no board. */
interface BoardPeople {
  readonly boxes: ReadonlyMap<string, readonly RosterRow[]>;
  readonly unrated: readonly RosterRow[];
}

export function boardPeople(rows: readonly RosterRow[], axes: Axes): BoardPeople {
  const boxes = new Map<string, RosterRow[]>(quadrants.map((quadrant) => [boxKeyOf(quadrant), []]));
  const unrated: RosterRow[] = [];
  for (const row of rows) {
    if (row.excluded !== null) continue;
    const [up, along] = [axes.up.level(row), axes.along.level(row)];
    const box = up === null || along === null ? unrated : boxes.get(boxKeyOf({ up, along }));
    box?.push(row);
  }
  for (const people of [...boxes.values(), unrated]) people.sort((a, b) => a.name.localeCompare(b.name, 'id'));
  return { boxes, unrated };
}

/** What moving people to a box changes, as if cells were edited, and whom an imported axis keeps from going there. */
interface BoardMove {
  readonly changes: readonly CellWrite[];
  readonly fixed: readonly { readonly person: RosterRow; readonly axis: LaidAxis; readonly to: Rating }[];
}

export function moveTo(people: readonly RosterRow[], to: Quadrant, axes: Axes): BoardMove {
  const changes: CellWrite[] = [];
  const fixed: BoardMove['fixed'][number][] = [];
  for (const person of people)
    for (const way of ['up', 'along'] as const) {
      const axis = axes[way];
      if (axis.level(person) === to[way]) continue;
      const field = decided(axis);
      if (field === null) fixed.push({ person, axis, to: to[way] });
      else changes.push({ person, field, to: to[way] });
    }
  return { changes, fixed };
}

/** The box one step away by an arrow key; null at the edge of the board. */
export function neighbourOnBoard({ up, along }: Quadrant, key: string): Quadrant | null {
  const [down, right] = [
    key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0,
    key === 'ArrowRight' ? -1 : key === 'ArrowLeft' ? 1 : 0,
  ];
  const next = { up: ratings[ratings.indexOf(up) + down], along: ratings[ratings.indexOf(along) + right] };
  return next.up === undefined || next.along === undefined || (down === 0 && right === 0)
    ? null
    : { up: next.up, along: next.along };
}

/** Which way the panel moved a person; null when it did not. */
export function movedWay(from: Predicate | null, to: Predicate | null): 'up' | 'down' | null {
  if (from === to || from === null || to === null) return null;
  return predicates.indexOf(to) < predicates.indexOf(from) ? 'up' : 'down';
}
