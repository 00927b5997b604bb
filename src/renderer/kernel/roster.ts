import type { Output } from '#shared/contract.ts';
import type { CommitNotice } from '#shared/kernel/host.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { Client } from './client.ts';
import type { Prefetch } from './prefetched-query.ts';

/** Above so many touched people the whole list is fetched again. */
const patchLimit = 200;

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
  /** One person's row, to be sent along with an edit of it. */
  prefetch(id: string): Prefetch;
  reload(): Promise<void>;
}

/** People whose rows a commit touched; null when the whole list must be fetched again. */
function touchedPeople({ tables, rows }: CommitNotice): readonly string[] | null {
  if (!tables.some((table) => table === 'employee' || table === 'rating' || table === 'unit')) return [];
  if (tables.includes('unit')) return null;
  const ids = new Set(rows.flatMap(({ table, id }) => (table === 'employee' || table === 'rating' ? [id] : [])));
  return ids.size === 0 || ids.size > patchLimit ? null : [...ids];
}

function rowsIn(value: unknown): readonly RosterRow[] | null {
  return (value as Partial<Output<'employee.list'>>).rows ?? null;
}

/** The roster over one client: after a small commit only the people it touched are fetched. */
export function createRoster(client: Client): Roster {
  let state: RosterState = { rows: [], epoch: 0, loaded: false, problem: null };
  let places = new Map<string, number>();
  let queue: Promise<void> = Promise.resolve();
  let promised = { id: '', revision: 0 };
  const listeners = new Set<() => void>();
  const patchListeners = new Set<(patch: RosterPatch) => void>();

  function reconcile(next: RosterState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function index(rows: readonly RosterRow[]): void {
    places = new Map(rows.map(({ id }, place) => [id, place]));
  }

  async function load(): Promise<void> {
    const answer = await client.call('employee.list', {});
    const rows = answer.ok ? answer.value.rows : [];
    index(rows);
    reconcile({ rows, epoch: state.epoch + 1, loaded: true, problem: answer.ok ? null : answer.problem });
  }

  async function patch(ids: readonly string[]): Promise<void> {
    const answer = await client.call('employee.list', { ids: [...ids] });
    return answer.ok ? put(ids, answer.value.rows) : load();
  }

  function put(ids: readonly string[], answered: readonly RosterRow[]): void {
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
    reconcile({ ...state, rows: kept });
  }

  function enqueue(work: () => Promise<void>): Promise<void> {
    queue = queue.then(work, work);
    return queue;
  }

  client.onEvent((event) => {
    if (event.type === 'workshop') {
      promised = { id: '', revision: 0 };
      void enqueue(load);
    }
    if (event.type !== 'commit') return;
    const ids = touchedPeople(event.notice);
    if (promised.revision === event.notice.revision && ids?.every((id) => id === promised.id) === true) return;
    if (ids === null) void enqueue(load);
    else if (ids.length > 0) void enqueue(() => patch(ids));
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
    prefetch: (id) => ({
      name: 'employee.list',
      input: { ids: [id] },
      promise(revision) {
        promised = { id, revision };
      },
      take(answer) {
        const rows = answer?.ok === true ? rowsIn(answer.value) : null;
        void enqueue(rows === null ? () => patch([id]) : async () => put([id], rows));
      },
    }),
    reload: () => enqueue(load),
  };
}

/** For a window that is to know nobody. */
export const nobody: Roster = {
  get: () => ({ rows: [], epoch: 0, loaded: true, problem: null }),
  find: () => undefined,
  subscribe: () => () => undefined,
  onPatch: () => () => undefined,
  prefetch: (id) => ({
    name: 'employee.list',
    input: { ids: [id] },
    promise: () => undefined,
    take: () => undefined,
  }),
  reload: () => Promise.resolve(),
};
