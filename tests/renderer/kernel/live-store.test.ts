import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Client, clientOver } from '#renderer/kernel/client.ts';
import { createLiveStore } from '#renderer/kernel/live-store.ts';
import { createQueries } from '#renderer/kernel/query-store.ts';
import { createRoster } from '#renderer/kernel/roster.ts';
import type { HostEvent, PrefetchCalls, ScreenHost } from '#renderer/kernel/screen-host.ts';
import type { Answer } from '#shared/kernel/host.ts';

// A window over a host that counts its commits: the row of a person and the mix say as of which commit they were read.
interface CountingHost {
  readonly client: Client;
  readonly calls: string[];
  readonly held: (() => void)[];
  commits: number;
  /** Whether prefetched come only when the test sends them; or lost. */
  prefetched: 'at once' | 'held' | 'lost';
  send(event: HostEvent): void;
}

function countingHost(): CountingHost {
  const listeners = new Set<(event: HostEvent) => void>();
  const calls: string[] = [];
  const held: (() => void)[] = [];
  const read = (name: string, input: unknown): Answer => {
    const ids = (input as { ids?: readonly string[] }).ids ?? ['a', 'b'];
    return name === 'employee.list'
      ? { ok: true, value: { rows: ids.map((id) => ({ id, reason: String(host.commits) })) } }
      : { ok: true, value: { excluded: host.commits } };
  };
  const seam: ScreenHost = {
    async call(name, input, _language, prefetch?: PrefetchCalls) {
      calls.push(name);
      if (name !== 'rating.set') return read(name, input);
      host.commits += 1;
      const seen = prefetch?.calls.map((one) => read(one.name, one.input)) ?? [];
      const answer = () => prefetch?.seen(host.prefetched === 'lost' ? [] : seen);
      if (host.prefetched === 'held') held.push(answer);
      else setTimeout(answer);
      return { ok: true, value: { commit: host.commits, rows: [] } };
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sourceOf: () => Promise.reject(new Error('no files here')),
  };
  const host: CountingHost = {
    client: clientOver(seam),
    calls,
    held,
    commits: 0,
    prefetched: 'at once',
    send: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
  return host;
}

const noticeOf = (revision: number, id = 'a'): HostEvent => ({
  type: 'commit',
  notice: { revision, tables: ['rating', 'log'], rows: [{ table: 'rating', id }] },
});
const edit = { employee: 'a', hasil: 'sesuai', reason: 'uji' } as const;
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

async function windowOf(host: CountingHost) {
  const live = createLiveStore(host.client);
  const [queries, roster] = [createQueries(live), createRoster(live)];
  const mix = queries.watch('distribution.get', {});
  const history = queries.watch('history.get', {});
  for (const one of [mix, history]) one.subscribe(() => undefined);
  await roster.reload();
  await turn();
  host.calls.length = 0;
  return { live, mix, row: () => roster.find('a')?.reason };
}

beforeEach(() => {
  vi.stubGlobal('document', { hidden: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('an edit brings its row and its mix along, and the news of it asks only for the rest', async () => {
  const host = countingHost();
  const { live, mix, row } = await windowOf(host);
  const done = live.call('rating.set', edit);
  await Promise.resolve().then(() => undefined);
  host.send(noticeOf(1));
  expect(await done).toMatchObject({ ok: true, value: { commit: 1 } });
  await turn();
  expect([row(), mix.get().value]).toEqual(['1', { excluded: 1 }]);
  await turn();
  expect(host.calls).toEqual(['rating.set', 'history.get']);
});

test('what was lost on the way is fetched again', async () => {
  const host = countingHost();
  const { live, mix, row } = await windowOf(host);
  host.prefetched = 'lost';
  await live.call('rating.set', edit);
  await turn();
  expect(host.calls.toSorted()).toEqual(['distribution.get', 'employee.list', 'rating.set']);
  expect([row(), mix.get().value]).toEqual(['1', { excluded: 1 }]);
});

test('an answer that was read before a commit already known is not shown: it is fetched again', async () => {
  const host = countingHost();
  const { live, mix, row } = await windowOf(host);
  host.prefetched = 'held';
  const done = live.call('rating.set', edit);
  await turn();
  host.commits = 2;
  host.send(noticeOf(1));
  host.send(noticeOf(2));
  await turn();
  expect(row()).toBe('2');
  host.held[0]?.();
  await done;
  await turn();
  expect([row(), mix.get().value]).toEqual(['2', { excluded: 2 }]);
});

test('commits of other windows, and of another file that counts from the start, are fetched as ever', async () => {
  const host = countingHost();
  const { live, mix, row } = await windowOf(host);
  host.commits = 40;
  await live.call('rating.set', edit);
  await turn();
  expect(row()).toBe('41');
  host.commits = 0;
  host.send({ type: 'workshop', open: true });
  await turn();
  host.commits = 1;
  host.send(noticeOf(1));
  await turn();
  await turn();
  expect([row(), mix.get().value]).toEqual(['1', { excluded: 1 }]);
});

test('commits that came while the line was cut reach roster and queries alike', async () => {
  const host = countingHost();
  const { mix, row } = await windowOf(host);
  host.send({ type: 'connection', alive: false });
  host.commits = 3;
  host.send({ type: 'connection', alive: true });
  await turn();
  expect([row(), mix.get().value]).toEqual(['3', { excluded: 3 }]);
});
