import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkshopState } from '#shared/contract/workshop.ts';
import { sampleWords } from '#shared/text/sample-words.ts';
import type { Language } from '#shared/text/wording.ts';
import type { Session } from '../session.ts';
import { workshopFolder } from './folder.ts';
import { createWorkshop, openWorkshop } from './workshop-file.ts';

/** The files of the fictitious sample agency, as they ship. */
export function sampleFiles(resources: string): readonly string[] {
  const folder = join(resources, 'sample');
  return readdirSync(folder)
    .filter((name) => /\.(xlsx|csv)$/.test(name))
    .map((name) => join(folder, name));
}

/** A workshop of the fictitious sample agency: made empty the first time, with its files ready to import, opened again after that. */
export async function openSample(session: Session, language: Language): Promise<WorkshopState> {
  const path = join(workshopFolder(), `${sampleWords.file[language]}.selaras`);
  if (existsSync(path)) return openWorkshop({ path, password: null }, session);
  return createWorkshop(
    {
      path,
      name: sampleWords.name[language],
      period: '2025',
      facilitator: sampleWords.facilitator[language],
      password: null,
    },
    session,
  );
}
