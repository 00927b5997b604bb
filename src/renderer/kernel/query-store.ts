import { type CallInput, contract, type Output, type QueryName } from '#shared/contract.ts';
import type { Read } from '#shared/kernel/entry.ts';
import type { Answer } from '#shared/kernel/host.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import { afterPaint } from './after-paint.ts';
import type { Client } from './client.ts';
import { isSame } from './is-same.ts';
import type { Prefetch } from './prefetched-query.ts';

/** What is known of a query now. `value` stays while it is asked again, so nothing jumps; both are null before the first answer. */
export interface QueryState<O> {
  readonly value: O | null;
  readonly problem: ProblemAnswer | null;
}

/** One query that somebody on the screen looks at. */
interface Watched<O> {
  get(): QueryState<O>;
  subscribe(listener: () => void): () => void;
}

/** Whether an edit is seen by it: asked for before all else, which waits until these are painted. */
const isDrawnFirst = (name: QueryName): boolean => contract[name].eager;

interface Entry {
  readonly name: QueryName;
  readonly input: unknown;
  readonly reads: readonly Read[];
  readonly ask: () => Promise<Answer>;
  readonly listeners: Set<() => void>;
  state: QueryState<unknown>;
  asking: boolean;
  stale: boolean;
  /** The last commit whose answer was sent along with it. */
  promised: number;
}

/** Every query on the screen, asked once however many look at it, and asked again when a commit touches what it reads. */
export interface Queries {
  watch<N extends QueryName>(name: N, input: CallInput<N>): Watched<Output<N>>;
  /** What is looked at and drawn first after an edit, to be sent along with it. */
  looks(): readonly Prefetch[];
  /** What is not drawn first waits for this, too. */
  holdBack(work: Promise<unknown>): void;
  /** The last commit that this window has heard of; 0 before the first. */
  heard(): number;
  /** Asks again everything that is looked at. */
  refresh(): void;
}

const unasked: QueryState<never> = { value: null, problem: null };

async function askAgain(entry: Entry): Promise<void> {
  entry.stale = true;
  if (entry.asking) return;
  entry.asking = true;
  while (entry.stale) {
    entry.stale = false;
    settle(entry, await entry.ask());
  }
  entry.asking = false;
}

function settle(entry: Entry, answer: Answer): void {
  // Most of what is asked again after an edit has not changed: nobody need draw it again.
  if (answer.ok && entry.state.value !== null && isSame(entry.state.value, answer.value)) return;
  entry.state = answer.ok ? { value: answer.value, problem: null } : { value: null, problem: answer.problem };
  for (const listener of [...entry.listeners]) listener();
}

function lookOf(entry: Entry): Prefetch {
  return {
    name: entry.name,
    input: entry.input,
    promise(revision) {
      entry.promised = revision;
    },
    take(answer) {
      // An older question that is still under way would be heard last: it has to be asked once more.
      if (answer === null || entry.asking) void askAgain(entry);
      else settle(entry, answer);
    },
  };
}

/** The queries over one client. */
export function createQueries(client: Client): Queries {
  const entries = new Map<string, Entry>();

  function refresh(): void {
    for (const entry of entries.values()) if (entry.listeners.size > 0) void askAgain(entry);
  }

  let cut = false;
  let heard = 0;
  let awaited: Promise<unknown> = Promise.resolve();
  client.onEvent((event) => {
    if (event.type === 'workshop') {
      // Another file counts its commits anew.
      heard = 0;
      for (const entry of entries.values()) entry.promised = 0;
      return refresh();
    }
    if (event.type === 'connection') {
      // Whatever was committed while the line was cut has not been heard of.
      if (event.alive && cut) refresh();
      cut = !event.alive;
    }
    if (event.type !== 'commit') return;
    const { revision, tables } = event.notice;
    heard = revision;
    const touched = new Set<Read>([...tables, 'log']);
    const concerned = [...entries.values()].filter(
      ({ listeners, reads, promised }) =>
        listeners.size > 0 && promised < revision && reads.some((read) => touched.has(read)),
    );
    for (const entry of concerned) if (isDrawnFirst(entry.name)) void askAgain(entry);
    const later = concerned.filter(({ name }) => !isDrawnFirst(name));
    if (later.length === 0) return;
    const askLater = () => {
      for (const entry of later) if (entry.listeners.size > 0) void askAgain(entry);
    };
    void awaited.then(() => afterPaint(askLater));
  });

  return {
    refresh,
    heard: () => heard,
    holdBack(work) {
      awaited = work;
    },
    looks: () =>
      [...entries.values()]
        .filter(({ name, listeners }) => isDrawnFirst(name) && listeners.size > 0)
        .map((entry) => lookOf(entry)),
    watch<N extends QueryName>(name: N, input: CallInput<N>): Watched<Output<N>> {
      const key = `${name} ${JSON.stringify(input)}`;
      const entry: Entry = entries.get(key) ?? {
        name,
        input,
        reads: contract[name].reads,
        ask: () => client.call(name, input),
        listeners: new Set(),
        state: unasked,
        asking: false,
        stale: false,
        promised: 0,
      };
      entries.set(key, entry);
      return {
        get: () => entry.state as QueryState<Output<N>>,
        subscribe(listener) {
          entry.listeners.add(listener);
          if (entry.listeners.size === 1) void askAgain(entry);
          return () => entry.listeners.delete(listener);
        },
      };
    },
  };
}
