import type { ColDef, ITooltipParams, ValueGetterParams, ValueSetterParams } from 'ag-grid-community';
import { useContext, useLayoutEffect, useMemo, useRef } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useWords, type Words } from '#renderer/kernel/use-words.ts';
import { type FieldName, fieldOf, type RosterField, rosterFields, wordOf } from '#renderer/sheet/fields.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { HasilCell, PerilakuCell, PredicateCell } from './cells.tsx';
import { type TextWidths, useTextWidths } from './column-room.ts';
import { type EditRequest, editRequestOf } from './edit-request.ts';
import { figureColumns } from './figure-columns.tsx';
import { ListEditor } from './list-editor.tsx';
import { ListFilter } from './list-filter.tsx';
import { rowNumberId } from './places.ts';

type Column = ColDef<RosterRow>;

/** How much room there is. `scale`: of the type, 1 at its usual size; `narrow`: the grid is; `texts`: what names and units need. */
interface ColumnRoom {
  readonly scale: number;
  readonly narrow: boolean;
  readonly texts: TextWidths;
}

interface ColumnsProps {
  readonly words: Words;
  /** Nothing may be changed. */
  readonly locked: boolean;
  readonly room: ColumnRoom;
  /** What occurs in a column, '' among it. */
  valuesOf(field: FieldName): readonly string[];
  /** An editor closed with a value, in the same task as the key that closed it; the grid's own event of it would come after the next key. */
  onEdit(edit: ValueSetterParams<RosterRow>): void;
}

const rowNumbers = ({ t }: Words): Column => ({
  colId: rowNumberId,
  headerName: t('column.number'),
  headerTooltip: t('column.numberHint'),
  valueGetter: ({ node }) => (node?.rowIndex ?? 0) + 1,
  pinned: 'left',
  lockPinned: true,
  lockPosition: 'left',
  suppressNavigable: true,
  suppressMovable: true,
  sortable: false,
  resizable: false,
  width: 44,
  minWidth: 44,
  cellClass: 'row-number figures',
  headerClass: 'row-number',
  cellAriaRole: 'rowheader',
});

/** A column whose values have words and an order; with an editor where they may be changed. */
function scaleColumn(field: RosterField, scale: NonNullable<RosterField['words']>, props: ColumnsProps): Column {
  const { words, locked, onEdit } = props;
  const title = words.t(`column.${field.field}`);
  const options = Object.entries(scale).map(([key, wording]) => ({ key, label: words.say(wording) }));
  const blank = field.field === 'state' ? [] : [{ key: '', label: words.t('level.unrated') }];
  const rank = (value: unknown) => options.findIndex(({ key }) => key === value);
  const said = ({ data }: { readonly data?: RosterRow | null | undefined }) =>
    data == null ? '' : (wordOf(field, data, words.say) ?? '');
  return {
    // Who has no value comes last.
    comparator: (a: unknown, b: unknown) => (rank(a) + 1 || options.length + 1) - (rank(b) + 1 || options.length + 1),
    valueFormatter: said,
    getQuickFilterText: said,
    filterParams: { title: words.t('filter.title', { column: title }), values: () => [...options, ...blank] },
    ...(field.write !== null && {
      editable: ({ data }: { data?: RosterRow | undefined }) => !locked && data?.excluded === null,
      // Rows change by the roster alone: the grid takes every value for refused.
      valueSetter: (edit: ValueSetterParams<RosterRow>) => {
        onEdit(edit);
        return false;
      },
      cellEditor: ListEditor,
      cellEditorPopup: true,
      cellEditorPopupPosition: 'under',
      cellEditorParams: { title, options },
    }),
  };
}

/** A column of texts, filtered by the values that occur. */
function listedColumn({ field }: RosterField, { words: { t }, valuesOf }: ColumnsProps): Column {
  return {
    tooltipField: field,
    valueGetter: ({ data }: ValueGetterParams<RosterRow>) => data?.[field] ?? '',
    filterParams: {
      title: t('filter.title', { column: t(`column.${field}`) }),
      values: () => valuesOf(field).map((key) => ({ key, label: key === '' ? t('filter.blank') : key })),
    },
  };
}

