import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Client, clientOver } from '#renderer/kernel/client.ts';
import { callWithPrefetch } from '#renderer/kernel/prefetch.ts';
import { createQueries } from '#renderer/kernel/query-store.ts';
import { createRoster } from '#renderer/kernel/roster.ts';
import type { HostEvent, PrefetchCalls, ScreenHost } from '#renderer/kernel/screen-host.ts';
import type { Answer } from '#shared/kernel/host.ts';

// A window over a host that counts its commits: the row of a person and the mix say as of which commit they were read.
interface Desk {
  readonly client: Client;
  readonly asked: string[];
  readonly held: (() => void)[];
  commits: number;
  /** Whether looks are answered only when the test says so; or lost. */
  looks: 'at once' | 'held' | 'lost';
  tell(event: HostEvent): void;
}

function deskOf(): Desk {
  const listeners = new Set<(event: HostEvent) => void>();
  const asked: string[] = [];
  const held: (() => void)[] = [];
  const read = (name: string, input: unknown): Answer => {
    const ids = (input as { ids?: readonly string[] }).ids ?? ['a', 'b'];
    return name === 'employee.list'
      ? { ok: true, value: { rows: ids.map((id) => ({ id, reason: String(desk.commits) })) } }
      : { ok: true, value: { excluded: desk.commits } };
  };
  const host: ScreenHost = {
    async call(name, input, _language, looks?: PrefetchCalls) {
      asked.push(name);
      if (name !== 'rating.set') return read(name, input);
      desk.commits += 1;
      const seen = looks?.calls.map((look) => read(look.name, look.input)) ?? [];
      const settle = () => looks?.seen(desk.looks === 'lost' ? [] : seen);
      if (desk.looks === 'held') held.push(settle);
      else setTimeout(settle);
      return { ok: true, value: { commit: desk.commits, rows: [] } };
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sourceOf: () => Promise.reject(new Error('no files here')),
  };
  const desk: Desk = {
    client: clientOver(host),
    asked,
    held,
    commits: 0,
    looks: 'at once',
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
  return desk;
}

const noticeOf = (revision: number, id = 'a'): HostEvent => ({
  type: 'commit',
  notice: { revision, tables: ['rating', 'log'], rows: [{ table: 'rating', id }] },
});
const edit = { employee: 'a', hasil: 'sesuai', reason: 'uji' } as const;
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

async function windowOf(desk: Desk) {
  const access = { client: desk.client, queries: createQueries(desk.client), roster: createRoster(desk.client) };
  const mix = access.queries.watch('distribution.get', {});
  const history = access.queries.watch('history.get', {});
  for (const one of [mix, history]) one.subscribe(() => undefined);
  await access.roster.reload();
  await turn();
  desk.asked.length = 0;
  return { access, mix, row: () => access.roster.find('a')?.reason };
}

beforeEach(() => {
  vi.stubGlobal('document', { hidden: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('an edit brings its row and its mix along, and the news of it asks only for the rest', async () => {
  const desk = deskOf();
  const { access, mix, row } = await windowOf(desk);
  const done = callWithPrefetch(access, 'rating.set', edit);
  await Promise.resolve().then(() => undefined);
  desk.tell(noticeOf(1));
  expect(await done).toMatchObject({ ok: true, value: { commit: 1 } });
  await turn();
  expect([row(), mix.get().value]).toEqual(['1', { excluded: 1 }]);
  await turn();
  expect(desk.asked).toEqual(['rating.set', 'history.get']);
});

test('what was lost on the way is asked for', async () => {
  const desk = deskOf();
  const { access, mix, row } = await windowOf(desk);
  desk.looks = 'lost';
  await callWithPrefetch(access, 'rating.set', edit);
  await turn();
  expect(desk.asked.toSorted()).toEqual(['distribution.get', 'employee.list', 'rating.set']);
  expect([row(), mix.get().value]).toEqual(['1', { excluded: 1 }]);
});

test('an answer that was read before a commit already heard of is not shown: it is asked for again', async () => {
  const desk = deskOf();
  const { access, mix, row } = await windowOf(desk);
  desk.looks = 'held';
  const done = callWithPrefetch(access, 'rating.set', edit);
  await turn();
  desk.commits = 2;
  desk.tell(noticeOf(1));
  desk.tell(noticeOf(2));
  await turn();
  expect(row()).toBe('2');
  desk.held[0]?.();
  await done;
  await turn();
  expect([row(), mix.get().value]).toEqual(['2', { excluded: 2 }]);
});

test('commits of other windows, and of another file that counts anew, are asked for as ever', async () => {
  const desk = deskOf();
  const { access, mix, row } = await windowOf(desk);
  desk.commits = 40;
  await callWithPrefetch(access, 'rating.set', edit);
  await turn();
  expect(row()).toBe('41');
  desk.commits = 0;
  desk.tell({ type: 'workshop', open: true });
  await turn();
  desk.commits = 1;
  desk.tell(noticeOf(1));
  await turn();
  await turn();
  expect([row(), mix.get().value]).toEqual(['1', { excluded: 1 }]);
});
