import 'ag-grid-community/styles/ag-grid-no-native-widgets.css';
import 'ag-grid-community/styles/ag-theme-quartz.css';
import './grid.css';
import type {
  CellKeyDownEvent,
  ColDef,
  FullWidthCellKeyDownEvent,
  GetRowIdParams,
  GridApi,
  GridReadyEvent,
  IRowNode,
  ModelUpdatedEvent,
  RowClassRules,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  memo,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { narrowGrid, useTextWidths } from './column-room.ts';
import { type EditRequest, editRequestOf } from './edit-request.ts';
import { FigureSource } from './figure-columns.tsx';
import { followRoster } from './follow-roster.ts';
import { forgetEarly, keepEarly } from './list-editor.tsx';
import { gridLocale } from './locale-text.ts';
import { registerGrid } from './modules.ts';
import { enterRows, revealPerson, rowNumberId, spotOf } from './places.ts';
import { RangeAnnouncer } from './range-announcer.tsx';
import { rosterColumns } from './roster-columns.ts';
import { type BulkRequest, useClipboard } from './use-clipboard.ts';
import { useGridTools } from './use-grid-tools.tsx';
import { useMarks } from './use-marks.ts';
import { isForCells, useRanges } from './use-ranges.ts';

registerGrid();

interface RosterGridProps {
  readonly locked: boolean;
  readonly rowHeight: number;
  readonly quick: string;
  /** Whether a row is to be shown at all. Another function filters anew. */
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

/** From this row height on the type is the projector's, so much larger, and columns are as much wider. */
const largeRow = 40;
const largeScale = 1.2;

// The grid takes another function or object for another setting, and filters or draws all of it anew: these stay the same.
const anyColumn: ColDef<RosterRow> = { sortable: true, resizable: true, suppressHeaderMenuButton: true, minWidth: 72 };
const rowClasses: RowClassRules<RosterRow> = {
  excluded: ({ data }) => data?.excluded != null,
  leading: ({ data }) => data?.state === 'in-discussion',
};
const always = () => true;
const idOf = ({ data }: GetRowIdParams<RosterRow>) => data.id;

/** The people of the workshop as a grid. Rows come from the roster: whole at first, then only those that a commit touched. */
export const RosterGrid = memo(function RosterGrid(props: RosterGridProps) {
  const {
    locked,
    rowHeight,
    quick,
    passes,
    onEdit,
    onBulk,
    onCase,
    onSelect,
    onOpen,
    onCompare,
    onShown,
    slot,
    leading,
  } = props;
  const words = useWords();
  const { roster } = useContext(HostContext);
  const [api, setApi] = useState<GridApi<RosterRow> | null>(null);
  const [narrow, setNarrow] = useState(false);
  const texts = useTextWidths(roster, narrow);
  const latest = useRef(onEdit);
  useEffect(() => {
    latest.current = onEdit;
  });
  const columns = useMemo(
    () =>
      rosterColumns({
        words,
        locked,
        room: { scale: rowHeight < largeRow ? 1 : largeScale, narrow, texts },
        valuesOf: (field) =>
          [...new Set(roster.get().rows.map((row) => row[field] ?? ''))].sort((a, b) => a.localeCompare(b)),
        onEdit: (edit) => {
          const request = editRequestOf(edit);
          if (request !== null) latest.current(request);
        },
      }),
    [words, locked, roster, rowHeight, narrow, texts],
  );
  const locale = useMemo(() => gridLocale(words.language), [words.language]);
  const passing = useRef(passes);
  const isShown = useCallback(({ data }: IRowNode<RosterRow>) => data === undefined || passing.current(data), []);
  const numbered = useRef(-1);
  const wasSorted = useRef(false);
  const root = useRef<HTMLDivElement>(null);
  const { ranges, ...select } = useRanges(api, root, onSelect);
  const clipboard = useClipboard({ api, root, ranges, locked, onBulk });
  const desk = useGridTools({ api, root, ranges, clipboard, locked, slot, onOpen, onCompare });
  useMarks({ api, root, ranges, fills: !locked, desk, words });

  useEffect(() => (api === null ? undefined : followRoster(api, roster)), [api, roster]);

  useEffect(() => {
    passing.current = passes;
    api?.onFilterChanged();
  }, [api, passes]);

  // After the filters above have been applied: a person whom they hid is there by now.
  useEffect(() => {
    if (api !== null && leading !== null) return revealPerson(api, leading);
  }, [api, leading]);

  function onModelUpdated({ api: grid, newData }: ModelUpdatedEvent<RosterRow>): void {
    const shown = grid.getDisplayedRowCount();
    const sorted = grid.getColumnState().some(({ sort }) => sort != null);
    // A patch of rows that stay where they are leaves their numbers as they are.
    if (sorted || wasSorted.current || newData === true || shown !== numbered.current)
      grid.refreshCells({ columns: [rowNumberId] });
    wasSorted.current = sorted;
    if (shown !== numbered.current) onShown(shown);
    numbered.current = shown;
  }

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
      !desk.onKey(event) &&
      !select.onKey(event) &&
      !(forCells && clipboard.onBulkKey(event))
    )
      return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // The grid inside has the roles; out here keys and presses are only caught before it hears them.
    <div
      ref={root}
      role="presentation"
      className="ag-theme-quartz"
      style={{ '--cell-line': `${rowHeight - 3}px` } as CSSProperties}
      onFocusCapture={onFocus}
      onKeyDownCapture={onKeyDown}
      onMouseDownCapture={(event) => select.onMouseDown(event, clipboard.onFill)}
      onCopyCapture={({ target }) => select.follow(target)}
      onCopy={clipboard.onCopy}
      onPasteCapture={({ target }) => select.follow(target)}
      onPaste={clipboard.onPaste}
      onClickCapture={select.onClick}
    >
      <AgGridReact<RosterRow>
        key={words.language}
        loading
        theme="legacy"
        columnDefs={columns}
        getRowId={idOf}
        defaultColDef={anyColumn}
        rowHeight={rowHeight}
        headerHeight={34}
        localeText={locale}
        rowClassRules={rowClasses}
        quickFilterText={quick}
        isExternalFilterPresent={always}
        doesExternalFilterPass={isShown}
        tooltipShowDelay={500}
        stopEditingWhenCellsLoseFocus
        suppressCellFocus={false}
        ensureDomOrder
        animateRows={false}
        suppressAnimationFrame
        suppressRowTransform
        rowBuffer={4}
        onGridPreDestroyed={() => setApi(null)}
        onGridSizeChanged={({ clientWidth }) => setNarrow(clientWidth < narrowGrid)}
        onGridReady={({ api: ready }: GridReadyEvent<RosterRow>) => setApi(ready)}
        onCellContextMenu={({ event }) => {
          if (event instanceof MouseEvent) desk.onContextMenu(event);
        }}
        onCellKeyDown={onCellKeyDown}
        onCellDoubleClicked={({ node, colDef }) => {
          if (colDef.cellEditor === undefined && node.id !== undefined) onOpen(node.id);
        }}
        onModelUpdated={onModelUpdated}
      />
      <RangeAnnouncer ranges={ranges} />
      {desk.parts}
      {api === null ? null : <FigureSource api={api} />}
    </div>
  );
});
