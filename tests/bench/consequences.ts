import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#main/app/app.ts';
import { consequencesOf, judgedYear, knownPeople } from '#main/consequences/computed.ts';
import { editionsInForce } from '#main/consequences/editions.ts';
import { openWorkshopFile } from '#main/store/open.ts';
import { root } from '../e2e/machine.ts';

const people = 100_000;
const folder = join(root, 'tests/fixtures/dossier-agency');
const recaps = join(root, 'tests/fixtures/samples/ekinerja');
const skipped = new Set(['consequences.json', 'skp', 'bukti', 'progres-harian', 'skm']);

async function sampleStore(home: string, resources: string) {
  const path = join(home, 'a.selaras');
  const app = createApp({ resources, home, onEvent: () => undefined });
  const ask = async (name: string, input: unknown) => {
    const answer = await app.call('bench', name, input, 'id');
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.message}`);
    return answer.value as { preview: string };
  };
  await ask('workshop.create', { path, name: 'A', period: '2025', facilitator: 'Sari' });
  const names = readdirSync(folder).filter((name) => !skipped.has(name));
  const sources = [recaps, ...names.map((name) => join(folder, name))].map((one) => ({ path: one }));
  const { preview } = await ask('import.read', { sources });
  await ask('import.answer', { preview, all: [{ choice: 'suggested' }] });
  await ask('import.apply', { preview });
  await app.close();
  return openWorkshopFile(path, null, () => undefined);
}

/**
 * Processor time for the four results of 100,000 people, their facts at hand: the sample agency's people over and over, so that every
 * kind of post, squad and sanction is among them. The goal is under 2 s.
 */
export async function run() {
  const home = mkdtempSync(join(tmpdir(), 'selaras-bench-'));
  const resources = join(root, 'resources');
  try {
    const store = await sampleStore(home, resources);
    const known = knownPeople(store);
    const editions = editionsInForce({ store, resources }, judgedYear(store));
    const once = (count: number) => {
      const start = process.cpuUsage();
      for (let at = 0; at < count; at++) {
        const one = known[at % known.length];
        if (one !== undefined) consequencesOf(one, editions);
      }
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1e6;
    };
    once(2000);
    const seconds = Array.from({ length: 3 }, () => once(people)).toSorted((a, b) => a - b);
    store.close();
    return { people, seconds: seconds[1], least: seconds[0], goal: 2 };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
