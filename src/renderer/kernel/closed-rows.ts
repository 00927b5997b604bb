import { useCallback, useContext, useEffect, useMemo } from 'react';
import type { ClosedRow } from '#shared/session/closed.ts';
import { HostContext } from './host-context.ts';

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
