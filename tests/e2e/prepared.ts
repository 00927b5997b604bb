import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attachmentPath } from '#main/store/attachment-file.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { sampleWords } from '#shared/workshop/sample-words.ts';
import { sharedFile } from '../house/shared-folder.ts';
import { type NodeHost, startNodeHost } from './host.ts';
import { root } from './machine.ts';

const fixtures = join(root, 'tests', 'fixtures');

/** The sample files of the portal, with their seeded faults: six recaps, the nominative list, the units' results. */
export const sampleFiles = ['ekinerja', ''].flatMap((folder) => {
  const path = join(fixtures, 'samples', folder);
  return readdirSync(path)
    .filter((name) => /\.(xlsx|csv)$/.test(name))
    .map((name) => join(path, name));
});

/** Peer ratings of the people of {@link sampleFiles}. */
export const peers = join(fixtures, 'peers', 'penilaian-sejawat.csv');

async function imported(host: NodeHost, folder: string, imports: readonly (readonly string[])[]): Promise<string> {
  const path = join(folder, 'Selaras', `${imports.length}.selaras`);
  await host.ask('folder.list', {});
  await host.ask('workshop.create', { path, name: 'Dinas Contoh', period: '2025', facilitator: 'Sari Dewi' });
  for (const files of imports) {
    const read = await host.ask('import.read', { sources: files.map((file) => ({ path: file })) });
    const decisions = Object.fromEntries(
      read.decisions.flatMap(({ id, suggested }) => (suggested === null ? [] : [[id, suggested]])),
    );
    await host.ask('import.apply', { preview: read.preview, decisions });
  }
  return path;
}

async function sample(host: NodeHost, folder: string, language: Language): Promise<string> {
  const made = await host.answer('workshop.sample', {}, language);
  if (!made.ok) throw new Error(`the sample agency: ${made.problem.message}`);
  return samplePath(folder, language);
}

/** Where the sample agency lies below a home. */
export function samplePath(home: string, language: Language): string {
  return join(home, 'Selaras', `${sampleWords.file[language]}.selaras`);
}

/** How each workshop is made below a home, by its name. `imported` and `rated` hold the sample files with every suggestion taken. */
const makers = {
  'sample-id': (host: NodeHost, home: string) => sample(host, home, 'id'),
  'sample-en': (host: NodeHost, home: string) => sample(host, home, 'en'),
  imported: (host: NodeHost, home: string) => imported(host, home, [sampleFiles]),
  rated: (host: NodeHost, home: string) => imported(host, home, [sampleFiles, [peers]]),
} as const;

/** Workshops that many specs begin with, each made by the app when it is first wanted in a run and copied from then on. */
export interface PreparedFiles {
  copyTo(name: keyof typeof makers, path: string): Promise<void>;
}

export const preparedFiles: PreparedFiles = {
  async copyTo(name, path) {
    const kept = await sharedFile(`${name}.selaras`, async (folder) => {
      const host = await startNodeHost(folder);
      const made = await makers[name](host, folder);
      await host.ask('workshop.close', {});
      await host.stop();
      return made;
    });
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(kept, path);
    if (existsSync(attachmentPath(kept))) copyFileSync(attachmentPath(kept), attachmentPath(path));
  },
};
