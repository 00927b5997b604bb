// What the panel feels: from the call of an edit to its acknowledgement, durable, with 10,000 people; and opening that file.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { startApp } from '#main/app/relay.ts';
import { commitPlan } from '#main/kernel/commit.ts';
import { emptyRating } from '#main/people/rating-row.ts';
import { openWorkshopFile } from '#main/store/open.ts';
import { insertion } from '#shared/kernel/change.ts';
import type { EmployeeRow } from '#shared/people/rows.ts';
import { Dice } from '../soak/dice.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));

/** A workshop file of this many made-up people in 40 units. */
export async function bigWorkshop(people: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-bench-'));
  const path = join(folder, 'besar.selaras');
  const app = startApp({ resources, home: join(folder, 'home'), onEvent: () => undefined });
  await app.call('bench', 'workshop.create', { path, name: 'Besar', period: '2025', facilitator: 'Sari' }, 'id');
  await app.close();
  const store = await openWorkshopFile(path, null);
  const units = Array.from({ length: 40 }, (_, index) => ({
    id: `u${index}`,
    name: `Unit ${index + 1}`,
    parent_id: null,
    organisation_predicate: 'baik' as const,
    organisation_reason: null,
  }));
  const staff = Array.from({ length: people }, (_, index): EmployeeRow => {
    const serial = String(100_000 + index);
    return {
      id: `e${serial}`,
      nip: `198001012005${serial}`,
      name: `Pegawai ${serial}`,
      front_title: null,
      back_title: 'S.E.',
      birth_date: '1980-01-01',
      sex: 'F',
      grade: 'III/c',
      position: 'Analis Kebijakan Ahli Muda',
      position_kind: 'fungsional',
      education: 'S1',
      unit_id: `u${index % 40}`,
      superior_nip: `198001012005${serial}`,
      excluded: null,
      excluded_note: null,
    };
  });
  const levels = { hasil: 'sesuai', perilaku: 'sesuai', predicate: 'baik' } as const;
  const initial = { initial_hasil: 'sesuai', initial_perilaku: 'sesuai', initial_predicate: 'baik' } as const;
  const changes = [
    ...units.map((row) => insertion('unit', row)),
    ...staff.map((row) => insertion('employee', row)),
    ...staff.map(({ id }) => insertion('rating', { ...emptyRating(id), ...initial, ...levels })),
  ];
  const plan = { name: 'import.apply', values: { files: 1, people, ratings: people }, reason: null, changes };
  commitPlan(store, plan, { id: null, name: 'bench', role: 'facilitator', client: 'bench' }, new Date().toISOString());
  store.close();
  return path;
}

/** Median, 99th percentile and maximum of times, in their own unit. */
export function quantiles(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2));
  return { n: times.length, median: at(0.5), p99: at(0.99), max: at(1) };
}

/** The peer: one durable UPDATE of one cell by the same library on a plain file, nothing else. Milliseconds. */
function plainUpdates(count: number) {
  const db = new Database(join(mkdtempSync(join(tmpdir(), 'selaras-bench-')), 'plain.db'));
  db.pragma('journal_mode=WAL');
  db.pragma('synchronous=FULL');
  db.exec('CREATE TABLE cell (id INTEGER PRIMARY KEY, value TEXT)');
  const insert = db.prepare('INSERT INTO cell VALUES (?, ?)');
  db.transaction(() => {
    for (let id = 0; id < 10_000; id += 1) insert.run(id, 'a');
  })();
  const write = db.prepare('UPDATE cell SET value = ? WHERE id = ?');
  const times = Array.from({ length: count }, (_, step) => {
    const start = performance.now();
    write.run(`b${step}`, (step * 7919) % 10_000);
    return performance.now() - start;
  });
  db.close();
  return quantiles(times);
}

/** Edits through the worker thread, as a window makes them; in milliseconds. */
export async function run({ people = 10_000, edits = 1000 }: { people?: number; edits?: number } = {}) {
  const path = await bigWorkshop(people);
  const app = startApp({ resources, home: join(path, '..', 'home'), onEvent: () => undefined });
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const answer = await app.call('bench', name, input, 'id');
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value;
  };
  const start = performance.now();
  await ask('workshop.open', { path });
  const opened = performance.now() - start;
  const { rows } = (await ask('employee.list', {})) as { rows: readonly { id: string }[] };
  const listed = performance.now() - start;
  const dice = new Dice(1);
  const levels = ['di-atas', 'sesuai', 'di-bawah'] as const;
  const [edit, chart]: [number[], number[]] = [[], []];
  for (let step = 0; step < edits; step += 1) {
    const input = {
      employee: dice.pick(rows).id,
      hasil: dice.pick(levels),
      perilaku: dice.pick(levels),
      reason: 'uji',
    };
    const before = performance.now();
    await ask('rating.set', input);
    edit.push(performance.now() - before);
    await ask('distribution.get', {});
    chart.push(performance.now() - before);
  }
  await app.close();
  const peer = plainUpdates(edits);
  const acknowledged = quantiles(edit);
  return {
    people,
    open: { openMs: Math.round(opened), rosterMs: Math.round(listed) },
    editMs: acknowledged,
    editAndDistributionMs: quantiles(chart),
    plainUpdateMs: peer,
    ratioToPlainUpdate: Number((acknowledged.median / peer.median).toFixed(1)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await run(), null, 2));
