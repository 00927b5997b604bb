import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '#main/app/app.ts';
import type { AppEvent, AppPort } from '#main/kernel/app-port.ts';
import type { CallInput, Name, Output } from '#shared/contract.ts';
import type { Answer } from '#shared/kernel/host.ts';
import { sharedFile } from '../../house/shared-folder.ts';

export const resources = fileURLToPath(new URL('../../../resources', import.meta.url));
export const samples = fileURLToPath(new URL('../../fixtures/samples', import.meta.url));

/** An app over a folder of its own, with the events that its windows got. */
export interface Desk {
  readonly app: AppPort;
  readonly folder: string;
  readonly events: AppEvent[];
  /** Resolves with the first event of this type, as it happens or has happened. */
  event(type: AppEvent['type']): Promise<AppEvent>;
  answer(name: string, input?: unknown): Promise<Answer>;
  /** The value, or an error that shows the Problem. */
  ask<N extends Name>(name: N, input: CallInput<N>): Promise<Output<N>>;
}

export function desk(folder = mkdtempSync(join(tmpdir(), 'selaras-'))): Desk {
  const events: AppEvent[] = [];
  const awaited = new Map<AppEvent['type'], PromiseWithResolvers<AppEvent>>();
  const first = (type: AppEvent['type']) => {
    const one = awaited.get(type) ?? Promise.withResolvers<AppEvent>();
    awaited.set(type, one);
    return one;
  };
  const onEvent = (event: AppEvent) => {
    events.push(event);
    first(event.type).resolve(event);
  };
  const home = join(folder, 'home');
  const app = createApp({ resources, home, onEvent });
  const answer = (name: string, input: unknown = {}) => app.call('test', name, input, 'id');
  return {
    app,
    folder,
    events,
    event: (type) => first(type).promise,
    answer,
    async ask<N extends Name>(name: N, input: CallInput<N>) {
      const given = await answer(name, input);
      if (!given.ok) throw new Error(`${name}: ${given.problem.code} ${given.problem.message}`);
      return given.value as Output<N>;
    },
  };
}

/** The sample workshop's file. */
async function sampleFile(folder: string): Promise<string> {
  const made = desk(folder);
  const path = join(made.folder, 'contoh.selaras');
  await made.ask('workshop.create', { path, name: 'Contoh', period: '2025', facilitator: 'Sari' });
  const read = await made.ask('import.read', { sources: [{ path: samples }] });
  const decisions = Object.fromEntries(
    read.decisions.flatMap(({ id, suggested }) => (suggested === null ? [] : [[id, suggested]])),
  );
  await made.ask('import.apply', { preview: read.preview, decisions });
  await made.app.close();
  return path;
}

/** A workshop of its own with the sample files imported and every suggestion taken. */
export async function sampleDesk(): Promise<Desk> {
  const made = desk();
  const path = join(made.folder, 'contoh.selaras');
  copyFileSync(await sharedFile('contoh.selaras', sampleFile), path);
  await made.ask('workshop.open', { path });
  return made;
}
