import type { GridApi } from 'ag-grid-community';
import type { Roster } from '#renderer/kernel/roster.ts';
import type { RosterRow } from '#shared/people/roster.ts';

/**
 * Gives a grid the roster's rows of now, and every later change: a small one as a patch, so that the grid keeps its scroll, focus and
 * order. A grid that is mounted again has nothing but what this gives it, so it cannot show rows of an earlier time.
 */
export function followRoster(api: GridApi<RosterRow>, roster: Roster): () => void {
  let epoch = -1;
  const load = () => {
    const { rows, loaded, epoch: now } = roster.get();
    if (now === epoch) return;
    epoch = now;
    api.setGridOption('rowData', [...rows]);
    // That there are no people is said of an answer without people, not of rows that are yet to come.
    api.setGridOption('loading', !loaded);
  };
  load();
  const stopLoads = roster.subscribe(load);
  const stopPatches = roster.onPatch(({ changed, added, removed }) => {
    const gone = removed.flatMap((id) => api.getRowNode(id)?.data ?? []);
    api.applyTransaction({ update: [...changed], add: [...added], remove: gone });
  });
  return () => {
    stopLoads();
    stopPatches();
  };
}
