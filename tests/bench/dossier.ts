// One person's dossier and the search among a hundred thousand people: what is read for one must not grow with everybody.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '#main/app/app.ts';
import { columns } from '#main/store/columns.ts';
import { openWorkshopFile, type Writer } from '#main/store/open.ts';
import type { TableName } from '#shared/tables.ts';
import { Dice } from '../soak/dice.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));
const verbs = ['Menyusun', 'Menelaah', 'Menyiapkan', 'Memverifikasi', 'Mengelola', 'Melaksanakan', 'Mendampingi'];
const things = [
  'laporan',
  'arsip',
  'layanan',
  'berkas',
  'survei',
  'anggaran',
  'peraturan',
  'data',
  'pengaduan',
  'aset',
];
const places = ['kecamatan', 'kelurahan', 'dinas', 'pasar', 'sekolah', 'puskesmas', 'terminal', 'pelabuhan'];

type Insert = (row: Readonly<Record<string, string | number | null>>) => void;

function inserter({ db }: Writer, table: TableName): Insert {
  const names: readonly string[] = columns[table];
  const list = names.map((name) => `"${name}"`).join(', ');
  const statement = db.prepare(`INSERT INTO "${table}" (${list}) VALUES (${names.map(() => '?').join(', ')})`);
  return (row) => statement.run(...names.map((name) => row[name] ?? null));
}

/** Fills a workshop with made people: four lines each, a dialogue, and progress for so many months. */
function fillWorkshop(store: Writer, people: number, months: number): void {
  const dice = new Dice(16);
  const place = (table: string, at: number) => ({
    file: `${table}.xlsx`,
    sheet: 'A',
    row: at,
    cell: `B${at}`,
    period: '2025',
  });
  const insert = (table: TableName) => inserter(store, table);
  const [unit, employee, rating, goal] = [insert('unit'), insert('employee'), insert('rating'), insert('goal')];
  const [line, phase, progress, dialogue] = [
    insert('skp_line'),
    insert('line_phase'),
    insert('progress'),
    insert('dialogue'),
  ];
  const file = insert('evidence_file');
  store.db.transaction(() => {
    for (let at = 0; at < 200; at += 1) unit({ id: `u${at}`, name: `Unit ${at}` });
    for (let at = 0; at < 2_000; at += 1)
      goal({
        id: `g${at}`,
        ...place('pohon', at),
        code: `S${at}`,
        objective: `${dice.pick(things)} ${dice.pick(places)} ${at}`,
        parent_code: at === 0 ? null : `S${Math.floor(at / 4)}`,
        goal_level: String(Math.floor(Math.log2(at + 1))),
      });
    for (let at = 0; at < 10_000; at += 1)
      file({ id: `f${at}`, ...place('bukti', at), file_name: `bukti-${at}.pdf`, bytes: 200_000, sha256: `${at}` });
    for (let at = 0; at < people; at += 1) {
      const id = `e${at}`;
      const superior = at % 500 === 0 ? null : `9${String(at - (at % 500)).padStart(17, '0')}`;
      employee({
        id,
        nip: `9${String(at).padStart(17, '0')}`,
        name: `Pegawai ${at}`,
        unit_id: `u${at % 200}`,
        superior_nip: superior,
      });
      rating({
        id,
        initial_hasil: 'sesuai',
        initial_perilaku: 'sesuai',
        initial_predicate: 'baik',
        hasil: 'sesuai',
        perilaku: 'sesuai',
        predicate: 'baik',
        state: 'waiting',
      });
      dialogue({
        id: `d${at}`,
        employee_id: id,
        ...place('dialog', at),
        code: `D${at}`,
        date: '2025-03-01',
        topic: `Beban ${dice.pick(things)}`,
        agreement: 'Didampingi rekan',
        follow_up: 'Ikuti pelatihan',
        due: '2025-06-01',
        privacy: 'Terbuka',
      });
      for (let own = 0; own < 4; own += 1) {
        const code = `K${at}.${own}`;
        const plan = `${dice.pick(verbs)} ${dice.pick(things)} ${dice.pick(things)} ${dice.pick(places)} ${dice.below(40)}`;
        const shared = { employee_id: id, code, category: 'Utama', plan, indicator: `Jumlah ${dice.pick(things)}` };
        const superiorPlan = own === 0 ? null : `S${dice.below(2_000)}`;
        line({
          id: `l${at}.${own}`,
          ...place('skp', at * 4 + own),
          ...shared,
          superior_plan: superiorPlan,
          target: '12',
          evidence: `bukti-${dice.below(12_000)}.pdf`,
        });
        phase({
          id: `p${at}.${own}`,
          ...place('tahap', at * 4 + own),
          ...shared,
          target_amount: 12,
          method: 'Jumlah',
          polarity: 'Makin tinggi makin baik',
          quarter1: 3,
          quarter2: 3,
          quarter3: 3,
          quarter4: 3,
        });
        for (let month = 1; month <= months; month += 1)
          progress({
            id: `m${at}.${own}.${month}`,
            employee_id: id,
            ...place('progres', at),
            period: `2025-${String(month).padStart(2, '0')}`,
            code,
            amount: 1,
            cumulative: month,
          });
      }
    }
  })();
}

function quantiles(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1));
  return { n: times.length, median: at(0.5), p95: at(0.95), max: at(1) };
}

/** Opens dossiers and searches in a workshop of so many people; `months` of progress a line. */
export async function run({ people = 100_000, months = 3 }: { people?: number; months?: number } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-bench-'));
  const path = join(folder, 'besar.selaras');
  const home = join(folder, 'home');
  const app = createApp({ resources, home, onEvent: () => undefined });
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const answer = await app.call('bench', name, input, 'id');
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.message}`);
    return answer.value;
  };
  await ask('workshop.create', { path, name: 'Besar', period: '2025', facilitator: 'Sari' });
  await ask('workshop.close', {});
  const store = await openWorkshopFile(path, null);
  const filled = performance.now();
  fillWorkshop(store, people, months);
  store.settle();
  store.close();
  const fillMs = Math.round(performance.now() - filled);
  const opening = performance.now();
  await ask('workshop.open', { path });
  const openMs = Math.round(performance.now() - opening);
  const dice = new Dice(3);
  const timed = async (n: number, work: () => Promise<unknown>) => {
    await work();
    const times: number[] = [];
    for (let turn = 0; turn < n; turn += 1) {
      const start = performance.now();
      await work();
      times.push(performance.now() - start);
    }
    return quantiles(times);
  };
  const dossier = await timed(100, () => ask('dossier.get', { employee: `e${dice.below(people)}` }));
  const searches = ['laporan', 'meny lap', 'S77', 'K4242', 'bukti 77', 'pelatihan beban', 'tiada kata ini', 'pasar 12'];
  const search = await timed(80, () => ask('search.find', { text: dice.pick(searches) }));
  const searchByText: Record<string, number> = {};
  for (const text of searches) searchByText[text] = (await timed(10, () => ask('search.find', { text }))).median;
  await app.close();
  const fileMB = Math.round(statSync(path).size / 1e6);
  rmSync(folder, { recursive: true });
  return {
    people,
    lines: people * 4,
    progress: people * 4 * months,
    fileMB,
    fillMs,
    openMs,
    dossierMs: dossier,
    searchMs: search,
    searchByText,
  };
}
