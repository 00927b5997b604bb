import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { importApply } from '#main/import/import-commands.ts';
import { importDiscard, importRead } from '#main/import/import-jobs.ts';
import { AppSession } from '#main/kernel/app-session.ts';
import { contextOf } from '#main/kernel/context-of.ts';
import { placeNew } from '#main/store/replacement.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { WorkshopState } from '#shared/record/workshop-state.ts';
import { sampleWords } from '#shared/workshop/sample-words.ts';
import { newWorkshop, openWorkshop } from './file-jobs.ts';
import { workshopFolder } from './folder.ts';

/** The files of the fictitious sample agency, as they ship. */
function sampleFiles(resources: string): readonly string[] {
  const folder = join(resources, 'sample');
  return readdirSync(folder)
    .filter((name) => /\.(xlsx|csv)$/.test(name))
    .map((name) => join(folder, name));
}

async function imported(session: AppSession, language: Language): Promise<void> {
  const principal = session.principalAt('');
  const sources = sampleFiles(session.options.resources).map((path) => ({ path }));
  const { preview, decisions } = await importRead({ sources }, session, { principal, language });
  const answers = decisions.flatMap(({ id, suggested }) => (suggested === null ? [] : [[id, suggested] as const]));
  const input = { preview, decisions: Object.fromEntries(answers), skipped: [], kept: [] };
  await importApply(input, contextOf(session, principal, language));
  await importDiscard({ preview }, session);
}

/** A workshop of the fictitious sample agency, its files imported: made the first time, opened again after that. */
export async function openSample(session: AppSession, language: Language): Promise<WorkshopState> {
  const path = join(workshopFolder(), `${sampleWords.file[language]}.selaras`);
  if (existsSync(path)) return openWorkshop({ path, password: null }, session);
  const name = sampleWords.name[language];
  const facilitator = sampleWords.facilitator[language];
  // Made aside and moved when whole: no window sees it half full, and a power cut leaves none.
  const making = join(workshopFolder(), `.${randomUUID()}.selaras`);
  const aside = new AppSession({ ...session.options, onEvent: () => undefined }, session.reader);
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
