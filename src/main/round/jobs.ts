import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { AppSession } from '#main/kernel/app-session.ts';
import { fileNamed } from '#main/kernel/output-file.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { loadDocumentFonts } from '#main/papers/document-fonts.ts';
import { keysAtHand } from '#main/people/facilitator-keys.ts';
import { workshopOf } from '#main/store/rows.ts';
import type { Input, JobName, Output } from '#shared/contract.ts';
import { fill } from '#shared/kernel/fill.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import { roundsText } from '#shared/round/words.ts';
import { heldAnswers } from './answer-commands.ts';
import { answersReading } from './answer-reading.ts';
import { answerEvaluation, forgetEvaluation, openEvaluation, sealEvaluation } from './evaluation-jobs.ts';
import { issueRound } from './issue-jobs.ts';
import { makePaper, recoverKey } from './key-jobs.ts';
import { roundIn } from './round-commands.ts';

/** Slips for the passphrases that were just given out. Nothing of them is kept. */
async function passphraseSlips(
  { round, slips }: Input<'round.slips'>,
  { workshop: { store }, options: { resources } }: AppSession,
  { language }: Asker,
): Promise<Output<'round.slips'>> {
  const { name: title, due } = roundIn(store, round, ['draft', 'open']);
  const { agency, name } = workshopOf(store);
  const { writePassphraseSlips } = await import('./slip-pdf.ts');
  const bytes = await writePassphraseSlips(
    { agency: agency === '' ? name : agency, title, due, date: localToday(), slips },
    { language, fonts: loadDocumentFonts(join(resources, 'fonts')) },
  );
  return { name: fileNamed(fill(roundsText['issue.slipsName'], language, { name: title })).trim(), bytes };
}

/** Reads answers into a preview that waits for `answer.apply`. */
async function readAnswers(
  { sources }: Input<'answer.read'>,
  session: AppSession,
  asker: Asker,
): Promise<Output<'answer.read'>> {
  const { options, workshop } = session;
  const keys = await keysAtHand(options.home, workshop.store);
  const { rows, told } = await session.read(answersReading, { sources, keys }, asker);
  const preview = randomUUID();
  heldAnswers.of(workshop.store).set(preview, rows);
  return { preview, ...told };
}

type RoundJob = Exclude<
  Extract<JobName, `evaluation.${string}` | `round.${string}` | `answer.${string}` | `key.${string}`>,
  'evaluation.kind' | 'evaluation.ballot' | 'evaluation.vote'
>;

/** Packages out, evaluator mode, answers in. */
export const roundJobs: {
  readonly [N in RoundJob]: (input: Input<N>, session: AppSession, asker: Asker) => Output<N> | Promise<Output<N>>;
} = {
  'round.issue': issueRound,
  'round.slips': passphraseSlips,
  'answer.read': readAnswers,
  'key.paper': makePaper,
  'key.recover': recoverKey,
  'evaluation.open': openEvaluation,
  'evaluation.answer': (input, session) => answerEvaluation(input, session),
  'evaluation.seal': (input, session) => sealEvaluation(input, session),
  'evaluation.forget': (input, session) => forgetEvaluation(input, session),
};
