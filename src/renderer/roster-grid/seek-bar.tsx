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

/** Looks for words in every displayed cell and goes to the first hit from the active cell on. */
function look(words: string, api: GridApi<RosterRow>, ranges: Ranges, seek: Seek): void {
  if (api.isDestroyed()) return;
  const hits = hitsOf(words, gridExtentOf(api), (row, column) => textAt(api, row, column));
  const now = hitFrom(hits, ranges.active() ?? { row: 0, column: 0 });
  seek.set({ words, hits, now });
  const spot = hits[now];
  if (spot === undefined) return;
  ranges.one(spot);
  reveal(api, spot);
}

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
    const timer = setTimeout(() => look(words, api, ranges, seek), pause);
    return () => clearTimeout(timer);
  }, [words, api, ranges, seek]);

  /** A key right behind the letters does not wait for the pause. False where these words were looked for already. */
  function lookNow(): boolean {
    if (seek.get()?.words === words) return false;
    look(words, api, ranges, seek);
    return true;
  }

  function close(): void {
    lookNow();
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
    else if (!lookNow() && found !== null) goTo(turnedHit(found, event.shiftKey ? -1 : 1));
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
