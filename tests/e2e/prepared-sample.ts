import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '#shared/kernel/wording.ts';
import { sampleWords } from '#shared/workshop/sample-words.ts';
import { startNodeHost } from './host.ts';

/** The sample agency, made once by the app for all specs of a worker: making it anew for each would be most of their time. */
export interface PreparedSample {
  /** Puts it where the app would have made it under this home. */
  putInto(home: string, language: Language): Promise<void>;
  remove(): void;
}

const fileOf = (home: string, language: Language) => join(home, 'Selaras', `${sampleWords.file[language]}.selaras`);

async function madeIn(home: string, language: Language): Promise<void> {
  const host = await startNodeHost(home);
  const answer = await host.answer('workshop.sample', {}, language);
  await host.stop();
  if (!answer.ok) throw new Error(`the sample agency was not made: ${answer.problem.message}`);
}

export function prepareSample(): PreparedSample {
  const own = mkdtempSync(join(tmpdir(), 'selaras-sample-'));
  const made = new Map<Language, Promise<void>>();
  return {
    async putInto(home, language) {
      const to = fileOf(home, language);
      if (existsSync(to)) return;
      const making = made.get(language) ?? madeIn(own, language);
      made.set(language, making);
      await making;
      mkdirSync(join(home, 'Selaras'), { recursive: true });
      copyFileSync(fileOf(own, language), to);
    },
    remove: () => rmSync(own, { recursive: true, force: true }),
  };
}
