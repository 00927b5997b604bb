import { useCallback, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { nameApart, unitAndDigits } from '#shared/people/namesake.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { ClosedRow } from '#shared/session/closed.ts';
import { HostContext } from './host-context.ts';
import type { RosterState } from './roster.ts';

/**
 * Gives the rows that are closed to the person who acts here, by the row's person, at the moment of the call. It is kept up to date without
 * drawing anything again; what has changed since the last word of it the commit itself refuses, as a whole.
 */
export function useClosedRows(): () => ReadonlyMap<string, ClosedRow> {
  const { queries } = useContext(HostContext);
  const watched = useMemo(() => queries.watch('rating.closed', {}), [queries]);
  useEffect(() => watched.subscribe(() => undefined), [watched]);
  return useCallback(() => new Map((watched.get().value?.rows ?? []).map((row) => [row.employee, row])), [watched]);
}

/** Everyone of the workshop, kept up to date. */
export function useRoster(): RosterState {
  const { roster } = useContext(HostContext);
  return useSyncExternalStore(roster.subscribe, roster.get);
}

/** How many people the workshop holds. */
export function usePeopleCount(): number {
  const { roster } = useContext(HostContext);
  return useSyncExternalStore(roster.subscribe, () => roster.get().rows.length);
}

/** One person's row, or undefined when they are not (or no longer) there. */
export function usePerson(id: string | null): RosterRow | undefined {
  const { roster } = useContext(HostContext);
  return useSyncExternalStore(roster.subscribe, () => (id === null ? undefined : roster.find(id)));
}

/** How somebody is called where a name is shown to be acted on, so that namesakes are distinguished. */
interface NamesApart {
  /** Last digits and unit, for the line below a name; `otherwise` where the person is not on the list. */
  below(id: string, otherwise: string): string;
  /** The name itself, with the last digits where somebody else has the same. */
  name(id: string, otherwise: string): string;
}

export function useNamesApart(): NamesApart {
  const { roster } = useContext(HostContext);
  const { rows } = useRoster();
  return {
    below(id, otherwise) {
      const person = roster.find(id);
      return person === undefined ? otherwise : unitAndDigits(person, rows);
    },
    name(id, otherwise) {
      const person = roster.find(id);
      return person === undefined ? otherwise : nameApart(person, rows);
    },
  };
}
