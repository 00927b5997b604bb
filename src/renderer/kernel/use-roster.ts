import { useContext, useSyncExternalStore } from 'react';
import type { RosterRow } from '#shared/people/roster.ts';
import { HostContext } from './host-context.ts';
import type { RosterState } from './roster.ts';

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
