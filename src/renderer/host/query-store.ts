import { type Asked, contract, type Output, type QueryName } from '#shared/contract/contract.ts';
import type { Read } from '#shared/contract/entry.ts';
import type { Answer } from '#shared/contract/host.ts';
import type { ProblemAnswer } from '#shared/problem.ts';
import type { Client } from './client.ts';
import { isSame } from './is-same.ts';

/** What is known of a query now. `value` stays while it is asked again, so nothing jumps; both are null before the first answer. */
export interface QueryState<O> {
  readonly value: O | null;
  readonly problem: ProblemAnswer | null;
}

/** One query that somebody on the screen looks at. */
export interface Watched<O> {
  get(): QueryState<O>;
  subscribe(listener: () => void): () => void;
}

interface Entry {
  readonly reads: readonly Read[];
  readonly ask: () => Promise<Answer>;
  readonly listeners: Set<() => void>;
  state: QueryState<unknown>;
  asking: boolean;
  stale: boolean;
}

/** Every query on the screen, asked once however many look at it, and asked again when a commit touches what it reads. */
export interface Queries {
  watch<N extends QueryName>(name: N, input: Asked<N>): Watched<Output<N>>;
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
    const answer = await entry.ask();
    // Most of what is asked again after an edit has not changed: nobody need draw it again.
    if (answer.ok && entry.state.value !== null && isSame(entry.state.value, answer.value)) continue;
    entry.state = answer.ok ? { value: answer.value, problem: null } : { value: null, problem: answer.problem };
    for (const listener of [...entry.listeners]) listener();
  }
  entry.asking = false;
}

/** The queries over one client. */
export function createQueries(client: Client): Queries {
  const entries = new Map<string, Entry>();

  function refresh(): void {
    for (const entry of entries.values()) if (entry.listeners.size > 0) void askAgain(entry);
  }

  let cut = false;
  client.onEvent((event) => {
    if (event.type === 'workshop') return refresh();
    if (event.type === 'connection') {
      // Whatever was committed while the line was cut has not been heard of.
      if (event.alive && cut) refresh();
      cut = !event.alive;
    }
    if (event.type !== 'commit') return;
    const touched = new Set<Read>([...event.notice.tables, 'log']);
    for (const entry of entries.values())
      if (entry.listeners.size > 0 && entry.reads.some((read) => touched.has(read))) void askAgain(entry);
  });

  return {
    refresh,
    watch<N extends QueryName>(name: N, input: Asked<N>): Watched<Output<N>> {
      const key = `${name} ${JSON.stringify(input)}`;
      const entry: Entry = entries.get(key) ?? {
        reads: contract[name].reads,
        ask: () => client.call(name, input),
        listeners: new Set(),
        state: unasked,
        asking: false,
        stale: false,
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
