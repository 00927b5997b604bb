// The whole import of a very large agency: read, recognise, validate, preview, apply; and how long the panel waits meanwhile.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startApp } from '#main/app/relay.ts';
import type { ImportSummary } from '#shared/import/preview-contract.ts';
import { Dice } from '../soak/dice.ts';
import { writeAgency } from './import-inputs.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));

function quantiles(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1));
  return { n: times.length, median: at(0.5), p99: at(0.99), max: at(1) };
}

/** Answers to reads and edits while `busy` goes on, in milliseconds each. */
async function meanwhile(busy: Promise<unknown>, read: () => Promise<unknown>, edit: () => Promise<unknown>) {
  let done = false;
  void busy.finally(() => {
    done = true;
  });
  const [reads, edits]: [number[], number[]] = [[], []];
  while (!done) {
    const start = performance.now();
    await read();
    const between = performance.now();
    reads.push(between - start);
    await edit();
    edits.push(performance.now() - between);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { readMs: quantiles(reads), editMs: quantiles(edits) };
}

/** A workshop with a small panel at work, into which `people` come by a list and a recap, as XLSX. */
export async function run({ people = 100_000, watched = true }: { people?: number; watched?: boolean } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-bench-'));
  const files = writeAgency(folder, people);
  let stage = '';
  const app = startApp({
    resources,
    home: join(folder, 'home'),
    onEvent: (event) => {
      if (event.type === 'progress') stage = event.stage ?? '';
    },
  });
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const answer = await app.call('bench', name, input, 'id');
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.message}`);
    return answer.value;
  };
  const path = join(folder, 'besar.selaras');
  await ask('workshop.create', { path, name: 'Besar', period: '2025', facilitator: 'Sari' });
  const small = writeAgency(join(folder), 200, 'panel');
  const first = (await ask('import.read', { sources: small.map((file) => ({ path: file })) })) as ImportSummary;
  await ask('import.apply', { preview: first.preview });
  const { rows } = (await ask('employee.list', {})) as { rows: readonly { id: string }[] };
  const dice = new Dice(3);
  const levels = ['di-atas', 'sesuai', 'di-bawah'] as const;
  const edit = () =>
    ask('rating.set', {
      employee: dice.pick(rows).id,
      hasil: dice.pick(levels),
      perilaku: dice.pick(levels),
      reason: 'uji',
    });
  const read = () => ask('employee.list', { ids: [dice.pick(rows).id] });
  const idle = { readMs: [] as number[], editMs: [] as number[] };
  for (let turn = 0; turn < 50; turn++) {
    const start = performance.now();
    await read();
    const between = performance.now();
    idle.readMs.push(between - start);
    await edit();
    idle.editMs.push(performance.now() - between);
  }
  const start = performance.now();
  const reading = ask('import.read', {
    sources: files.map((file) => ({ path: file })),
    job: 'impor',
  }) as Promise<ImportSummary>;
  const duringRead = watched ? await meanwhile(reading, read, edit) : null;
  const summary = await reading;
  const previewed = performance.now();
  const applying = ask('import.apply', { preview: summary.preview });
  const duringApply = watched ? await meanwhile(applying, read, edit) : null;
  await applying;
  const applied = performance.now();
  const seconds = (from: number, to: number): number => Number(((to - from) / 1000).toFixed(2));
  const { people: count } = (await ask('workshop.get', {})) as { people: number };
  // Edits made after it stand above it.
  for (;;) {
    const { undo } = (await ask('history.get', {})) as { undo: { command: string } | null };
    if (undo?.command === 'import.apply') break;
    await ask('history.undo', {});
  }
  const undone = performance.now();
  const undoing = ask('history.undo', {});
  const duringUndo = watched ? await meanwhile(undoing, read, edit) : null;
  await undoing;
  const undoSeconds = (performance.now() - undone) / 1000;
  const { people: left } = (await ask('workshop.get', {})) as { people: number };
  const chain = await ask('commit.verify', {});
  await app.close();
  const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
  rmSync(folder, { recursive: true });
  return {
    people: count,
    megabytes: Math.round(megabytes),
    lastStage: stage,
    readToPreviewSeconds: seconds(start, previewed),
    applySeconds: seconds(previewed, applied),
    wholeSeconds: seconds(start, applied),
    idle: { readMs: quantiles(idle.readMs), editMs: quantiles(idle.editMs) },
    duringRead,
    duringApply,
    undo: { seconds: Number(undoSeconds.toFixed(2)), left, duringUndo },
    chain,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await run(), null, 2));
