import 'ag-grid-community/styles/ag-grid-no-native-widgets.css';
import 'ag-grid-community/styles/ag-theme-quartz.css';
import './grid.css';
import type {
  CellKeyDownEvent,
  ColDef,
  FullWidthCellKeyDownEvent,
  GridApi,
  GridReadyEvent,
  IDatasource,
} from 'ag-grid-community';
import { AgGridReact, type CustomCellRendererProps } from 'ag-grid-react';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { gridLocale, registerGrid } from './modules.ts';

registerGrid();

/** Rows of one page of a long list. */
interface ListPage<R> {
  readonly rows: readonly R[];
  readonly total: number;
}

export interface ListColumn<R> {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  /** Takes what room is left. */
  readonly grows?: boolean;
  readonly pinned?: boolean;
  readonly figures?: boolean;
  /** What a tooltip says, where the cell may be cut off. */
  tip?(row: R): string;
  cell(row: R): ReactNode;
}

interface ListGridProps<R> {
  readonly label: string;
  readonly columns: readonly ListColumn<R>[];
  /** The rows from `page * size` on. Another function, or another `version`, fetches again; a function of other rows needs another `key`. */
  load(page: number, size: number): Promise<ListPage<R>>;
  readonly version: unknown;
  readonly rowHeight: number;
  /** Space or Enter on a row. */
  onToggle?(row: R): void;
  onTotal?(total: number): void;
}

const size = 100;

/** A list to read, of any length: only the rows in view are fetched. */
export function ListGrid<R extends object>(props: ListGridProps<R>) {
  const { label, columns, load, version, rowHeight, onToggle, onTotal } = props;
  const { language } = useWords();
  const [api, setApi] = useState<GridApi<R> | null>(null);
  const locale = useMemo(() => gridLocale(language), [language]);
  const latest = useRef({ load, onTotal });
  useLayoutEffect(() => {
    latest.current = { load, onTotal };
  });
  const source = useMemo(
    (): IDatasource => ({
      getRows({ startRow, successCallback, failCallback }) {
        latest.current.load(Math.floor(startRow / size), size).then(({ rows, total }) => {
          successCallback([...rows], total);
          latest.current.onTotal?.(total);
        }, failCallback);
      },
    }),
    [],
  );
  // The version that the rows on the grid are of.
  const shown = useRef(version);
  useEffect(() => {
    if (api === null || shown.current === version) return;
    shown.current = version;
    api.refreshInfiniteCache();
  }, [api, version]);
  const definitions = useMemo(
    () =>
      columns.map((column): ColDef<R> => {
        const { key, title, width, grows, pinned, figures, tip, cell } = column;
        return {
          colId: key,
          headerName: title,
          width,
          sortable: false,
          cellClass: figures === true ? 'list-cell figures' : 'list-cell',
          ...(grows === true && { flex: 1, minWidth: width }),
          ...(pinned === true && { pinned: 'left' as const, lockPinned: true }),
          ...(tip !== undefined && {
            tooltipValueGetter: ({ data }: { data?: R | undefined }) => (data === undefined ? '' : tip(data)),
          }),
          cellRenderer: ({ data }: CustomCellRendererProps<R>) => (data === undefined ? null : cell(data)),
        };
      }),
    [columns],
  );
  function onCellKeyDown({ event, data }: CellKeyDownEvent<R> | FullWidthCellKeyDownEvent<R>): void {
    if (!(event instanceof KeyboardEvent) || data === undefined || onToggle === undefined) return;
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    onToggle(data);
  }
  return (
    <section className="ag-theme-quartz" aria-label={label}>
      <AgGridReact<R>
        key={`${language} ${rowHeight}`}
        theme="legacy"
        rowModelType="infinite"
        datasource={source}
        cacheBlockSize={size}
        columnDefs={definitions}
        defaultColDef={{ resizable: true, suppressHeaderMenuButton: true, minWidth: 48 }}
        rowHeight={rowHeight}
        headerHeight={32}
        localeText={locale}
        tooltipShowDelay={500}
        ensureDomOrder
        animateRows={false}
        onGridReady={({ api: ready }: GridReadyEvent<R>) => setApi(ready)}
        onCellKeyDown={onCellKeyDown}
      />
    </section>
  );
}
