// What calibration answers after an edit: 1,000 people, 6 raters each, 7 criteria, through the worker as a window asks.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startApp } from '#main/app/relay.ts';
import { commitPlan } from '#main/kernel/commit.ts';
import { openWorkshopFile } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { insertion } from '#shared/kernel/change.ts';
import { knownPanel } from '../shared/stats/linear/known-panel.ts';
import { bigWorkshop, quantiles } from './edit.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));
const asked = [
  'severity.get',
  'agreement.get',
  'distribution.get',
  'queue.get',
  'unit.compare',
  'fairness.get',
] as const;

/** Gives everybody of a workshop file the scores of `raters` raters, `each` of them a person, whole and from 1 to 5. */
async function rate(path: string, people: number, raters: number, each: number): Promise<number> {
  const store = await openWorkshopFile(path, null);
  const staff = rowsOf(store, 'employee');
  const { rows } = knownPanel({ ratees: people, raters, each, criteria: 7 });
  const pairs = Map.groupBy(rows, ({ ratee, rater }) => `${ratee} ${rater}`);
  const number = (label: string | undefined) => Number((label ?? '').slice(1));
  const changes = [...pairs.values()].map((list, at) =>
    insertion('assessment', {
      id: `a${at}`,
      round_id: null,
      period: '2025',
      kind: 'peer',
      rater_key: staff[number(list[0]?.rater)]?.nip ?? '',
      ratee_id: staff[number(list[0]?.ratee)]?.id ?? '',
      weight: null,
      scores: JSON.stringify(
        Object.fromEntries(
          list.map(({ criterion, score }) => [criterion, Math.min(5, Math.max(1, Math.round(Number(score))))]),
        ),
      ),
      notes: null,
      source: null,
    }),
  );
  const plan = { name: 'import.apply', values: {}, reason: null, changes };
  commitPlan(store, plan, { id: null, name: 'bench', role: 'facilitator', client: 'bench' }, new Date().toISOString());
  store.close();
  return changes.length;
}

async function measured(people: number, raters: number, each: number, edits: number) {
  const path = await bigWorkshop(people);
  const pairs = await rate(path, people, raters, each);
  const app = startApp({ resources, home: join(path, '..', 'home'), onEvent: () => undefined });
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const answer = await app.call('bench', name, input, 'id');
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value;
  };
  const timed = async (name: string): Promise<number> => {
    const start = performance.now();
    await ask(name, {});
    return performance.now() - start;
  };
  await ask('workshop.open', { path });
  const { rows } = (await ask('employee.list', {})) as { rows: readonly { id: string }[] };
  const first: Record<string, number> = {};
  for (const name of [...asked, 'worth.get']) first[name] = Math.round(await timed(name));
  const after = new Map<string, number[]>(asked.map((name) => [name, []]));
  for (let step = 0; step < edits; step += 1) {
    const employee = rows[(step * 37) % rows.length]?.id;
    await ask('rating.set', { employee, hasil: step % 2 === 0 ? 'di-atas' : 'sesuai', reason: 'uji' });
    for (const name of asked) after.get(name)?.push(await timed(name));
  }
  await app.close();
  return asked.map((name) => {
    const { median, p99 } = quantiles(after.get(name) ?? []);
    return { people, raters, pairs, query: name, firstMs: first[name], afterEditMs: median, p99Ms: p99 };
  });
}

/** With six raters who rate everybody, and with every tenth person a rater of some. */
export async function run({ people = 1000, edits = 15 }: { people?: number; edits?: number } = {}) {
  return [...(await measured(people, 6, 6, edits)), ...(await measured(people, 100, 6, edits))];
}