function fieldColumn(field: RosterField, props: ColumnsProps): Column {
  const kind =
    field.words !== null
      ? scaleColumn(field, field.words, props)
      : field.filter === 'values'
        ? listedColumn(field, props)
        : {};
  return {
    field: field.field,
    headerName: props.words.t(`column.${field.field}`),
    width: field.width,
    hide: field.isHidden,
    ...(field.filter !== null && { filter: field.filter === 'text' ? 'agTextColumnFilter' : ListFilter }),
    ...kind,
  };
}

/** What some columns have beside their field: how they are drawn, and the room they take. */
function looksOf({ words: { t, language }, room }: ColumnsProps): Partial<Record<FieldName, Column>> {
  const { scale, narrow, texts } = room;
  const isLarge = scale > 1;
  // What the longest words of the language need, with a move before them.
  const [rating, predicate] = language === 'id' ? [118, 182] : [110, 194];
  return {
    nip: {
      ...(isLarge ? {} : { pinned: 'left' as const, lockPinned: true }),
      width: isLarge ? 184 : narrow ? 96 : (fieldOf('nip')?.width ?? 172),
      cellClass: narrow && !isLarge ? 'figures nip-end' : 'figures',
      tooltipField: 'nip',
    },
    name: { pinned: 'left', lockPinned: true, width: texts.name, tooltipField: 'name' },
    unit: { width: texts.unit },
    hasil: { headerTooltip: t('column.hasilHint'), width: rating, cellRenderer: HasilCell },
    perilaku: { headerTooltip: t('column.perilakuHint'), width: rating, cellRenderer: PerilakuCell },
    predicate: {
      headerTooltip: t('column.predicateHint'),
      width: narrow ? 100 : predicate,
      cellRenderer: PredicateCell,
      ...(narrow && {
        cellClass: 'mark-only',
        tooltipValueGetter: ({ valueFormatted }: ITooltipParams) => valueFormatted ?? '',
      }),
    },
    // What is left of a wide screen goes to the texts; on a narrow one the post, which the case says too, comes behind the ratings.
    reason: { flex: 3, minWidth: narrow ? 110 : 160 },
    position: { flex: 2, minWidth: 140 },
    superior_nip: { cellClass: 'figures' },
  };
}

/** The columns of the panel: the row numbers, a column for each field, and the figures of other tables. */
function rosterColumns(props: ColumnsProps): Column[] {
  const looks = looksOf(props);
  const { scale } = props.room;
  const fields = rosterFields.map((field) => ({ ...fieldColumn(field, props), ...looks[field.field] }));
  const [nip, ...others] = fields;
  const afterState = others.findIndex(({ field }) => field === 'state') + 1;
  // In large type the room is for ratings and predicate; the NIP comes behind them.
  const inOrder = scale > 1 && nip !== undefined ? others.toSpliced(afterState, 0, nip) : fields;
  return [rowNumbers(props.words), ...inOrder, ...figureColumns(props.words)].map((column) =>
    column.flex === undefined
      ? { ...column, width: Math.round((column.width ?? 100) * scale) }
      : { ...column, minWidth: Math.round((column.minWidth ?? 66) * scale) },
  );
}

/** From this row height on the type is the projector's, so much larger, and columns are as much wider. */
const largeRow = 40;
const largeScale = 1.2;

interface GridColumnsProps {
  readonly locked: boolean;
  readonly rowHeight: number;
  readonly narrow: boolean;
  onEdit(request: EditRequest): void;
}

/** The columns of a grid over the roster; the same until words, rights or room are others. */
export function useRosterColumns({ locked, rowHeight, narrow, onEdit }: GridColumnsProps): Column[] {
  const words = useWords();
  const { roster } = useContext(HostContext);
  const texts = useTextWidths(roster, narrow);
  const latest = useRef(onEdit);
  useLayoutEffect(() => {
    latest.current = onEdit;
  });
  return useMemo(
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
}
