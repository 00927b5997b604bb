import type { GridApi } from 'ag-grid-community';
import { type ReactNode, useState } from 'react';
import { showProblem } from '#renderer/kernel/notices.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { rectOf, rowsIn } from '#renderer/sheet/range.ts';
import type { Ranges } from '#renderer/sheet/ranges.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { problemSentence } from '#shared/problem-words.ts';
import { type CellAct, CellMenu } from './cell-menu.tsx';
import { bodyColumns, peopleAt } from './places.ts';
import { freezeTo } from './table-view.ts';
import type { ClipboardHandlers } from './use-clipboard.ts';

/** How many people can be held side by side. */
const comparable = { least: 2, most: 20 } as const;

interface CellMenuProps {
  readonly api: GridApi<RosterRow> | null;
  readonly ranges: Ranges;
  readonly clipboard: ClipboardHandlers;
  readonly locked: boolean;
  /** Puts the focus back on the active cell. */
  refocus(): void;
  onNote(): void;
  onOpen(id: string): void;
  onCompare(ids: readonly string[]): void;
}

interface CellMenuState {
  readonly menu: ReactNode;
  openAt(x: number, y: number): void;
}

/** The menu of the selected cells, and what its items do. */
export function useCellMenu(props: CellMenuProps): CellMenuState {
  const { api, ranges, clipboard, locked, refocus, onNote, onOpen, onCompare } = props;
  const { language } = useWords();
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const people = (): readonly RosterRow[] =>
    api === null ? [] : peopleAt(api, rowsIn(ranges.spans.get().map(rectOf)));

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
      note: onNote,
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

  const menu =
    at === null ? null : (
      <CellMenu
        at={at}
        people={people().length}
        disabled={disabled()}
        onAct={onAct}
        onClose={() => {
          setAt(null);
          refocus();
        }}
      />
    );
  return { menu, openAt: (x, y) => setAt({ x, y }) };
}
