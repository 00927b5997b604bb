// A process to be killed: does one kind of work on a workshop without end, edits in between, and says on stdout what was acknowledged.
import { rmSync } from 'node:fs';
import { createApp } from '#main/app/app.ts';
import { Dice } from './dice.ts';

const [path = '', resources = '', home = '', scene = 'edit', seed = '0'] = process.argv.slice(2);
const dice = new Dice(Number(seed));
const say = (said: object): void => void process.stdout.write(`${JSON.stringify(said)}\n`);

function deskOver(client: string) {
  const app = createApp({ resources, home, onEvent: () => undefined });
  const answer = (name: string, input: unknown) => app.call(client, name, input, 'en');
  const ask = async (name: string, input: unknown): Promise<Record<string, unknown>> => {
    const given = await answer(name, input);
    if (!given.ok) throw new Error(`${name}: ${given.problem.code} ${given.problem.message}`);
    return (given.value ?? {}) as Record<string, unknown>;
  };
  return { app, answer, ask };
}

const { ask } = deskOver('kill');
let password: string | null = null;
await ask('workshop.open', { path, password });
const { rows: people } = (await ask('employee.list', {})) as { rows: { id: string; unit: string }[] };
const { rows: units } = (await ask('unit.list', {})) as { rows: { id: string; name: string }[] };
const levels = ['di-atas', 'sesuai', 'di-bawah'];

/** Whether it was a commit. */
async function acknowledged(name: string, input: unknown): Promise<boolean> {
  const { commit } = await ask(name, input);
  if (typeof commit === 'number') say({ commit });
  return typeof commit === 'number';
}

/** One edit that changes something: a level that somebody has already is no commit, and undo would take back another one. */
async function edit(): Promise<void> {
  const turn = () => ({ employee: dice.pick(people).id, hasil: dice.pick(levels), reason: `uji ${dice.next()}` });
  while (!(await acknowledged('rating.set', turn())));
  // As every window's call does, it lets the app's thread come to what waits.
  await new Promise((resolve) => setImmediate(resolve));
}

/** A list of so many people that it becomes a shadow commit. */
function manyPeople(round: number): Uint8Array {
  const lines = Array.from({ length: 2_200 }, (_, at) => {
    const two = (value: number) => String(value).padStart(2, '0');
    const born = `19${75 + (round % 20)}${two(1 + (Math.floor(at / 28) % 12))}${two(1 + (at % 28))}`;
    return `${born}200001${1 + (at % 2)}${String(1 + Math.floor(at / 336)).padStart(3, '0')};Pegawai ${round} ${at};Bidang Umum`;
  });
  return Buffer.from(`NIP;Nama;Unit Kerja\n${lines.join('\n')}\n`);
}

const turns: Readonly<Record<string, (round: number) => Promise<void>>> = {
  edit: () => edit(),
  async password(round) {
    const next = round % 3 === 2 ? null : `sandi ${round}`;
    say({ trying: next });
    await ask('workshop.setPassword', { password: next, old: password });
    password = next;
    say({ password });
    await edit();
  },
  async import(round) {
    const source = { name: `besar-${round}.csv`, bytes: manyPeople(round) };
    const { preview } = await ask('import.read', { sources: [source] });
    const applying = acknowledged('import.apply', { preview });
    await edit();
    await applying;
    await ask('import.discard', { preview });
    await edit();
    await acknowledged('history.undo', {});
    await acknowledged('history.undo', {});
  },
  async split(round) {
    const unit = dice.pick(units);
    const { files } = (await ask('workshop.split', {
      parts: [{ name: `Ruang ${seed} ${round}`, units: [unit.id] }],
    })) as {
      files: string[];
    };
    say({ split: true });
    await acknowledged('part.release', { part: `Ruang ${seed} ${round}`, reason: 'uji' });
    for (const file of files) rmSync(file, { force: true });
  },
  async merge(round) {
    const unit = dice.pick(units.filter(({ name }) => people.some((row) => row.unit === name)));
    const name = `Gabung ${seed} ${round}`;
    const { files } = (await ask('workshop.split', { parts: [{ name, units: [unit.id] }] })) as { files: string[] };
    const room = deskOver('room');
    await room.ask('workshop.open', { path: files[0] });
    const own = people.find((row) => row.unit === unit.name)?.id;
    await room.ask('rating.set', { employee: own, hasil: dice.pick(levels), reason: `ruang ${dice.next()}` });
    await room.app.close();
    await acknowledged('workshop.merge', { path: files[0] });
    rmSync(files[0] ?? '', { force: true });
  },
  async snapshot() {
    await ask('snapshot.make', {});
    say({ snapshot: true });
    await edit();
  },
};

say({ open: true });
for (let round = 0; ; round += 1) await turns[scene]?.(round);
