/** What the fold needs to know of one commit. */
export interface HistoryEntry {
  readonly number: number;
  readonly command: string;
  readonly reverts: number | null;
  readonly barrier: boolean;
  /** Happened in the session and stays: undo steps over it. */
  readonly kept: boolean;
  readonly changes: number;
}

/** Commit numbers that undo and redo would take next, last is next. */
export interface History {
  readonly undo: readonly number[];
  readonly redo: readonly number[];
}

export const emptyHistory: History = { undo: [], redo: [] };

/**
 * One step of the fold over the log. An undo reverts the top of `undo`, a redo the undo on top of `redo`, or what was on top when it
 * was requested: taking back something very large takes a while, and edits go on. A barrier empties both; a commit without changes, and one that is `kept`, is a record only and touches neither.
 */
export function recordInHistory(history: History, entry: HistoryEntry): History {
  if (entry.barrier) return emptyHistory;
  if (entry.command === 'history.undo')
    return { undo: without(history.undo, entry.reverts), redo: [...history.redo, entry.number] };
  if (entry.command === 'history.redo')
    return { undo: [...history.undo, entry.number], redo: without(history.redo, entry.reverts) };
  if (entry.changes === 0 || entry.kept) return history;
  return { undo: [...history.undo, entry.number], redo: [] };
}

function without(stack: readonly number[], number: number | null): readonly number[] {
  return stack.at(-1) === number ? stack.slice(0, -1) : stack.filter((one) => one !== number);
}
