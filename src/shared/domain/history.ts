/** What the fold needs to know of one commit. */
export interface HistoryEntry {
  readonly number: number;
  readonly command: string;
  readonly reverts: number | null;
  readonly barrier: boolean;
  readonly changes: number;
}

/** Commit numbers that undo and redo would take next, last is next. */
export interface History {
  readonly undo: readonly number[];
  readonly redo: readonly number[];
}

export const emptyHistory: History = { undo: [], redo: [] };

/**
 * What happened in the room and cannot un-happen: who came and went, which case lay open, who stepped out, what was voted and shown.
 * It stays in the record and is stepped over by undo.
 */
const happened: ReadonlySet<string> = new Set([
  'attendance.mark',
  'case.open',
  'case.close',
  'recusal.out',
  'recusal.back',
  'vote.open',
  'vote.cast',
  'vote.reveal',
  'vote.cancel',
  'projector.reveal',
  'projector.mask',
]);

/**
 * One step of the fold over the log. An undo reverts the top of `undo`; a redo reverts the undo on top of `redo`; a barrier empties
 * both; a commit without changes, and what {@link happened}, is a record only and touches neither.
 */
export function recordInHistory(history: History, entry: HistoryEntry): History {
  if (entry.barrier) return emptyHistory;
  if (entry.command === 'history.undo')
    return { undo: history.undo.slice(0, -1), redo: [...history.redo, entry.number] };
  if (entry.command === 'history.redo')
    return { undo: [...history.undo, entry.number], redo: history.redo.slice(0, -1) };
  if (entry.changes === 0 || happened.has(entry.command)) return history;
  return { undo: [...history.undo, entry.number], redo: [] };
}
