import { useContext, useMemo, useSyncExternalStore } from 'react';
import type { CallInput, Output, QueryName } from '#shared/contract.ts';
import { HostContext } from './host-context.ts';
import type { QueryState } from './query-store.ts';

/** Whether a first answer has come, be it a Problem. */
export function isAnswered({ value, problem }: QueryState<unknown>): boolean {
  return value !== null || problem !== null;
}

/** The answer of a query, kept up to date by the commits that touch what it reads. */
export function useQuery<N extends QueryName>(name: N, input: CallInput<N>): QueryState<Output<N>> {
  const { queries } = useContext(HostContext);
  const key = JSON.stringify(input);
  const watched = useMemo(() => queries.watch(name, JSON.parse(key) as CallInput<N>), [queries, name, key]);
  return useSyncExternalStore(watched.subscribe, watched.get);
}
