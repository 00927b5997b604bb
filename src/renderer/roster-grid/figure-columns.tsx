import type { ColDef, GridApi, ValueGetterParams } from 'ag-grid-community';
import { useEffect, useReducer } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import type { Words } from '#renderer/kernel/use-words.ts';
import { decimal } from '#shared/kernel/decimal.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { CaseFigures } from '#shared/rating/contract.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import { predicates } from '#shared/rules/levels.ts';

/** Columns that are not of the roster's rows: nobody asks for their figures until one of them is shown. */
const figureIds = ['raw', 'fair', 'se', 'points', 'past'] as const;
/** What follows from a rating, by the column that shows it. */
const consequenceIds = ['talent', 'box', 'ipAsn', 'credit', 'load'] as const;
type Consequences = Readonly<Record<(typeof consequenceIds)[number], number | null>>;

/** The figures known now, by the person's id. Cells read them here, so that an edit of a rating draws none of them. */
const known = new Map<string, CaseFigures>();
const following = new Map<string, Consequences>();

type Getter = ValueGetterParams<RosterRow>;

function figuresAt({ data }: Pick<Getter, 'data'>): CaseFigures | undefined {
  return data === undefined ? undefined : known.get(data.id);
}

/** Raw and fair score, its standard error, points of the queue, the predicate of the past period, and consequences; all hidden at first. */
export function figureColumns({ t, say, language }: Words): ColDef<RosterRow>[] {
  const figure = (id: 'raw' | 'fair' | 'se' | 'points', digits: number): ColDef<RosterRow> => ({
    colId: id,
    headerName: t(`column.${id}`),
    headerTooltip: t(`column.${id}Hint`),
    hide: true,
    width: 88,
    cellClass: 'figures end',
    headerClass: 'end',
    valueGetter: (at: Getter) => figuresAt(at)?.[id] ?? null,
    valueFormatter: ({ value }) => (typeof value === 'number' ? decimal(value, language, digits) : ''),
  });
  const consequence = (id: (typeof consequenceIds)[number], digits: number): ColDef<RosterRow> => ({
    ...figure('raw', digits),
    colId: id,
    headerName: t(`column.${id}`),
    headerTooltip: t(`column.${id}Hint`),
    valueGetter: ({ data }: Getter) => (data === undefined ? null : (following.get(data.id)?.[id] ?? null)),
  });
  const rank = (word: unknown) => predicates.findIndex((level) => word === say(predicateWords[level]));
  return [
    figure('raw', 2),
    figure('fair', 2),
    figure('se', 2),
    figure('points', 1),
    {
      colId: 'past',
      headerName: t('column.past'),
      hide: true,
      width: 140,
      valueGetter: (at: Getter) => {
        const past = figuresAt(at)?.past ?? null;
        return past === null ? '' : say(predicateWords[past.predicate]);
      },
      tooltipValueGetter: (at) => {
        const past = at.data === undefined ? null : (figuresAt({ data: at.data })?.past ?? null);
        return past === null ? '' : periodWords(past.period, language);
      },
      comparator: (a: unknown, b: unknown) => rank(a) - rank(b),
    },
    consequence('talent', 2),
    consequence('box', 0),
    consequence('ipAsn', 2),
    consequence('credit', 3),
    consequence('load', 2),
  ];
}

function anyShown(api: GridApi<RosterRow>, ids: readonly string[]): boolean {
  return ids.some((id) => api.getColumn(id)?.isVisible() === true);
}

/** Draws columns whose figures came from elsewhere. */
function redrawn(api: GridApi<RosterRow>, ids: readonly string[]): void {
  if (api.isDestroyed()) return;
  api.refreshClientSideRowModel('sort');
  api.refreshCells({ columns: [...ids], force: true });
}

function Source({ api }: { readonly api: GridApi<RosterRow> }) {
  const rows = useQuery('case.figures', {}).value?.rows;
  useEffect(() => {
    known.clear();
    for (const row of rows ?? []) known.set(row.employee, row);
    redrawn(api, figureIds);
  }, [api, rows]);
  return null;
}

function ConsequenceSource({ api }: { readonly api: GridApi<RosterRow> }) {
  const rows = useQuery('consequence.list', {}).value?.rows;
  useEffect(() => {
    following.clear();
    for (const { employee, talent, ipAsn, creditPoints, load } of rows ?? []) {
      const figures = { talent: talent.value, box: talent.box, ipAsn: ipAsn.value };
      following.set(employee, { ...figures, credit: creditPoints.value, load: load.value });
    }
    redrawn(api, consequenceIds);
  }, [api, rows]);
  return null;
}

/** Asks for the figures while a column shows them. */
export function FigureSource({ api }: { readonly api: GridApi<RosterRow> }) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    api.addEventListener('columnVisible', redraw);
    api.addEventListener('newColumnsLoaded', redraw);
    return () => {
      if (api.isDestroyed()) return;
      api.removeEventListener('columnVisible', redraw);
      api.removeEventListener('newColumnsLoaded', redraw);
    };
  }, [api]);
  return (
    <>
      {anyShown(api, figureIds) ? <Source api={api} /> : null}
      {anyShown(api, consequenceIds) ? <ConsequenceSource api={api} /> : null}
    </>
  );
}
