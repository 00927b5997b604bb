import { readBounded } from '#main/exchange/bounded.ts';
import type { AppSession } from '#main/kernel/app-session.ts';
import { Held } from '#main/kernel/held.ts';
import { fileNamed, writeOutput } from '#main/kernel/output-file.ts';
import type { Asker } from '#main/kernel/principal.ts';
import type { Input, Output } from '#shared/contract.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { checkAnswer, checkScores, lackingEvidence, progressOf } from '#shared/round/answer.ts';
import type { Evaluation } from '#shared/round/evaluation-contract.ts';
import type { AnswerContent, PackageContent, RateeAnswer } from '#shared/round/package.ts';
import { answerEnding, answerFile } from './answer-file.ts';
import { DraftStore } from './draft-store.ts';
import { packageReading } from './package-file.ts';

/** A package that is open in this sitting. `sealed`: how often its answer was sealed. `saving` is the end of the queue of writes. */
interface OpenEvaluation {
  readonly content: PackageContent;
  readonly file: string;
  readonly answers: Map<string, RateeAnswer>;
  sealed: number;
  saving: Promise<void>;
}

/** Packages open in evaluator mode: they need no workshop. */
const openEvaluations = new Held<OpenEvaluation>();

const draftsOf = (session: AppSession): DraftStore => new DraftStore(session.options.home);

function openIn(session: AppSession, key: string): OpenEvaluation {
  const open = openEvaluations.of(session).get(key);
  if (open === undefined) throw new Problem('evaluation.closed', {}, { field: 'package' });
  return open;
}

function answerOf({ content, answers, sealed }: OpenEvaluation): AnswerContent {
  const { package: key, round, instrument, rater } = content;
  return {
    format: 1,
    package: key,
    round,
    instrument: { id: instrument.id, version: instrument.version },
    rater: rater.key,
    made: new Date().toISOString(),
    count: sealed,
    ratees: [...answers.values()],
  };
}

const progress = ({ content, answers }: OpenEvaluation) =>
  progressOf([...answers.values()], content.ratees.length, content.instrument);

function shown(open: OpenEvaluation): Evaluation {
  const { package: key, agency, period, roundName, rater, due, expires, instrument, ratees } = open.content;
  const answers = [...open.answers.values()];
  const raterName = rater.name;
  return {
    package: key,
    agency,
    period,
    roundName,
    raterName,
    due,
    expires,
    instrument,
    ratees,
    answers,
    progress: progress(open),
  };
}

/** Packages this machine has opened before. */
export function listEvaluations(session: AppSession): Output<'evaluation.list'> {
  return {
    rows: draftsOf(session)
      .list()
      .map((row) => ({ ...row, file: `${row.package.slice(0, 8)}` })),
  };
}

/** Opens a package; a file new to this machine is kept with the machine's own, so that work can go on days later. */
export async function openEvaluation(
  { source, package: known, passphrase }: Input<'evaluation.open'>,
  session: AppSession,
  asker: Asker,
): Promise<Evaluation> {
  const drafts = draftsOf(session);
  if (source === undefined && (known === undefined || !drafts.has(known)))
    throw new Problem('evaluation.closed', {}, { field: 'package' });
  const given = source === undefined ? null : await readBounded(source);
  const file = given?.name ?? known ?? '';
  const bytes = given?.bytes ?? drafts.package(known ?? '');
  const content = await session.read(packageReading, [bytes, passphrase, file, localToday()], asker);
  const held = openEvaluations.of(session).get(content.package);
  if (held !== undefined) return shown(held);
  drafts.keepPackage(content.package, bytes);
  const draft = await drafts.draft(content);
  const answers = new Map((draft?.ratees ?? []).map((ratee) => [ratee.id, ratee]));
  const open = { content, file, answers, sealed: draft?.count ?? 0, saving: Promise.resolve() };
  openEvaluations.of(session).set(content.package, open);
  return shown(open);
}

/** Writes the draft after those before it. @throws Problem `evaluation.not-kept` */
async function keep(open: OpenEvaluation, session: AppSession): Promise<void> {
  const write = open.saving.then(() => draftsOf(session).keepDraft(answerOf(open), open.content));
  open.saving = write.then(
    () => undefined,
    () => undefined,
  );
  try {
    await write;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Problem('evaluation.not-kept', { code }, { field: 'package' });
  }
}

/** Keeps one ratee's answer. Answers only once it is on disk; writes follow each other in the order they came. */
export async function answerEvaluation(
  { package: key, ratee }: Input<'evaluation.answer'>,
  session: AppSession,
): Promise<Output<'evaluation.answer'>> {
  const open = openIn(session, key);
  if (!open.content.ratees.some(({ id }) => id === ratee.id))
    throw new Problem('answer.unknown-ratee', { file: open.file }, { file: open.file });
  checkScores(ratee, open.content.instrument, open.file);
  open.answers.set(ratee.id, ratee);
  await keep(open, session);
  return { progress: progress(open), lacking: lackingEvidence(ratee, open.content.instrument) };
}

/** Seals the answer for the facilitator; the evidence gate is closed here. */
export async function sealEvaluation(
  { package: key, partly, to, overwrite }: Input<'evaluation.seal'>,
  session: AppSession,
): Promise<Output<'evaluation.seal'>> {
  const open = openIn(session, key);
  const { content, file } = open;
  const done = progress(open);
  if (done.given < done.wanted && !partly) throw new Problem('evaluation.incomplete', { n: done.wanted - done.given });
  checkAnswer(answerOf(open), new Set(content.ratees.map(({ id }) => id)), content.instrument, file);
  // The count is on disk before the answer is out: one sealed later must count higher, whatever the clock says.
  open.sealed += 1;
  await keep(open, session);
  const answer = answerOf(open);
  const bytes = await answerFile(answer, content);
  const name = `${fileNamed(content.rater.name)} ${content.rater.key.slice(-6)}${answerEnding}`;
  if (to === undefined) return { name, bytes, progress: done };
  return { name: writeOutput({ to, overwrite }, bytes), bytes: null, progress: done };
}

/** Takes a package and its unfinished answer off this machine. */
export function forgetEvaluation({ package: key }: Input<'evaluation.forget'>, session: AppSession): null {
  openEvaluations.of(session).delete(key);
  draftsOf(session).forget(key);
  return null;
}
