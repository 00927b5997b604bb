import { type CallInput, contract, type Output, type QueryName } from '#shared/contract.ts';
import type { Read } from '#shared/kernel/entry.ts';
import type { Answer } from '#shared/kernel/host.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import type { Client } from './client.ts';
import { isSame } from './is-same.ts';
import type { Prefetch } from './prefetched-query.ts';

/** Does what can wait once the next picture is on the screen; where none will be, soon. */
function afterPaint(work: () => void): void {
  if (document.hidden) setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}

/** What is known of a query now. `value` stays while it is fetched again, so nothing jumps; both are null before the first answer. */
export interface QueryState<O> {
  readonly value: O | null;
  readonly problem: ProblemAnswer | null;
}

/** One query that somebody on the screen looks at. */
interface Watched<O> {
  get(): QueryState<O>;
  subscribe(listener: () => void): () => void;
}

/** Whether it shows the edit itself: fetched before all other queries, which wait until these are painted. */
const isDrawnFirst = (name: QueryName): boolean => contract[name].eager;

interface Entry {
  readonly name: QueryName;
  readonly input: unknown;
  readonly reads: readonly Read[];
  readonly fetch: () => Promise<Answer>;
  readonly listeners: Set<() => void>;
  state: QueryState<unknown>;
  fetching: boolean;
  stale: boolean;
  /** The last commit whose answer was sent along with it. */
  promised: number;
}

/** Every query on the screen, fetched once however many parts show it, and again when a commit touches what it reads. */
export interface Queries {
  watch<N extends QueryName>(name: N, input: CallInput<N>): Watched<Output<N>>;
  /** The shown queries that are drawn first after an edit, to be sent along with it. */
  prefetches(): readonly Prefetch[];
  /** What is not drawn first waits for this, too. */
  holdBack(work: Promise<unknown>): void;
  /** The last commit whose notice came to this window; 0 before the first. */
  lastCommit(): number;
  /** Fetches every shown query again. */
  refresh(): void;
}

const unanswered: QueryState<never> = { value: null, problem: null };

async function fetchAgain(entry: Entry): Promise<void> {
  entry.stale = true;
  if (entry.fetching) return;
  entry.fetching = true;
  while (entry.stale) {
    entry.stale = false;
    reconcile(entry, await entry.fetch());
  }
  entry.fetching = false;
}

function reconcile(entry: Entry, answer: Answer): void {
  // Most answers after an edit are the same as before: the parts that show them need not be drawn again.
  if (answer.ok && entry.state.value !== null && isSame(entry.state.value, answer.value)) return;
  entry.state = answer.ok ? { value: answer.value, problem: null } : { value: null, problem: answer.problem };
  for (const listener of [...entry.listeners]) listener();
}

function prefetchOf(entry: Entry): Prefetch {
  return {
    name: entry.name,
    input: entry.input,
    promise(revision) {
      entry.promised = revision;
    },
    take(answer) {
      // The answer of an older call that is still under way would come last: so the query is fetched once more.
      if (answer === null || entry.fetching) void fetchAgain(entry);
      else reconcile(entry, answer);
    },
  };
}

/** The queries over one client. */
export function createQueries(client: Client): Queries {
  const entries = new Map<string, Entry>();

  function refresh(): void {
    for (const entry of entries.values()) if (entry.listeners.size > 0) void fetchAgain(entry);
  }

  let cut = false;
  let lastCommit = 0;
  let awaited: Promise<unknown> = Promise.resolve();
  client.onEvent((event) => {
    if (event.type === 'workshop') {
      // Another file counts its commits from the start.
      lastCommit = 0;
      for (const entry of entries.values()) entry.promised = 0;
      return refresh();
    }
    if (event.type === 'connection') {
      // No notice came of commits made while the line was cut.
      if (event.alive && cut) refresh();
      cut = !event.alive;
    }
    if (event.type === 'touch') {
      for (const entry of entries.values())
        if (entry.listeners.size > 0 && entry.reads.some((read) => event.reads.includes(read))) void fetchAgain(entry);
    }
    if (event.type !== 'commit') return;
    const { revision, tables } = event.notice;
    lastCommit = revision;
    const touched = new Set<Read>([...tables, 'log']);
    const concerned = [...entries.values()].filter(
      ({ listeners, reads, promised }) =>
        listeners.size > 0 && promised < revision && reads.some((read) => touched.has(read)),
    );
    for (const entry of concerned) if (isDrawnFirst(entry.name)) void fetchAgain(entry);
    const later = concerned.filter(({ name }) => !isDrawnFirst(name));
    if (later.length === 0) return;
    const fetchLater = () => {
      for (const entry of later) if (entry.listeners.size > 0) void fetchAgain(entry);
    };
    void awaited.then(() => afterPaint(fetchLater));
  });

  return {
    refresh,
    lastCommit: () => lastCommit,
    holdBack(work) {
      awaited = work;
    },
    prefetches: () =>
      [...entries.values()]
        .filter(({ name, listeners }) => isDrawnFirst(name) && listeners.size > 0)
        .map((entry) => prefetchOf(entry)),
    watch<N extends QueryName>(name: N, input: CallInput<N>): Watched<Output<N>> {
      const key = `${name} ${JSON.stringify(input)}`;
      const entry: Entry = entries.get(key) ?? {
        name,
        input,
        reads: contract[name].reads,
        fetch: () => client.call(name, input),
        listeners: new Set(),
        state: unanswered,
        fetching: false,
        stale: false,
        promised: 0,
      };
      entries.set(key, entry);
      return {
        get: () => entry.state as QueryState<Output<N>>,
        subscribe(listener) {
          entry.listeners.add(listener);
          if (entry.listeners.size === 1) void fetchAgain(entry);
          return () => entry.listeners.delete(listener);
        },
      };
    },
  };
}
