import type { ColDef, ITooltipParams, ValueGetterParams, ValueSetterParams } from 'ag-grid-community';
import type { Words } from '#renderer/kernel/use-words.ts';
import type { Wording } from '#shared/kernel/wording.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { caseStates } from '#shared/people/rows.ts';
import { predicateWords, ratingWords } from '#shared/rules/level-words.ts';
import { predicates, ratings } from '#shared/rules/levels.ts';
import { stateWords } from '#shared/session/state-words.ts';
import type { TextKey } from '#shared/words.ts';
import { HasilCell, PerilakuCell, PredicateCell } from './cells.tsx';
import type { TextWidths } from './column-room.ts';
import { figureColumns } from './figure-columns.tsx';
import { ListEditor } from './list-editor.tsx';
import { ListFilter } from './list-filter.tsx';
import { rowNumberId } from './places.ts';

type Column = ColDef<RosterRow>;

/** Columns that the panel may change. */
export const editableFields = ['hasil', 'perilaku', 'state'] as const;
export type EditableField = (typeof editableFields)[number];

function byOrder(order: readonly string[]) {
  const rank = (value: unknown) => (typeof value === 'string' ? order.indexOf(value) : order.length);
  return (a: unknown, b: unknown) => rank(a) - rank(b);
}

function named(words: Words, table: Readonly<Record<string, Wording>>, keys: readonly string[]) {
  return keys.map((key) => ({ key, label: table[key] === undefined ? key : words.say(table[key]) }));
}

function levelColumn(
  words: Words,
  field: 'hasil' | 'perilaku' | 'predicate' | 'state' | 'initial_hasil' | 'initial_perilaku' | 'initial_predicate',
  table: Readonly<Record<string, Wording>>,
  keys: readonly string[],
): Column {
  const title = words.t(`column.${field}` satisfies TextKey);
  const options = named(words, table, keys);
  const blank = field === 'state' ? [] : [{ key: '', label: words.t('level.unrated') }];
  return {
    field,
    headerName: title,
    comparator: byOrder(keys),
    valueFormatter: ({ value }) => options.find(({ key }) => key === value)?.label ?? '',
    getQuickFilterText: ({ value }) => options.find(({ key }) => key === value)?.label ?? '',
    filter: ListFilter,
    filterParams: { title: words.t('filter.title', { column: title }), values: () => [...options, ...blank] },
    cellEditor: ListEditor,
    cellEditorPopup: true,
    cellEditorPopupPosition: 'under',
    cellEditorParams: { title, options },
  };
}

/** Columns whose filter lists every value that occurs. */
type ListedField = 'unit' | 'position' | 'grade' | 'position_kind' | 'education' | 'reason';

/** How much room there is. `scale`: of the type, 1 at its usual size; `narrow`: the grid is; `texts`: what names and units need. */
interface ColumnRoom {
  readonly scale: number;
  readonly narrow: boolean;
  readonly texts: TextWidths;
}

/**
 * The columns of the panel. `locked`: nothing may be changed. `valuesOf`: what occurs in a column, '' among it. `onEdit`: an editor
 * closed with a value, in the same task as the key that closed it; the grid's own event of it would come after the next key.
 */
export function rosterColumns(
  words: Words,
  locked: boolean,
  valuesOf: (field: ListedField) => readonly string[],
  { scale, narrow, texts }: ColumnRoom,
  onEdit: (edit: ValueSetterParams<RosterRow>) => void,
): Column[] {
  const { t } = words;
  const listed = (field: ListedField): Column => ({
    field,
    headerName: t(`column.${field}`),
    tooltipField: field,
    valueGetter: ({ data }: ValueGetterParams<RosterRow>) => data?.[field] ?? '',
    filter: ListFilter,
    filterParams: {
      title: t('filter.title', { column: t(`column.${field}`) }),
      values: () => valuesOf(field).map((key) => ({ key, label: key === '' ? t('filter.blank') : key })),
    },
  });
  const initial = (field: 'initial_hasil' | 'initial_perilaku' | 'initial_predicate'): Column => ({
    ...(field === 'initial_predicate'
      ? levelColumn(words, field, predicateWords, predicates)
      : levelColumn(words, field, ratingWords, ratings)),
    hide: true,
    width: 140,
  });
  const changeable = {
    editable: ({ data }: { data?: RosterRow | undefined }) => !locked && data?.excluded === null,
    // Rows change by the roster alone: the grid takes every value for refused.
    valueSetter: (edit: ValueSetterParams<RosterRow>) => {
      onEdit(edit);
      return false;
    },
  };
  // What the longest words of the language need, with a move before them.
  const [rating, whole] = words.language === 'id' ? [118, 182] : [110, 194];
  const predicate = narrow ? 100 : whole;
  // In large type the room is for ratings and predicate; the NIP stands behind them.
  const large = scale > 1;
  const nip: Column = {
    field: 'nip',
    headerName: t('column.nip'),
    ...(large ? {} : { pinned: 'left' as const, lockPinned: true }),
    width: large ? 184 : narrow ? 96 : 172,
    cellClass: narrow && !large ? 'figures nip-end' : 'figures',
    tooltipField: 'nip',
    filter: 'agTextColumnFilter',
  };
  const columns: Column[] = [
    {
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
    },
    ...(large ? [] : [nip]),
    {
      field: 'name',
      headerName: t('column.name'),
      pinned: 'left',
      width: texts.name,
      filter: 'agTextColumnFilter',
      tooltipField: 'name',
      lockPinned: true,
    },
    // What is left of a wide screen goes to the texts; on a narrow one the post, which the case says too, stands behind the ratings.
    { ...listed('unit'), width: texts.unit },
    {
      ...levelColumn(words, 'hasil', ratingWords, ratings),
      headerTooltip: t('column.hasilHint'),
      width: rating,
      ...changeable,
      cellRenderer: HasilCell,
    },
    {
      ...levelColumn(words, 'perilaku', ratingWords, ratings),
      headerTooltip: t('column.perilakuHint'),
      width: rating,
      ...changeable,
      cellRenderer: PerilakuCell,
    },
    {
      ...levelColumn(words, 'predicate', predicateWords, predicates),
      headerTooltip: t('column.predicateHint'),
      width: predicate,
      cellRenderer: PredicateCell,
      ...(narrow && {
        cellClass: 'mark-only',
        tooltipValueGetter: ({ valueFormatted }: ITooltipParams) => valueFormatted ?? '',
      }),
    },
    { ...listed('reason'), flex: 3, minWidth: narrow ? 110 : 160 },
    { ...listed('position'), flex: 2, minWidth: 140 },
    { ...levelColumn(words, 'state', stateWords, caseStates), width: 118, ...changeable },
    ...(large ? [nip] : []),
    { ...listed('grade'), hide: true, width: 100 },
    { ...listed('position_kind'), hide: true, width: 130 },
    { ...listed('education'), hide: true, width: 120 },
    { field: 'superior_nip', headerName: t('column.superior_nip'), hide: true, width: 176, cellClass: 'figures' },
    initial('initial_hasil'),
    initial('initial_perilaku'),
    initial('initial_predicate'),
    ...figureColumns(words),
  ];
  return columns.map((column) =>
    column.flex === undefined
      ? { ...column, width: Math.round((column.width ?? 100) * scale) }
      : { ...column, minWidth: Math.round((column.minWidth ?? 66) * scale) },
  );
}
