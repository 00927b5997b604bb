import type { AppSession } from '#main/kernel/app-session.ts';
import type { Job } from '#main/kernel/context.ts';
import { contextOf } from '#main/kernel/context-of.ts';
import { commitAndNotify } from '#main/kernel/notify.ts';
import { fileNamed, writeOutput } from '#main/kernel/output-file.ts';
import { type Asker, unseenBy } from '#main/kernel/principal.ts';
import { attachmentBytes, type KeptState } from '#main/store/attachment-file.ts';
import type { Writer } from '#main/store/open.ts';
import { rowsBy, rowsOf } from '#main/store/rows.ts';
import { mayUse } from '#shared/contract.ts';
import { isProgram } from '#shared/dossier/evidence-check.ts';
import { insertion } from '#shared/kernel/change.ts';
import type { ChainState } from '#shared/kernel/commit-contract.ts';
import { Problem, type ProblemCode } from '#shared/kernel/problem.ts';
import { problemAnswer } from '#shared/problem-words.ts';
import { checkingReading, keepingReading, takingReading } from './attachment-readings.ts';
import { assertWhose, attachmentOf, newAttachment } from './evidence-commands.ts';
import { assertDescribed, evidenceRulesOf } from './evidence-rules-file.ts';

/** Where a workshop lies for the user, with its attachments beside it. */
export function besideOf({ readOnly, origin, path }: Writer): string {
  return readOnly ? origin : path;
}

/**
 * Keeps a file as evidence: first its bytes, durably, then the commit that names their hash; what was kept without a commit is found again
 * by its hash. @throws Problem `attachment.*`
 */
export const attachEvidence: Job<'evidence.attach'> = async (input, session, asker) => {
  const { store } = session.workshop;
  const context = contextOf(session, asker.principal, asker.language);
  const person = assertWhose(store, input.employee, input.line);
  assertDescribed(evidenceRulesOf(context), input);
  if (store.readOnly) throw new Problem('attachment.read-only');
  store.assertPlace();
  const workshop = besideOf(store);
  const { name, sha256, bytes, media } = await session.read(keepingReading, { workshop, source: input.source }, asker);
  session.assertStill(store);
  const same = rowsOf(store, 'attachment').find(
    (row) => row.sha256 === sha256 && row.employee_id === person.id && row.line === input.line,
  );
  if (same !== undefined) throw new Problem('attachment.already', { name, as: same.name }, { file: name });
  const row = { ...newAttachment(input, person, context), name, address: null, sha256, bytes, media };
  const plan = {
    name: 'evidence.attach',
    values: { file: name, name: person.name },
    reason: null,
    changes: [insertion('attachment', row)],
  };
  return commitAndNotify(session, plan, asker.principal, context.now);
};

/** A name under which no system starts the file. */
function safeName(name: string, program: boolean): string {
  return `${fileNamed(name)}${program ? '.bin' : ''}`;
}

/** One attachment, handed back or written to a path. @throws Problem `attachment.no-bytes` for a reference, `attachment.gone`, `attachment.changed` */
export const saveEvidence: Job<'evidence.save'> = async (input, session, asker) => {
  const { store } = session.workshop;
  const { row } = attachmentOf(store, input);
  if (row.sha256 === null) throw new Problem('attachment.no-bytes', { address: row.address ?? '' });
  const workshop = besideOf(store);
  const bytes = await session.read(takingReading, { workshop, sha256: row.sha256, name: row.name }, asker);
  const name = safeName(row.name, isProgram(row.name, row.media));
  const { to, overwrite } = input;
  const type = 'application/octet-stream';
  if (to === undefined) return { name, type, bytes };
  return { name: writeOutput({ to, overwrite }, bytes), type, bytes: null };
};

/** Why the file of attachments could not be read to its end. */
const unreadable: readonly ProblemCode[] = ['attachment.file-damaged', 'file.too-long'];

/**
 * Hashes every attachment again. Those that are not what the record says are named with person and line to those who see the person, and
 * only counted for others.
 */
export async function checkAttachments(session: AppSession, asker: Asker): Promise<Pick<ChainState, 'files'>> {
  const { store } = session.workshop;
  const rows = rowsOf(store, 'attachment').filter(({ sha256 }) => sha256 !== null);
  const weights = new Map(rows.map(({ sha256, bytes }) => [sha256 ?? '', bytes ?? 0]));
  const bytes = [...weights.values()].reduce((sum, one) => sum + one, 0);
  // Nothing is said of files where none is attached.
  if (rows.length === 0) return {};
  const hashes = [...weights.keys()];
  if (attachmentBytes(besideOf(store)) === null)
    return { files: { checked: 0, absent: hashes.length, bytes, faults: [] } };
  const { principal, language } = asker;
  let states: ReadonlyMap<string, KeptState>;
  try {
    states = new Map(await session.read(checkingReading, { workshop: besideOf(store), hashes }, asker));
  } catch (error) {
    // The record itself is verified all the same: what is wrong with the file beside it is one of the findings.
    if (!(error instanceof Problem) || !unreadable.includes(error.code)) throw error;
    return { files: { checked: 0, absent: 0, bytes, faults: [problemAnswer(error, language)] } };
  }
  session.assertStill(store);
  const unseen = mayUse('dossier.get', principal.role) ? unseenBy(store, principal) : null;
  const people = rowsBy(
    store,
    'employee',
    rows.map(({ employee_id }) => employee_id),
  );
  const faults = rows.flatMap(({ sha256, employee_id, line, name: file }) => {
    const state = states.get(sha256 ?? '');
    if (state === undefined) return [];
    const why = state === 'gone' ? 'gone' : 'changed';
    if (unseen === null || unseen.has(employee_id)) return [new Problem(`attachment.found-${why}`)];
    const name = people.get(employee_id)?.name ?? employee_id;
    return [new Problem(`attachment.is-${why}`, { name, line: line ?? '–', file })];
  });
  const said = faults.map((fault) => problemAnswer(fault, language));
  return { files: { checked: hashes.length, absent: 0, bytes, faults: said } };
}
