import { type CallInput, contract, type Output, type QueryName } from '#shared/contract.ts';
import type { Read } from '#shared/kernel/entry.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import { isSame } from './is-same.ts';
import type { LiveStore } from './live-store.ts';

/** What is known of a query now. `value` stays while it is fetched again, so nothing jumps; both are null before the first answer. */
export interface QueryState<O> {
  readonly value: O | null;
  readonly problem: ProblemAnswer | null;
}

/** One query that some part of the screen shows. */
interface Watched<O> {
  get(): QueryState<O>;
  subscribe(listener: () => void): () => void;
}

/** Every query on the screen, fetched once however many parts show it, and again when a commit touches what it reads. */
export interface Queries {
  watch<N extends QueryName>(name: N, input: CallInput<N>): Watched<Output<N>>;
}

const unanswered: QueryState<never> = { value: null, problem: null };

function watchedQuery(live: LiveStore, name: QueryName, input: object): Watched<unknown> {
  const listeners = new Set<() => void>();
  let state: QueryState<unknown> = unanswered;
  const fetchWhole = live.keep({
    name,
    input,
    isShown: () => listeners.size > 0,
    touched({ tables }) {
      const touched = new Set<Read>([...tables, 'log']);
      return contract[name].reads.some((read) => touched.has(read)) ? null : [];
    },
    ofPerson: () => null,
    put(answer) {
      // Most answers after an edit are the same as before: the parts that show them need not be drawn again.
      if (answer.ok && state.value !== null && isSame(state.value, answer.value)) return;
      state = answer.ok ? { value: answer.value, problem: null } : { value: null, problem: answer.problem };
      for (const listener of [...listeners]) listener();
    },
  });
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) void fetchWhole();
      return () => listeners.delete(listener);
    },
  };
}

/** The queries of one live store. */
export function createQueries(live: LiveStore): Queries {
  const watched = new Map<string, Watched<unknown>>();
  return {
    watch<N extends QueryName>(name: N, input: CallInput<N>) {
      const key = `${name} ${JSON.stringify(input)}`;
      const one = watched.get(key) ?? watchedQuery(live, name, input);
      watched.set(key, one);
      return one as Watched<Output<N>>;
    },
  };
}
