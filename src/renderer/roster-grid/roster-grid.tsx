import 'ag-grid-community/styles/ag-grid-no-native-widgets.css';
import 'ag-grid-community/styles/ag-theme-quartz.css';
import './grid.css';
import type { CellKeyDownEvent, FullWidthCellKeyDownEvent, GridApi, GridReadyEvent } from 'ag-grid-community';
import { AgGridReact, type AgGridReactProps } from 'ag-grid-react';
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  memo,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { narrowGrid } from './column-room.ts';
import type { EditRequest } from './edit-request.ts';
import { FigureSource } from './figure-columns.tsx';
import { forgetEarly, keepEarly } from './list-editor.tsx';
import { gridLocale, registerGrid } from './modules.ts';
import { enterRows, spotOf } from './places.ts';
import { RangeAnnouncer } from './range-announcer.tsx';
import { useRosterColumns } from './roster-columns.ts';
import { type BulkRequest, useClipboard } from './use-clipboard.ts';
import { useGridRows } from './use-grid-rows.ts';
import { useGridTools } from './use-grid-tools.tsx';
import { useMarks } from './use-marks.ts';
import { isForCells, useRanges } from './use-ranges.ts';

registerGrid();

interface RosterGridProps {
  readonly locked: boolean;
  readonly rowHeight: number;
  readonly quick: string;
  /** Whether a row is to be shown at all. Another function filters again. */
  passes(row: RosterRow): boolean;
  onEdit(request: EditRequest): void;
  /** Many cells that are to change at once: checked, and not written yet. */
  onBulk(request: BulkRequest): void;
  onCase(id: string | null): void;
  /** The people of a block of cells; nobody while only one cell is selected. */
  onSelect(ids: readonly string[]): void;
  onOpen(id: string): void;
  /** The person whose case is open: revealed and marked, whatever else is selected. */
  readonly leading: string | null;
  onCompare(ids: readonly string[]): void;
  /** Where the tools of the grid are to stand. */
  readonly slot: HTMLElement | null;
  onShown(rows: number): void;
}

// The grid takes another function or object for another setting, and filters or draws all of it again: these stay the same.
const settings = {
  theme: 'legacy',
  loading: true,
  getRowId: ({ data }) => data.id,
  defaultColDef: { sortable: true, resizable: true, suppressHeaderMenuButton: true, minWidth: 72 },
  rowClassRules: {
    excluded: ({ data }) => data?.excluded != null,
    leading: ({ data }) => data?.state === 'in-discussion',
  },
  headerHeight: 34,
  isExternalFilterPresent: () => true,
  tooltipShowDelay: 500,
  stopEditingWhenCellsLoseFocus: true,
  suppressCellFocus: false,
  ensureDomOrder: true,
  animateRows: false,
  suppressAnimationFrame: true,
  suppressRowTransform: true,
  rowBuffer: 4,
} as const satisfies AgGridReactProps<RosterRow>;

/** The people of the workshop as a grid. Rows come from the roster: whole at first, then only those that a commit touched. */
export const RosterGrid = memo(function RosterGrid(props: RosterGridProps) {
  const { locked, rowHeight, onBulk, onCase, onSelect, onOpen, onCompare, slot } = props;
  const words = useWords();
  const { roster } = useContext(HostContext);
  const [api, setApi] = useState<GridApi<RosterRow> | null>(null);
  const [narrow, setNarrow] = useState(false);
  const columns = useRosterColumns({ locked, rowHeight, narrow, onEdit: props.onEdit });
  const locale = useMemo(() => gridLocale(words.language), [words.language]);
  const root = useRef<HTMLDivElement>(null);
  const { passes, leading, onShown } = props;
  const rows = useGridRows({ api, roster, passes, leading, onShown });
  const { ranges, ...select } = useRanges(api, root, onSelect);
  const clipboard = useClipboard({ api, root, ranges, locked, onBulk });
  const tools = useGridTools({ api, root, ranges, clipboard, locked, slot, onOpen, onCompare });
  useMarks({ api, root, ranges, fills: !locked, tools, words });

  function onFocus({ target }: FocusEvent): void {
    select.follow(target);
    const row = api === null ? -1 : (spotOf(target, api)?.row ?? -1);
    if (api !== null && row >= 0) onCase(api.getDisplayedRowAtIndex(row)?.id ?? null);
  }

  function onCellKeyDown({ event, node }: CellKeyDownEvent<RosterRow> | FullWidthCellKeyDownEvent<RosterRow>): void {
    if (!(event instanceof window.KeyboardEvent) || !event.ctrlKey || event.key !== 'Enter' || node.id === undefined)
      return;
    event.preventDefault();
    onOpen(node.id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    select.follow(event.target);
    const onCell = event.target instanceof Element && event.target.closest('.ag-cell') !== null;
    if (onCell && api !== null && api.getEditingCells().length > 0) {
      if (event.key === 'Escape' || event.key === 'Tab') return;
      keepEarly(event.nativeEvent);
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (onCell) forgetEarly();
    const forCells = api !== null && isForCells(event, api);
    if (
      !enterRows(event, api) &&
      !tools.onKey(event) &&
      !select.onKey(event) &&
      !(forCells && clipboard.onBulkKey(event))
    )
      return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // The grid inside has the roles; out here keys and presses are only caught before they reach it.
    <div
      ref={root}
      role="presentation"
      className="ag-theme-quartz"
      style={{ '--cell-line': `${rowHeight - 3}px` } as CSSProperties}
      onFocusCapture={onFocus}
      onKeyDownCapture={onKeyDown}
      onMouseDownCapture={(event) => select.onMouseDown(event, locked ? null : clipboard.onFill)}
      onCopyCapture={({ target }) => select.follow(target)}
      onCopy={clipboard.onCopy}
      onPasteCapture={({ target }) => select.follow(target)}
      onPaste={clipboard.onPaste}
      onClickCapture={select.onClick}
    >
      <AgGridReact<RosterRow>
        {...settings}
        key={words.language}
        columnDefs={columns}
        rowHeight={rowHeight}
        localeText={locale}
        quickFilterText={props.quick}
        doesExternalFilterPass={rows.isShown}
        onGridPreDestroyed={() => setApi(null)}
        onGridSizeChanged={({ clientWidth }) => setNarrow(clientWidth < narrowGrid)}
        onGridReady={({ api: ready }: GridReadyEvent<RosterRow>) => setApi(ready)}
        onCellContextMenu={({ event }) => {
          if (event instanceof MouseEvent) tools.onContextMenu(event);
        }}
        onCellKeyDown={onCellKeyDown}
        onCellDoubleClicked={({ node, colDef }) => {
          if (colDef.cellEditor === undefined && node.id !== undefined) onOpen(node.id);
        }}
        onModelUpdated={rows.onModelUpdated}
      />
      <RangeAnnouncer ranges={ranges} />
      {tools.parts}
      {api === null ? null : <FigureSource api={api} />}
    </div>
  );
});
