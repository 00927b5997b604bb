import { useMemo } from 'react';
import { createAtom, useAtom } from '#renderer/kernel/atom.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { AxisKey, BoardAxes } from '#shared/rating/board-axis.ts';
import type { ShownAxis } from '#shared/rating/board-axis-contract.ts';
import { type Rating, ratings } from '#shared/rules/levels.ts';
import { type Axes, type LaidAxis, ratingAxes } from './board.ts';

/** The axes chosen, for as long as the app runs. */
const chosen = createAtom<{ readonly up: AxisKey; readonly along: AxisKey }>({ up: 'hasil', along: 'perilaku' });

function useLaid(axis: ShownAxis | undefined, usual: LaidAxis): LaidAxis {
  const measured = axis !== undefined && axis.field === undefined;
  const known = useQuery('axis.levels', { axis: axis?.key ?? usual.key }).value;
  return useMemo(() => {
    if (axis === undefined) return usual;
    const { key, field, of } = axis;
    if (measured) {
      const levels = new Map((known?.axis === key ? known.rows : []).map(({ employee, level }) => [employee, level]));
      return { key, level: ({ id }: RosterRow) => levels.get(id) ?? null };
    }
    const read = (row: RosterRow): Rating | null => {
      const value = field === undefined ? null : row[field];
      if (value === null) return null;
      return of === undefined ? (ratings.find((one) => one === value) ?? null) : (of[value] ?? null);
    };
    return { key, level: read };
  }, [axis, usual, measured, known]);
}

/** What the board is laid out by, and what it could be. */
export interface BoardLayout {
  readonly axes: Axes;
  readonly options: readonly ShownAxis[];
  readonly edition: string;
  readonly shown: { readonly up: ShownAxis | undefined; readonly along: ShownAxis | undefined };
  readonly talent: BoardAxes['talent'] | null;
  choose(way: 'up' | 'along', key: string): void;
}

/** The axes of the board. The same axis cannot stand both ways: choosing it for one swaps the two. */
export function useAxes(): BoardLayout {
  const keys = useAtom(chosen, (value) => value);
  const known = useQuery('axis.list', {}).value;
  const options = known?.axes ?? [];
  const up = options.find(({ key }) => key === keys.up);
  const along = options.find(({ key }) => key === keys.along);
  const axes = { up: useLaid(up, ratingAxes.up), along: useLaid(along, ratingAxes.along) };
  const { talent = null, edition = '' } = known ?? {};
  const pair = [axes.up.key, axes.along.key];
  const isTalent =
    talent !== null && pair.includes(talent.potential) && pair.some((key) => talent.performance.includes(key));
  return {
    axes,
    options,
    edition,
    shown: { up, along },
    talent: isTalent ? talent : null,
    choose(way, key) {
      const to = options.find((option) => option.key === key)?.key;
      if (to === undefined) return;
      const other = way === 'up' ? 'along' : 'up';
      chosen.set((old) => (old[other] === to ? { up: old.along, along: old.up } : { ...old, [way]: to }));
    },
  };
}
