import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { placeNew } from '#main/store/replacement.ts';
import type { WorkshopState } from '#shared/contract/workshop.ts';
import { sampleWords } from '#shared/text/sample-words.ts';
import type { Language } from '#shared/text/wording.ts';
import { importApply } from '../commands/import.ts';
import { contextOf } from '../context-of.ts';
import { Session } from '../session.ts';
import { workshopFolder } from './folder.ts';
import { importDiscard, importRead } from './import.ts';
import { newWorkshop, openWorkshop } from './workshop-file.ts';

/** The files of the fictitious sample agency, as they ship. */
export function sampleFiles(resources: string): readonly string[] {
  const folder = join(resources, 'sample');
  return readdirSync(folder)
    .filter((name) => /\.(xlsx|csv)$/.test(name))
    .map((name) => join(folder, name));
}

async function imported(session: Session, language: Language): Promise<void> {
  const sources = sampleFiles(session.options.resources).map((path) => ({ path }));
  const { preview, decisions } = await importRead({ sources }, session, { client: '', language });
  const actor = session.actorAt('') ?? { id: null, name: '' };
  const answers = decisions.flatMap(({ id, suggested }) => (suggested === null ? [] : [[id, suggested] as const]));
  const input = { preview, decisions: Object.fromEntries(answers), skipped: [], kept: [] };
  await importApply(input, contextOf(session, actor, language));
  await importDiscard({ preview }, session);
}

/** A workshop of the fictitious sample agency, its files imported: made the first time, opened again after that. */
export async function openSample(session: Session, language: Language): Promise<WorkshopState> {
  const path = join(workshopFolder(), `${sampleWords.file[language]}.selaras`);
  if (existsSync(path)) return openWorkshop({ path, password: null }, session);
  const name = sampleWords.name[language];
  const facilitator = sampleWords.facilitator[language];
  // Made aside and moved when whole: no window sees it half full, and a power cut leaves none.
  const making = join(workshopFolder(), `.${randomUUID()}.selaras`);
  const aside = new Session({ ...session.options, onEvent: () => undefined });
  try {
    aside.enter(await newWorkshop({ path: making, name, period: '2025', facilitator, password: null }));
    await imported(aside, language);
    aside.leave();
    await aside.left();
    placeNew(making, path);
  } finally {
    aside.leave();
    await aside.left();
    rmSync(making, { force: true });
  }
  return openWorkshop({ path, password: null }, session);
}
