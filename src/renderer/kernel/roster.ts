import type { Output } from '#shared/contract.ts';
import type { Answer, CommitNotice } from '#shared/kernel/host.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { LiveStore } from './live-store.ts';

/** Everyone of the workshop. `epoch` counts whole reloads: within one epoch the rows changed by patches only. */
export interface RosterState {
  readonly rows: readonly RosterRow[];
  readonly epoch: number;
  readonly loaded: boolean;
  readonly problem: ProblemAnswer | null;
}

/** A small change of the list. */
interface RosterPatch {
  readonly changed: readonly RosterRow[];
  readonly added: readonly RosterRow[];
  readonly removed: readonly string[];
}

/** The people's rows, held once for grid, search, dossier and status line. */
export interface Roster {
  get(): RosterState;
  find(id: string): RosterRow | undefined;
  subscribe(listener: () => void): () => void;
  onPatch(listener: (patch: RosterPatch) => void): () => void;
  reload(): Promise<void>;
}

/** People whose rows a commit touched; null when the whole list must be fetched again. */
function touchedPeople({ tables, rows }: CommitNotice): readonly string[] | null {
  if (!tables.some((table) => table === 'employee' || table === 'rating' || table === 'unit')) return [];
  if (tables.includes('unit')) return null;
  const ids = new Set(rows.flatMap(({ table, id }) => (table === 'employee' || table === 'rating' ? [id] : [])));
  return ids.size === 0 ? null : [...ids];
}

function rowsIn(answer: Answer): readonly RosterRow[] {
  return answer.ok ? (answer.value as Output<'employee.list'>).rows : [];
}

/** The roster: the query of everybody, patched by the rows that commits touch. */
export function createRoster(live: LiveStore): Roster {
  let state: RosterState = { rows: [], epoch: 0, loaded: false, problem: null };
  let places = new Map<string, number>();
  const listeners = new Set<() => void>();
  const patchListeners = new Set<(patch: RosterPatch) => void>();

  function show(next: RosterState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function index(rows: readonly RosterRow[]): void {
    places = new Map(rows.map(({ id }, place) => [id, place]));
  }

  function patch(ids: readonly string[], answered: readonly RosterRow[]): void {
    const found = new Map(answered.map((row) => [row.id, row]));
    const changed = answered.filter(({ id }) => places.has(id));
    const added = answered.filter(({ id }) => !places.has(id));
    const removed = ids.filter((id) => places.has(id) && !found.has(id));
    const rows = [...state.rows];
    for (const row of changed) rows[places.get(row.id) ?? 0] = row;
    const kept = removed.length === 0 ? rows : rows.filter(({ id }) => !removed.includes(id));
    kept.push(...added);
    if (added.length > 0 || removed.length > 0) index(kept);
    for (const listener of patchListeners) listener({ changed, added, removed });
    show({ ...state, rows: kept });
  }

  const reload = live.keep({
    name: 'employee.list',
    input: {},
    isShown: () => true,
    touched: touchedPeople,
    ofPerson: (id) => [id],
    put(answer, part) {
      if (part !== null) return patch(part, rowsIn(answer));
      index(rowsIn(answer));
      const problem = answer.ok ? null : answer.problem;
      show({ rows: rowsIn(answer), epoch: state.epoch + 1, loaded: true, problem });
    },
  });

  return {
    get: () => state,
    find: (id) => state.rows[places.get(id) ?? -1],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onPatch(listener) {
      patchListeners.add(listener);
      return () => patchListeners.delete(listener);
    },
    reload,
  };
}

/** For a window that is to know nobody. */
export const nobody: Roster = {
  get: () => ({ rows: [], epoch: 0, loaded: true, problem: null }),
  find: () => undefined,
  subscribe: () => () => undefined,
  onPatch: () => () => undefined,
  reload: () => Promise.resolve(),
};
