import type { CellChange } from '#renderer/grid/check-writes.ts';
import { type Predicate, predicates, type Rating, ratings } from '#shared/domain/levels.ts';
import type { RosterRow } from '#shared/domain/roster.ts';

/** A box of the board: both ratings, *hasil kerja* upwards and *perilaku kerja* to the right. */
export interface Quadrant {
  readonly hasil: Rating;
  readonly perilaku: Rating;
}

export function keyOf({ hasil, perilaku }: Quadrant): string {
  return `${hasil} ${perilaku}`;
}

/** The nine boxes as they are read, best results first, behaviour from low to high. */
export const quadrants: readonly Quadrant[] = ratings.flatMap((hasil) =>
  [...ratings].reverse().map((perilaku) => ({ hasil, perilaku })),
);

/** People by box, by name, and those who miss a rating; the excluded stand on no board. */
export interface BoardPeople {
  readonly boxes: ReadonlyMap<string, readonly RosterRow[]>;
  readonly unrated: readonly RosterRow[];
}

export function boardPeople(rows: readonly RosterRow[]): BoardPeople {
  const boxes = new Map<string, RosterRow[]>(quadrants.map((quadrant) => [keyOf(quadrant), []]));
  const unrated: RosterRow[] = [];
  for (const row of rows) {
    if (row.excluded !== null) continue;
    const { hasil, perilaku } = row;
    const box = hasil === null || perilaku === null ? unrated : boxes.get(keyOf({ hasil, perilaku }));
    box?.push(row);
  }
  for (const people of [...boxes.values(), unrated]) people.sort((a, b) => a.name.localeCompare(b.name, 'id'));
  return { boxes, unrated };
}

/** What moving people to a box changes: as if both cells were edited. */
export function moveChanges(people: readonly RosterRow[], { hasil, perilaku }: Quadrant): readonly CellChange[] {
  return people.flatMap((person): CellChange[] => [
    ...(person.hasil === hasil ? [] : [{ person, field: 'hasil' as const, to: hasil }]),
    ...(person.perilaku === perilaku ? [] : [{ person, field: 'perilaku' as const, to: perilaku }]),
  ]);
}

/** The box one step away by an arrow key; null at the edge of the board. */
export function neighbour({ hasil, perilaku }: Quadrant, key: string): Quadrant | null {
  const [down, right] = [
    key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0,
    key === 'ArrowRight' ? -1 : key === 'ArrowLeft' ? 1 : 0,
  ];
  const next = { hasil: ratings[ratings.indexOf(hasil) + down], perilaku: ratings[ratings.indexOf(perilaku) + right] };
  return next.hasil === undefined || next.perilaku === undefined || (down === 0 && right === 0)
    ? null
    : { hasil: next.hasil, perilaku: next.perilaku };
}

/** Which way the panel moved a person; null when it did not. */
export function movedWay(from: Predicate | null, to: Predicate | null): 'up' | 'down' | null {
  if (from === to || from === null || to === null) return null;
  return predicates.indexOf(to) < predicates.indexOf(from) ? 'up' : 'down';
}
