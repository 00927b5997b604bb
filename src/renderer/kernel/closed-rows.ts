import { useCallback, useContext, useEffect, useMemo } from 'react';
import type { ClosedRow } from '#shared/session/closed.ts';
import { HostContext } from './host-context.ts';

/**
 * Gives the rows that are closed to whoever acts here, by the person's id, whenever they are asked for. It is kept up to date without
 * drawing anything anew; what has changed since the last word of it the commit itself refuses, as a whole.
 */
export function useClosedRows(): () => ReadonlyMap<string, ClosedRow> {
  const { queries } = useContext(HostContext);
  const watched = useMemo(() => queries.watch('rating.closed', {}), [queries]);
  useEffect(() => watched.subscribe(() => undefined), [watched]);
  return useCallback(() => new Map((watched.get().value?.rows ?? []).map((row) => [row.employee, row])), [watched]);
}
