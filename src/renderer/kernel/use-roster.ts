import { useCallback, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
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
