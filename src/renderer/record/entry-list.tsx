import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import type { CommitListRow } from '#shared/kernel/commit-contract.ts';
import { EntryBlock, rowHeight, rowsAtOnce, type ShownFilter } from './entry-block.tsx';
import { lineId } from './entry-line.tsx';
import styles from './journal.module.css';

interface EntryListProps {
  readonly filter: ShownFilter;
  readonly total: number;
  readonly chosen: number | null;
  onChoose(number: number): void;
}

/** Blocks of lines that stand in the window, and one more on either side. */
function blocksIn(top: number, height: number, total: number): readonly number[] {
  const size = rowHeight * rowsAtOnce;
  const last = Math.max(0, Math.ceil(total / rowsAtOnce) - 1);
  const from = Math.max(0, Math.floor((top - height) / size));
  const to = Math.min(last, Math.floor((top + 2 * height) / size));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place);
}

/** The place that a key leads to from another; null for any other key. */
function placeAfter(key: string, place: number, total: number, page: number): number | null {
  const within = (next: number) => Math.min(total - 1, Math.max(0, next));
  switch (key) {
    case 'ArrowDown':
      return within(place + 1);
    case 'ArrowUp':
      return within(place - 1);
    case 'PageDown':
      return within(place + page);
    case 'PageUp':
      return within(place - page);
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}

/** The journal's lines: however many, only those near the window exist. Arrows, Page and Home move the choice. */
export function EntryList({ filter, total, chosen, onChoose }: EntryListProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement | null>(null);
  const loaded = useRef(new Map<number, readonly CommitListRow[]>());
  const wanted = useRef<number | null>(null);
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  const look = useCallback(() => {
    const element = box.current;
    if (element !== null) setSeen({ top: element.scrollTop, height: element.clientHeight });
  }, []);
  useEffect(() => {
    look();
    const watch = new ResizeObserver(look);
    if (box.current !== null) watch.observe(box.current);
    return () => watch.disconnect();
  }, [look]);

  const rowAt = useCallback(
    (place: number) => loaded.current.get(Math.floor(place / rowsAtOnce))?.[place % rowsAtOnce],
    [],
  );
  const onRows = useCallback(
    (block: number, rows: readonly CommitListRow[]) => {
      loaded.current.set(block, rows);
      const row = wanted.current === null ? undefined : rowAt(wanted.current);
      if (row === undefined) return;
      wanted.current = null;
      onChoose(row.number);
    },
    [onChoose, rowAt],
  );

  function placeOf(number: number | null): number {
    for (const [block, rows] of loaded.current) {
      const place = rows.findIndex((row) => row.number === number);
      if (place >= 0) return block * rowsAtOnce + place;
    }
    return -1;
  }

  function goTo(place: number): void {
    const element = box.current;
    const top = place * rowHeight;
    if (element !== null && top < element.scrollTop) element.scrollTop = top;
    if (element !== null && top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight;
    const row = rowAt(place);
    wanted.current = row === undefined ? place : null;
    if (row !== undefined) onChoose(row.number);
  }

  const reveal = useEffectEvent((number: number) => {
    const element = box.current;
    if (element === null || Object.keys(filter).length > 0 || placeOf(number) >= 0) return;
    // Without a filter the numbers run down without a gap, so the place of one is known before it is there.
    element.scrollTop = (total - number) * rowHeight - element.clientHeight / 2;
  });
  useEffect(() => {
    if (chosen !== null) reveal(chosen);
  }, [chosen]);

  const blocks = blocksIn(seen.top, seen.height, total);
  const pointed = blocks.some((block) => loaded.current.get(block)?.some(({ number }) => number === chosen));
  return (
    <div
      ref={box}
      role="listbox"
      aria-label={t('journal.list')}
      tabIndex={0}
      aria-activedescendant={pointed && chosen !== null ? lineId(chosen) : undefined}
      className={styles.list}
      onScroll={look}
      onClick={(event) => {
        const line = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-number]') : null;
        if (line !== null) onChoose(Number(line.dataset.number));
      }}
      onKeyDown={(event) => {
        const place = placeAfter(event.key, placeOf(chosen), total, Math.floor(seen.height / rowHeight));
        if (place === null || total === 0) return;
        event.preventDefault();
        goTo(place);
      }}
    >
      <div role="presentation" className={styles.tall} style={{ height: total * rowHeight }}>
        {blocks.map((block) => (
          <EntryBlock key={block} filter={filter} block={block} total={total} chosen={chosen} onRows={onRows} />
        ))}
      </div>
    </div>
  );
}
