import type { GridApi } from 'ag-grid-community';
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useRef } from 'react';
import { showDone, showProblem } from '#renderer/kernel/notices.ts';
import { useClosedRows } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { blockOfHtml, htmlOf } from '#renderer/sheet/block-html.ts';
import { type Block, blockOfTsv, tsvOf } from '#renderer/sheet/block-text.ts';
import { type Checked, checkWrites } from '#renderer/sheet/check-writes.ts';
import { isClearable } from '#renderer/sheet/fields.ts';
import { type Rect, rectOf } from '#renderer/sheet/range.ts';
import type { Ranges } from '#renderer/sheet/ranges.ts';
import { clearWrites, fillDownWrites, fillWrites, pasteWrites, type Write } from '#renderer/sheet/writes.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { problemSentence } from '#shared/problem-words.ts';
import { bodyColumns, focusSpot } from './places.ts';

/** More than this is no block of a panel: it is refused before it is read. */
const mostCharacters = 16_000_000;
const mostCells = 200_000;

const bulkActs = ['paste', 'fill', 'clear'] as const;
type BulkAct = (typeof bulkActs)[number];

/** Many cells that the user wants changed at once, checked. */
export interface BulkRequest {
  readonly act: BulkAct | 'move';
  readonly checked: Checked;
  refocus(): void;
}

/** The text that a cell shows; '' where there is none. */
export function textAt(api: GridApi<RosterRow>, row: number, column: number): string {
  const rowNode = api.getDisplayedRowAtIndex(row);
  const colKey = bodyColumns(api)[column];
  if (rowNode === undefined || colKey === undefined) return '';
  return String(api.getCellValue({ rowNode, colKey, useFormatter: true }) ?? '');
}

function blockAt(api: GridApi<RosterRow>, { top, left, bottom, right }: Rect): Block {
  const columns = bodyColumns(api).slice(left, right + 1);
  const rows: string[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const rowNode = api.getDisplayedRowAtIndex(row);
    if (rowNode === undefined) continue;
    rows.push(columns.map((colKey) => String(api.getCellValue({ rowNode, colKey, useFormatter: true }) ?? '')));
  }
  return rows;
}

function titlesOf(api: GridApi<RosterRow>) {
  return bodyColumns(api).map((column) => ({ id: column.getColId(), title: column.getColDef().headerName ?? '' }));
}

interface ClipboardProps {
  readonly api: GridApi<RosterRow> | null;
  readonly root: RefObject<HTMLElement | null>;
  readonly ranges: Ranges;
  readonly locked: boolean;
  onBulk(request: BulkRequest): void;
}

export interface ClipboardHandlers {
  onCopy(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
  /** True when the key was for filling or clearing. */
  onBulkKey(event: KeyboardEvent): boolean;
  /** The fill handle was drawn from one block to a longer one. */
  onFill(source: Rect, filled: Rect): void;
  clear(): void;
  fillDown(): void;
  /** Copies as Ctrl+C does; `titles`: with the headings above. */
  copy(titles: boolean): void;
  paste(html: string, text: string): void;
}

/** Copying, pasting, filling and clearing blocks of cells. What would be changed is handed on checked; nothing is written here. */
export function useClipboard({ api, root, ranges, locked, onBulk }: ClipboardProps): ClipboardHandlers {
  const { t, language } = useWords();
  const withTitles = useRef(false);
  const closedRows = useClosedRows();

  function refuse(
    code: 'screen.copy-blocks' | 'screen.paste-huge' | 'screen.paste-nothing' | 'screen.copy-refused',
  ): void {
    showProblem({ code, values: {}, message: problemSentence({ code, values: {} }, language) });
  }

  function check(act: BulkAct, writes: readonly Write[]): void {
    if (api === null || writes.length === 0) return;
    const columns = titlesOf(api);
    const at = (row: number) => api.getDisplayedRowAtIndex(row)?.data ?? null;
    const checked = checkWrites(writes, {
      signed: locked,
      columns,
      people: at,
      textAt: (row, column) => textAt(api, row, column),
      closed: closedRows(),
    });
    const active = ranges.active();
    const refocus = () => {
      if (active !== undefined) focusSpot(api, active);
    };
    if (checked.changes.length === 0 && checked.refusals.length === 0) showDone(t('bulk.nothing'));
    else onBulk({ act, checked, refocus });
  }

  function paste(html: string, text: string): void {
    const last = ranges.spans.get().at(-1);
    if (last === undefined) return;
    const block = html.length + text.length > mostCharacters ? null : (blockOfHtml(html) ?? blockOfTsv(text));
    if (block === null || block.reduce((sum, row) => sum + row.length, 0) > mostCells) refuse('screen.paste-huge');
    else if (block.length === 0) refuse('screen.paste-nothing');
    else check('paste', pasteWrites(block, rectOf(last)));
  }

  function fillDown(): void {
    const last = ranges.spans.get().at(-1);
    if (api !== null && last !== undefined)
      check(
        'fill',
        fillDownWrites(last, (row, column) => textAt(api, row, column)),
      );
  }

  /** Cells that cannot be cleared are left out of the question, unless none can. */
  function clear(): void {
    if (api === null) return;
    const columns = titlesOf(api);
    const writes = clearWrites(ranges.spans.get());
    const able = writes.filter(({ column }) => isClearable(columns[column]?.id ?? ''));
    check('clear', able.length > 0 ? able : writes);
  }

  const isOurs = (target: EventTarget): boolean =>
    target instanceof Element &&
    target.closest('.ag-cell, .ag-grid-viewport') !== null &&
    !target.matches('input, textarea');

  return {
    onCopy(event) {
      if (api === null || !isOurs(event.target)) return;
      const spans = ranges.spans.get();
      const [only] = spans;
      if (only === undefined) return;
      event.preventDefault();
      if (spans.length > 1) {
        refuse('screen.copy-blocks');
        return;
      }
      const rect = rectOf(only);
      const cells = blockAt(api, rect);
      const titles = titlesOf(api).slice(rect.left, rect.right + 1);
      const block = withTitles.current ? [titles.map(({ title }) => title), ...cells] : cells;
      event.clipboardData.setData('text/plain', tsvOf(block));
      event.clipboardData.setData('text/html', htmlOf(block));
      ranges.copied.set(rect);
    },
    onPaste(event) {
      if (api === null || !isOurs(event.target)) return;
      event.preventDefault();
      paste(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'));
    },
    onBulkKey(event) {
      const ctrl = event.ctrlKey || event.metaKey;
      if (!ctrl && !event.shiftKey && (event.key === 'Delete' || event.key === 'Backspace')) {
        clear();
        return true;
      }
      if (!ctrl || event.shiftKey || event.key.toLowerCase() !== 'd') return false;
      fillDown();
      return true;
    },
    onFill(source, filled) {
      if (api !== null)
        check(
          'fill',
          fillWrites(source, filled, (row, column) => textAt(api, row, column)),
        );
    },
    clear,
    fillDown,
    copy(titles) {
      withTitles.current = titles;
      const area = root.current?.querySelector<HTMLElement>('.ag-cell-focus');
      area?.focus();
      if (!document.execCommand('copy')) refuse('screen.copy-refused');
      withTitles.current = false;
    },
    paste,
  };
}
