// Daily logs of a year rolled up to months: reading, comparing and writing, what is left in the file, and how soon a cancel ends it.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startApp } from '#main/app/relay.ts';
import { Dice } from '../soak/dice.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));
/** Rows of one person and year: working days of the portal. */
const daysOfYear = 230;
const rowsAFile = 100_000;
const verbs = ['Menyusun', 'Menelaah', 'Memverifikasi', 'Menata', 'Menjawab'];
const things = ['laporan', 'berkas', 'aduan', 'data', 'arsip'];

const nipOf = (at: number): string => `19${60 + Math.floor(at / 1_900)}0101200501${1_001 + (at % 1_900)}`;

/** Writes a list of people and their logs, so many rows, as CSV files of a hundred thousand rows each. */
function writeLogs(folder: string, rows: number): { readonly people: number; readonly files: readonly string[] } {
  const people = Math.ceil(rows / daysOfYear);
  const dice = new Dice(16);
  const list = join(folder, 'daftar.csv');
  const names = Array.from({ length: people }, (_, at) => `${nipOf(at)};Pegawai ${at};Unit ${at % 40}`);
  writeFileSync(list, `NIP;Nama;Unit Kerja\n${names.join('\n')}\n`);
  const files = [list];
  const head = 'NIP;Rencana Aksi;Tanggal;Jam Mulai;Jam Selesai;Kegiatan Harian;Realisasi;Satuan;Bukti Dukung';
  for (let from = 0; from < rows; from += rowsAFile) {
    const lines = Array.from({ length: Math.min(rowsAFile, rows - from) }, (_, step) => {
      const at = from + step;
      const [who, day] = [Math.floor(at / daysOfYear), at % daysOfYear];
      const date = new Date(Date.UTC(2026, 0, 2) + Math.floor(day * 1.58) * 86_400_000).toISOString().slice(0, 10);
      const plan = `K${who}.${1 + (day % 4)} ${dice.pick(verbs)} ${things[day % 4] ?? ''}`;
      const hour = 8 + (day % 6);
      return `${nipOf(who)};K${who}.${1 + (day % 4)} Menata ${things[day % 4] ?? ''};${date};${String(hour).padStart(2, '0')}:00;${String(hour + 1).padStart(2, '0')}:30;${plan};${1 + dice.below(5)};berkas;`;
    });
    const path = join(folder, `progres-${files.length}.csv`);
    writeFileSync(path, `${head}\n${lines.join('\n')}\n`);
    files.push(path);
  }
  return { people, files };
}

/** Imports so many daily rows, then the same again, then once more to be stopped. */
export async function run({ rows = 1_000_000 }: { rows?: number } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-bench-'));
  const { people, files } = writeLogs(folder, rows);
  const path = join(folder, 'harian.selaras');
  let events = 0;
  let reported = (): void => undefined;
  const app = startApp({
    resources,
    home: join(folder, 'home'),
    onEvent: (event) => {
      if (event.type !== 'progress') return;
      events += 1;
      reported();
    },
  });
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const answer = await app.call('bench', name, input, 'id');
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.message}`);
    return answer.value;
  };
  await ask('workshop.create', { path, name: 'Harian', period: '2026', facilitator: 'Sari' });
  const sources = files.map((file) => ({ path: file }));
  let peak = 0;
  /** CPU of reading, writing and reading again: on a busy machine it says more than the clock. */
  const cpuMs: number[] = [];
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 200);
  const timed = async <R>(work: () => Promise<R>): Promise<readonly [number, R]> => {
    const start = performance.now();
    const before = process.cpuUsage();
    const value = await work();
    const { user, system } = process.cpuUsage(before);
    cpuMs.push(Math.round((user + system) / 1000));
    return [Math.round(performance.now() - start), value];
  };
  type Read = { readonly preview: string; readonly extras: readonly { readonly key: string; readonly new: number }[] };
  const [readMs, first] = await timed(async () => (await ask('import.read', { sources, job: 'baca' })) as Read);
  const months = first.extras.find(({ key }) => key === 'work:activity-month')?.new ?? 0;
  const [applyMs] = await timed(() => ask('import.apply', { preview: first.preview, job: 'tulis' }));
  const [againMs, again] = await timed(async () => (await ask('import.read', { sources })) as Read);
  await ask('import.discard', { preview: again.preview });
  let stopped = 0;
  const cancelled = new Promise<void>((resolve) => {
    let seen = 0;
    reported = () => {
      seen += 1;
      if (seen !== 5) return;
      stopped = performance.now();
      void ask('job.cancel', { job: 'henti' }).then(() => resolve());
    };
  });
  const ended = await app.call('bench', 'import.read', { sources, job: 'henti' }, 'id');
  await cancelled;
  const cancelMs = Math.round(performance.now() - stopped);
  clearInterval(watch);
  await app.close();
  const fileMB = Math.round(statSync(path).size / 1e6);
  rmSync(folder, { recursive: true });
  const times = 23_000_000 / rows;
  return {
    people,
    rows,
    months,
    newAgain: again.extras.reduce((sum, one) => sum + one.new, 0),
    readMs,
    applyMs,
    againMs,
    cpuMs,
    progressEvents: events,
    cancel: ended.ok ? 'not cancelled' : ended.problem.code,
    cancelMs,
    peakMB: Math.round(peak / 1e6),
    fileMB,
    extrapolated: `23 M rows, as ${Math.round(times)} times these: ${Math.round((times * (readMs + applyMs)) / 60_000)} min, ${Math.round((times * fileMB) / 1000)} GB; not measured`,
  };
}
