import { useEffect } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { FailedState } from '#renderer/ui/page-states.tsx';
import type { CommitListRow } from '#shared/kernel/commit-contract.ts';
import { EntryLine } from './entry-line.tsx';
import styles from './journal.module.css';

/** What the journal is narrowed to; empty fields let everything through. */
export interface ShownFilter {
  readonly employee?: string;
  readonly command?: string;
  readonly actor?: string;
  readonly hash?: string;
}

export const rowsAtOnce = 100;
/** The height of one line of the list, in pixels; the style sheet has the same. */
export const rowHeight = 56;

interface EntryBlockProps {
  readonly filter: ShownFilter;
  /** Which hundred of the list. */
  readonly block: number;
  readonly total: number;
  readonly chosen: number | null;
  onRows(block: number, rows: readonly CommitListRow[]): void;
}

/** A hundred lines of the list, fetched when they come near the window. */
export function EntryBlock({ filter, block, total, chosen, onRows }: EntryBlockProps) {
  const first = block * rowsAtOnce;
  const { value, problem } = useQuery('commit.list', { ...filter, offset: first, limit: rowsAtOnce });
  const rows = value?.rows;
  useEffect(() => {
    if (rows !== undefined) onRows(block, rows);
  }, [rows, block, onRows]);
  return (
    <div role="presentation" className={styles.block} style={{ top: first * rowHeight }}>
      {problem === null ? null : <FailedState problem={problem} />}
      {rows?.map((row, place) => (
        <EntryLine key={row.number} row={row} place={first + place} total={total} chosen={row.number === chosen} />
      ))}
    </div>
  );
}
