import type { GridApi, IRowNode, ModelUpdatedEvent } from 'ag-grid-community';
import { useCallback, useEffect, useRef } from 'react';
import type { Roster } from '#renderer/kernel/roster.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { revealPerson, rowNumberId } from './places.ts';

/**
 * Gives a grid the roster's rows of now, and every later change: a small one as a patch, so that the grid keeps its scroll, focus and
 * order. A grid that is mounted again has nothing but what this gives it, so it cannot show rows of an earlier time.
 */
function followRoster(api: GridApi<RosterRow>, roster: Roster): () => void {
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

interface RowsProps {
  readonly api: GridApi<RosterRow> | null;
  readonly roster: Roster;
  /** Whether a row is to be shown at all. Another function filters again. */
  passes(row: RosterRow): boolean;
  /** The person whose case is open: revealed, whatever else is selected. */
  readonly leading: string | null;
  onShown(rows: number): void;
}

interface GridRows {
  isShown(node: IRowNode<RosterRow>): boolean;
  onModelUpdated(event: ModelUpdatedEvent<RosterRow>): void;
}

/** Which rows a grid has, which of them it shows, and their numbers. */
export function useGridRows({ api, roster, passes, leading, onShown }: RowsProps): GridRows {
  const passing = useRef(passes);
  const isShown = useCallback(({ data }: IRowNode<RosterRow>) => data === undefined || passing.current(data), []);
  const numbered = useRef(-1);
  const wasSorted = useRef(false);

  useEffect(() => (api === null ? undefined : followRoster(api, roster)), [api, roster]);

  useEffect(() => {
    passing.current = passes;
    api?.onFilterChanged();
  }, [api, passes]);

  // After the filters above have been applied: a person whom they hid is there by now.
  useEffect(() => {
    if (api !== null && leading !== null) return revealPerson(api, leading);
  }, [api, leading]);

  return {
    isShown,
    onModelUpdated({ api: grid, newData }) {
      const shown = grid.getDisplayedRowCount();
      const sorted = grid.getColumnState().some(({ sort }) => sort != null);
      // A patch of rows that stay where they are leaves their numbers as they are.
      if (sorted || wasSorted.current || newData === true || shown !== numbered.current)
        grid.refreshCells({ columns: [rowNumberId] });
      wasSorted.current = sorted;
      if (shown !== numbered.current) onShown(shown);
      numbered.current = shown;
    },
  };
}
