import type { GridApi } from 'ag-grid-community';
import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { showProblem } from '#renderer/kernel/notices.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { isIn, rectOf, rowsIn } from '#renderer/sheet/range.ts';
import type { Ranges } from '#renderer/sheet/ranges.ts';
import { createSeek, type Seek } from '#renderer/sheet/seek.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import type { RosterRow } from '#shared/people/roster.ts';
import { problemSentence } from '#shared/problem-words.ts';
import type { CellNote } from '#shared/rating/note-contract.ts';
import { type CellAct, CellMenu } from './cell-menu.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { bodyColumns, focusSpot, peopleAt, spotOf } from './places.ts';
import { SeekBar } from './seek-bar.tsx';
import { freezeTo, type Tint } from './table-view.ts';
import type { ClipboardHandlers } from './use-clipboard.ts';
import { useFindKey } from './use-find-key.ts';
import { isForCells } from './use-ranges.ts';
import { ViewPopover } from './view-popover.tsx';

/** How many people can be held side by side. */
const comparable = { least: 2, most: 20 } as const;

interface GridToolsProps {
  readonly api: GridApi<RosterRow> | null;
  readonly root: RefObject<HTMLElement | null>;
  readonly ranges: Ranges;
  readonly clipboard: ClipboardHandlers;
  readonly locked: boolean;
  /** Where the tools of the grid stand. */
  readonly slot: HTMLElement | null;
  onOpen(id: string): void;
  onCompare(ids: readonly string[]): void;
}

export interface GridTools {
  readonly seek: Seek;
  readonly tint: Tint;
  /** Notes by person and column, as `id column`. */
  readonly notes: ReadonlyMap<string, readonly CellNote[]>;
  readonly parts: ReactNode;
  /** True when the key was for a tool. */
  onKey(event: KeyboardEvent): boolean;
  onContextMenu(event: MouseEvent): void;
}

function noted(rows: readonly CellNote[]): ReadonlyMap<string, readonly CellNote[]> {
  const notes = new Map<string, CellNote[]>();
  for (const note of rows) {
    const key = `${note.employee} ${note.field}`;
    notes.set(key, [...(notes.get(key) ?? []), note]);
  }
  return notes;
}

/** The tools around the cells: finding, the menu, notes, columns and views. */
export function useGridTools(props: GridToolsProps): GridTools {
  const { api, root, ranges, clipboard, locked, slot, onOpen, onCompare } = props;
  const { t, language } = useWords();
  const seek = useMemo(createSeek, []);
  const [seeking, setSeeking] = useState(false);
  const [tint, setTint] = useState<Tint>('none');
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [noteAt, setNoteAt] = useState<{
    readonly person: RosterRow;
    readonly field: string;
    readonly column: string;
  } | null>(null);
  const rows = useQuery('note.list', {}).value?.rows;
  const notes = useMemo(() => noted(rows ?? []), [rows]);

  useFindKey(() => {
    setSeeking(true);
    root.current?.querySelector<HTMLElement>('search input')?.focus();
  });

  const people = (): readonly RosterRow[] =>
    api === null ? [] : peopleAt(api, rowsIn(ranges.spans.get().map(rectOf)));

  function openNote(): void {
    const spot = ranges.active();
    if (api === null || spot === undefined) return;
    const person = api.getDisplayedRowAtIndex(spot.row)?.data;
    const column = bodyColumns(api)[spot.column];
    if (person === undefined || column === undefined) return;
    setNoteAt({ person, field: column.getColId(), column: column.getColDef().headerName ?? '' });
  }

  function openMenu(): void {
    const cell = root.current?.querySelector('.ag-cell-focus');
    const box = cell?.getBoundingClientRect();
    if (box !== undefined) setMenuAt({ x: box.left + 12, y: box.bottom - 4 });
  }

  function refocus(): void {
    const spot = ranges.active();
    if (api !== null && spot !== undefined) focusSpot(api, spot);
  }

  async function pasteByMenu() {
    try {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) =>
        item?.types.includes(type) === true ? await (await item.getType(type)).text() : '';
      clipboard.paste(await read('text/html'), await read('text/plain'));
    } catch {
      const code = 'screen.paste-key';
      showProblem({ code, values: {}, message: problemSentence({ code, values: {} }, language) });
    }
  }

  function onAct(act: CellAct): void {
    const spot = ranges.active();
    if (api === null || spot === undefined) return;
    const column = bodyColumns(api)[spot.column];
    const acts: Readonly<Record<CellAct, () => void>> = {
      copy: () => clipboard.copy(false),
      copyTitles: () => clipboard.copy(true),
      paste: () => void pasteByMenu(),
      fill: clipboard.fillDown,
      clear: clipboard.clear,
      note: openNote,
      dossier: () => onOpen(api.getDisplayedRowAtIndex(spot.row)?.id ?? ''),
      compare: () => onCompare(people().map(({ id }) => id)),
      freeze: () => column !== undefined && freezeTo(api, column.getColId()),
      hide: () => column !== undefined && api.setColumnsVisible([column], false),
    };
    refocus();
    // The menu gives its focus back first; whatever is opened then takes it.
    setTimeout(acts[act]);
  }

  function disabled(): readonly CellAct[] {
    const n = people().length;
    const alone = n < comparable.least || n > comparable.most;
    return [...(alone ? (['compare'] as const) : []), ...(locked ? (['paste', 'fill', 'clear'] as const) : [])];
  }

  const parts =
    api === null ? null : (
      <>
        {slot === null
          ? null
          : createPortal(
              <>
                <IconButton icon={Search} label={`${t('seek.open')} (Ctrl F)`} onPress={() => setSeeking(true)} />
                <ViewPopover api={api} tint={tint} onTint={setTint} />
              </>,
              slot,
            )}
        {seeking ? <SeekBar api={api} ranges={ranges} seek={seek} onClose={() => setSeeking(false)} /> : null}
        {menuAt === null ? null : (
          <CellMenu
            at={menuAt}
            people={people().length}
            disabled={disabled()}
            onAct={onAct}
            onClose={() => {
              setMenuAt(null);
              refocus();
            }}
          />
        )}
        {noteAt === null ? null : (
          <NoteDialog
            {...noteAt}
            notes={notes.get(`${noteAt.person.id} ${noteAt.field}`) ?? []}
            locked={locked}
            onClose={() => {
              setNoteAt(null);
              refocus();
            }}
          />
        )}
      </>
    );

  return {
    seek,
    tint,
    notes,
    parts,
    onKey(event) {
      if (api === null || !isForCells(event, api)) return false;
      if (event.shiftKey && event.key === 'F2') openNote();
      else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) openMenu();
      else return false;
      return true;
    },
    onContextMenu(event) {
      const spot = api === null ? null : spotOf(event.target, api);
      if (api === null || spot === null || spot.row < 0) return;
      event.preventDefault();
      const inside = ranges.spans
        .get()
        .some((span) => isIn(rectOf(span), { ...spot, column: Math.max(0, spot.column) }));
      if (!inside && spot.column < 0) ranges.rows(spot.row, spot.row);
      else if (!inside) ranges.one(spot);
      if (!inside) focusSpot(api, { ...spot, column: Math.max(0, spot.column) });
      setMenuAt({ x: event.clientX, y: event.clientY });
    },
  };
}
