import type { GridApi } from 'ag-grid-community';
import { Search } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '#renderer/kernel/use-words.ts';
import { isIn, rectOf } from '#renderer/sheet/range.ts';
import type { Ranges } from '#renderer/sheet/ranges.ts';
import { createSeek, type Seek } from '#renderer/sheet/seek.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import type { RosterRow } from '#shared/people/roster.ts';
import type { CellNote } from '#shared/rating/note-contract.ts';
import { focusSpot, spotOf } from './places.ts';
import { SeekBar } from './seek-bar.tsx';
import type { Tint } from './table-view.ts';
import { useCellMenu } from './use-cell-menu.tsx';
import { useCellNotes } from './use-cell-notes.tsx';
import type { ClipboardHandlers } from './use-clipboard.ts';
import { isForCells } from './use-ranges.ts';
import { ViewPopover } from './view-popover.tsx';

interface GridToolsProps {
  readonly api: GridApi<RosterRow> | null;
  readonly root: RefObject<HTMLElement | null>;
  readonly ranges: Ranges;
  readonly clipboard: ClipboardHandlers;
  readonly locked: boolean;
  /** Where the buttons of the tools go. */
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

/** Ctrl+F looks in the grid wherever the focus is on its screen: the browser's own find sees only the rows that are drawn just now. */
function useFindKey(onFind: () => void): void {
  const onKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const wanted = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'f';
    if (!wanted || document.querySelector('[role=dialog], [role=alertdialog]') !== null) return;
    event.preventDefault();
    onFind();
  });
  useLayoutEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** The tools around the cells: finding, the menu, notes, columns and views. */
export function useGridTools(props: GridToolsProps): GridTools {
  const { api, root, ranges, clipboard, locked, slot, onOpen, onCompare } = props;
  const { t } = useWords();
  const seek = useMemo(createSeek, []);
  const [seeking, setSeeking] = useState(false);
  const [tint, setTint] = useState<Tint>('none');

  function refocus(): void {
    const spot = ranges.active();
    if (api !== null && spot !== undefined) focusSpot(api, spot);
  }
  const noted = useCellNotes(api, locked, refocus);
  function openNote(): void {
    const spot = ranges.active();
    if (spot !== undefined) noted.open(spot);
  }
  const cellMenu = useCellMenu({ api, ranges, clipboard, locked, refocus, onNote: openNote, onOpen, onCompare });

  useFindKey(() => {
    setSeeking(true);
    root.current?.querySelector<HTMLElement>('search input')?.focus();
  });

  function openMenu(): void {
    const box = root.current?.querySelector('.ag-cell-focus')?.getBoundingClientRect();
    if (box !== undefined) cellMenu.openAt(box.left + 12, box.bottom - 4);
  }

  const buttons =
    api === null || slot === null ? null : (
      <>
        <IconButton
          icon={Search}
          label={`${t('seek.open')} (Ctrl F)`}
          word={t('seek.open')}
          onPress={() => setSeeking(true)}
        />
        <ViewPopover api={api} tint={tint} onTint={setTint} />
      </>
    );
  const parts =
    api === null ? null : (
      <>
        {slot === null ? null : createPortal(buttons, slot)}
        {seeking ? <SeekBar api={api} ranges={ranges} seek={seek} onClose={() => setSeeking(false)} /> : null}
        {cellMenu.menu}
        {noted.dialog}
      </>
    );

  return {
    seek,
    tint,
    notes: noted.notes,
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
      const cell = { ...spot, column: Math.max(0, spot.column) };
      if (!ranges.spans.get().some((span) => isIn(rectOf(span), cell))) {
        if (spot.column < 0) ranges.rows(spot.row, spot.row);
        else ranges.one(spot);
        ranges.hold(cell);
        focusSpot(api, cell);
      }
      cellMenu.openAt(event.clientX, event.clientY);
    },
  };
}
