import type { GridApi } from 'ag-grid-community';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import type { Ranges } from '#renderer/sheet/ranges.ts';
import { hitFrom, hitsOf, type Seek, turnedHit } from '#renderer/sheet/seek.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import fieldStyles from '#renderer/ui/text-field.module.css';
import { useFocusWhenDrawn } from '#renderer/ui/use-focus.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { focusSpot, gridExtentOf, reveal } from './places.ts';
import styles from './seek-bar.module.css';
import { textAt } from './use-clipboard.ts';

/** Letters typed within this time are looked for together, in milliseconds. */
const pause = 120;

interface SeekBarProps {
  readonly api: GridApi<RosterRow>;
  readonly ranges: Ranges;
  readonly seek: Seek;
  onClose(): void;
}

/** Looks for words in every displayed cell: counts the hits, goes from one to the next, and leaves the focus at the one it came to. */
export function SeekBar({ api, ranges, seek, onClose }: SeekBarProps) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const found = useAtom(seek, (now) => now);

  function goTo(now: number): void {
    const old = seek.get();
    const spot = old?.hits[now];
    if (old === null) return;
    seek.set({ ...old, now });
    if (spot === undefined) return;
    ranges.one(spot);
    reveal(api, spot);
  }

  useFocusWhenDrawn(() => input.current?.focus(), seek);
  useEffect(() => () => seek.set(null), [seek]);

  useEffect(() => {
    const look = () => {
      if (api.isDestroyed()) return;
      const hits = hitsOf(words, gridExtentOf(api), (row, column) => textAt(api, row, column));
      const from = ranges.active() ?? { row: 0, column: 0 };
      const now = hitFrom(hits, from);
      seek.set({ words, hits, now });
      const spot = hits[now];
      if (spot === undefined) return;
      ranges.one(spot);
      reveal(api, spot);
    };
    const timer = setTimeout(look, pause);
    return () => clearTimeout(timer);
  }, [words, api, ranges, seek]);

  function close(): void {
    const spot = seek.get()?.hits[seek.get()?.now ?? -1] ?? ranges.active();
    onClose();
    if (spot !== undefined) focusSpot(api, spot);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const next = event.key === 'Enter' || event.key === 'F3';
    if (!next && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else if (found !== null) goTo(turnedHit(found, event.shiftKey ? -1 : 1));
  }

  const counted = found !== null && found.words.trim() !== '';
  const counts = !counted
    ? ''
    : found.hits.length === 0
      ? t('seek.none')
      : t('seek.hits', { now: found.now + 1, all: found.hits.length });
  return (
    <search className={styles.bar} onKeyDown={onKeyDown}>
      <input
        ref={input}
        type="search"
        aria-label={t('seek.label')}
        placeholder={t('seek.label')}
        className={classes(fieldStyles.input, styles.input)}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <span role="status" className={styles.count}>
        {counts}
      </span>
      <IconButton
        small
        icon={ChevronUp}
        label={t('seek.previous')}
        isDisabled={!counted || found.hits.length === 0}
        onPress={() => found !== null && goTo(turnedHit(found, -1))}
      />
      <IconButton
        small
        icon={ChevronDown}
        label={t('seek.next')}
        isDisabled={!counted || found.hits.length === 0}
        onPress={() => found !== null && goTo(turnedHit(found, 1))}
      />
      <IconButton small icon={X} label={t('seek.close')} onPress={close} />
    </search>
  );
}
