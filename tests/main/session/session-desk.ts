import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RosterRow } from '#shared/people/roster.ts';
import { sharedFile } from '../../house/shared-folder.ts';
import { type Desk, desk, sampleDesk } from '../workshop/road.ts';

/** The sample workshop with three members and a secretary, all but Tono in the room. */
export interface SittingDesk extends Desk {
  readonly people: readonly RosterRow[];
  person(nip: string): Promise<RosterRow>;
}

export const pins = { Joko: '1111', Rina: '2222', Tono: '3333' } as const;

async function sittingFile(): Promise<string> {
  const made = await sampleDesk();
  for (const [name, pin] of Object.entries(pins)) await made.ask('actor.add', { name, role: 'member', pin });
  await made.ask('actor.add', { name: 'Wati', role: 'secretary' });
  await made.ask('actor.add', { name: 'Oka', role: 'observer' });
  for (const actor of ['Sari', 'Joko', 'Rina', 'Wati']) await made.ask('attendance.mark', { actor, present: true });
  await made.app.close();
  return join(made.folder, 'contoh.selaras');
}

export async function sittingDesk(): Promise<SittingDesk> {
  const made = desk();
  const path = join(made.folder, 'contoh.selaras');
  copyFileSync(await sharedFile('sidang.selaras', sittingFile), path);
  await made.ask('workshop.open', { path });
  await made.ask('actor.enter', { actor: 'Sari' });
  const people = (await made.ask('employee.list', {})).rows;
  return {
    ...made,
    people,
    async person(nip) {
      const found = (await made.ask('employee.list', {})).rows.find((row) => row.nip === nip);
      if (found === undefined) throw new Error('nobody');
      return found;
    },
  };
}

export const refused = (code: string) => ({ ok: false, problem: { code } });
