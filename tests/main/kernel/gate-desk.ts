import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contract, type Name } from '#shared/contract.ts';
import type { Caller } from '#shared/kernel/entry.ts';
import { ahmad, csv, list, recap } from '../import/small-import.ts';
import { type Desk, desk } from '../workshop/road.ts';
import type { Subject } from './entry-inputs.ts';

export const names = Object.keys(contract) as readonly Name[];

/** Who enters as what, and the PIN. The facilitator has one, so that a window where nobody entered is nobody's. */
export const people: Readonly<Record<Exclude<Caller, 'nobody'>, readonly [name: string, pin: string | null]>> = {
  facilitator: ['Sari', '4711'],
  secretary: ['Wati', null],
  member: ['Joko', '1111'],
  rater: ['Rina', null],
  observer: ['Oka', null],
};

/** A workshop of three people with a case, a round and a person of every role, and the same once it is signed. */
export interface GateFiles {
  readonly open: string;
  readonly signed: string;
  readonly subject: Subject;
}

/** `recused`: the NIP of somebody rated who is the member. */
export async function gateFiles(recused: string | null = null): Promise<GateFiles> {
  const made = desk();
  const path = join(made.folder, 'pintu.selaras');
  await made.ask('workshop.create', { path, name: 'Pintu', period: '2025', facilitator: 'Sari' });
  const rows = [
    `${ahmad};Sesuai Ekspektasi;Sesuai Ekspektasi;Baik`,
    '198101012006012002;Siti Aminah;Diatas Ekspektasi;Diatas Ekspektasi;Sangat Baik',
    '198201012007011003;Budi Santoso;Sesuai Ekspektasi;Sesuai Ekspektasi;Baik',
  ];
  const scores = csv(
    'penilaian-sejawat.csv',
    `NIP Penilai;NIP Dinilai;Kriteria;Skor\n${['198101012006012002', '198201012007011003', '198001012005011001']
      .map((nip, at, all) => `${all[(at + 1) % 3]};${nip};Harmonis;${at + 2}`)
      .join('\n')}\n`,
  );
  const read = await made.ask('import.read', { sources: [list, recap('rekap.csv', rows), scores] });
  const suggested = read.decisions.flatMap(({ id, suggested: one }) => (one === null ? [] : [[id, one] as const]));
  await made.ask('import.apply', { preview: read.preview, decisions: Object.fromEntries(suggested) });
  const everybody = (await made.ask('employee.list', {})).rows;
  const employee = everybody.find(({ nip }) => nip === '198101012006012002')?.id ?? '';
  for (const [role, [name, pin]] of Object.entries(people))
    if (role !== 'facilitator')
      await made.ask('actor.add', {
        name,
        role: role as Exclude<Caller, 'nobody'>,
        pin,
        nip: role === 'member' ? recused : null,
      });
  const actors = (await made.ask('actor.list', {})).rows;
  const round = await plannedRound(made);
  const actor = actors.find(({ name }) => name === 'Sari')?.id ?? '';
  await made.ask('actor.update', { actor, pin: '4711' });
  await made.ask('actor.enter', { actor, pin: '4711' });
  await made.ask('rating.set', { employee: '198001012005011001', hasil: 'di-atas', reason: 'Naik karena bukti' });
  await made.ask('note.set', { employee: '198001012005011001', field: 'hasil', text: 'Catatan rahasia' });
  const open = join(made.folder, 'terbuka.selaras');
  await copied(made, path, open);
  await made.ask('actor.enter', { actor, pin: '4711' });
  await made.ask('workshop.signOff', { date: '2026-01-20', present: [{ name: 'Sari', role: 'facilitator' }] });
  const signed = join(made.folder, 'bertanda.selaras');
  await copied(made, path, signed);
  await made.app.close();
  const missing = '00000000-0000-4000-8000-000000000000';
  const oka = actors.find(({ name }) => name === 'Oka')?.id ?? '';
  const subject = { employee, nip: '198101012006012002', unit: 'Bidang Umum', actor: oka, ballot: missing, ...round };
  return { open, signed, subject: { folder: made.folder, path: open, ...subject } };
}

async function plannedRound(made: Desk) {
  await made.ask('round.create', { name: 'Perilaku', due: '2099-06-30', expires: '2099-07-31' });
  const round = (await made.ask('round.list', {})).rows[0]?.id ?? '';
  await made.ask('round.plan', { round, peers: 2 });
  return { round, rater: (await made.ask('round.get', { round })).raters[0]?.key ?? '' };
}

async function copied(made: Desk, from: string, to: string): Promise<void> {
  await made.ask('workshop.close', {});
  copyFileSync(from, to);
  await made.ask('workshop.open', { path: from });
}

/** An app over a copy of a file; `enter` begins with a fresh copy, entered as `role`. */
export interface GateDesk extends Desk {
  readonly path: string;
  enter(role: Caller): Promise<void>;
}

export function gateDesk(file: string): GateDesk {
  const made = desk();
  const path = join(mkdtempSync(join(tmpdir(), 'selaras-pintu-')), 'a.selaras');
  async function enter(role: Caller): Promise<void> {
    await made.answer('workshop.close', {});
    copyFileSync(file, path);
    await made.ask('workshop.open', { path });
    if (role === 'nobody') return;
    const [actor, pin] = people[role];
    await made.ask('actor.enter', { actor, pin });
  }
  return { ...made, path, enter };
}

export async function enteredDesk(file: string, role: Caller): Promise<GateDesk> {
  const made = gateDesk(file);
  await made.enter(role);
  return made;
}
