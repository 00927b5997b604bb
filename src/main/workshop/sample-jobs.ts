import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceVerify } from '#main/dossier/evidence-commands.ts';
import { attachEvidence } from '#main/dossier/evidence-jobs.ts';
import { evidenceRulesOf } from '#main/dossier/evidence-rules-file.ts';
import { linesAbout } from '#main/dossier/person-checks.ts';
import { importApply } from '#main/import/import-commands.ts';
import { importDiscard, importRead } from '#main/import/import-jobs.ts';
import { AppSession } from '#main/kernel/app-session.ts';
import type { Command, Context } from '#main/kernel/context.ts';
import { contextOf } from '#main/kernel/context-of.ts';
import { commitAndNotify, tellSecured } from '#main/kernel/notify.ts';
import { roster } from '#main/people/roster-reads.ts';
import { issueRound } from '#main/round/issue-jobs.ts';
import { roundPlan } from '#main/round/plan-commands.ts';
import { roundCreate } from '#main/round/round-commands.ts';
import { attachmentPath } from '#main/store/attachment-file.ts';
import { placeNew } from '#main/store/replacement.ts';
import { rowsOf } from '#main/store/rows.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { WorkshopState } from '#shared/record/workshop-state.ts';
import { sampleWords } from '#shared/workshop/sample-words.ts';
import { newWorkshop, openWorkshop } from './file-jobs.ts';
import { workshopFolder } from './folder.ts';
import { workshopSetPredicate } from './workshop-commands.ts';

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

/** The unit of whom a round of ratings is running in the sample. */
const roundUnit = 'Sekretariat';
/** Days until answers are due, and until packages expire: the sample is opened at any time. */
const days = { due: 14, expires: 28 } as const;

/**
 * A few pieces of evidence of the first two people whose predicate needs some: one verified, one not, and the same file under both, so
 * that there is something to see and to question.
 */
async function proven(session: AppSession, language: Language): Promise<void> {
  const asker = { principal: session.principalAt(''), language };
  const folder = join(session.options.resources, 'sample', 'bukti');
  const { gate } = evidenceRulesOf(contextOf(session, asker.principal, language));
  const { store } = session.workshop;
  const people = roster(store, {}).filter(({ predicate }) => predicate !== null && gate.predicates.includes(predicate));
  const [first, second] = people.flatMap((person) => {
    const [line] = linesAbout(store, person);
    return line === undefined ? [] : [{ employee: person.id, line: line.id }];
  });
  if (first === undefined || second === undefined) throw new Error('nobody in the sample needs evidence');
  const attach = (whose: typeof first, name: string, kind: string, date: string) =>
    attachEvidence(
      { ...whose, source: { path: join(folder, name) }, kind, date, strength: 'fair', comment: null },
      session,
      asker,
    );
  await attach(first, 'laporan-triwulan-4.txt', 'report', '2025-12-19');
  const context = contextOf(session, asker.principal, language);
  const [row] = rowsOf(store, 'attachment');
  const seen = { employee: first.employee, attachment: row?.id ?? '', verified: true, note: null };
  const plan = await evidenceVerify(seen, context);
  if ('changes' in plan) await commitAndNotify(session, plan, asker.principal, context.now);
  await attach(first, 'tanda-terima-layanan.txt', 'receipt', '2025-12-02');
  await attach(second, 'laporan-triwulan-4.txt', 'report', '2025-12-19');
}

/** The agency's predicate, and a round whose packages are out, so that no screen of the sample is empty. */
async function begun(session: AppSession, language: Language): Promise<void> {
  const asker = { principal: session.principalAt(''), language };
  const carry = async (planOf: (context: Context) => ReturnType<Command<'round.create'>>) => {
    const context = contextOf(session, asker.principal, language);
    const plan = await planOf(context);
    if ('commit' in plan) tellSecured(session, plan);
    else await commitAndNotify(session, plan, asker.principal, context.now);
  };
  const reason = sampleWords.reason[language];
  await carry((context) => workshopSetPredicate({ predicate: 'baik', reason }, context));
  await carry((context) =>
    roundCreate(
      {
        name: sampleWords.round[language],
        masked: false,
        due: localToday(days.due),
        expires: localToday(days.expires),
      },
      context,
    ),
  );
  const [round] = rowsOf(session.workshop.store, 'round');
  if (round === undefined) throw new Error('the sample has no round after one was made');
  await carry((context) =>
    roundPlan(
      {
        round: round.id,
        peers: 2,
        reach: 'all',
        foreign: 0.25,
        superior: true,
        subordinates: 0,
        squads: false,
        self: false,
        units: [roundUnit],
        avoid: [],
        seed: 1,
      },
      context,
    ),
  );
  await issueRound({ round: round.id, overwrite: false }, session, asker);
}

/** A workshop of the fictitious sample agency, its files imported: made the first time, opened again after that. */
export async function openSample(session: AppSession, language: Language): Promise<WorkshopState> {
  const path = join(workshopFolder(), `${sampleWords.file[language]}.selaras`);
  if (existsSync(path)) return openWorkshop({ path, password: null }, session);
  const name = sampleWords.name[language];
  const facilitator = sampleWords.facilitator[language];
  // Made in a temporary folder and moved when whole: no window sees it half full, and a power cut leaves none.
  const making = join(workshopFolder(), `.${randomUUID()}.selaras`);
  const aside = new AppSession({ ...session.options, onEvent: () => undefined }, session.reader);
  try {
    aside.enter(await newWorkshop({ path: making, name, period: '2025', facilitator, password: null }));
    await imported(aside, language);
    await proven(aside, language);
    await begun(aside, language);
    aside.leave();
    await aside.left();
    if (existsSync(attachmentPath(making))) placeNew(attachmentPath(making), attachmentPath(path));
    placeNew(making, path);
  } finally {
    aside.leave();
    await aside.left();
    for (const made of [making, attachmentPath(making)]) rmSync(made, { force: true });
  }
  return openWorkshop({ path, password: null }, session);
}
