import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readBounded } from '#main/exchange/bounded.ts';
import { newPassphrase } from '#main/exchange/keys.ts';
import type { AppSession } from '#main/kernel/app-session.ts';
import { Held } from '#main/kernel/held.ts';
import { fileNamed, writeOutput } from '#main/kernel/output-file.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { loadDocumentFonts } from '#main/papers/document-fonts.ts';
import { actorOf, employeeOf } from '#main/people/actors.ts';
import { workshopOf } from '#main/store/rows.ts';
import type { Input, Output } from '#shared/contract.ts';
import { fill } from '#shared/kernel/fill.ts';
import { officeDay } from '#shared/kernel/office-time.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { predicates } from '#shared/rules/levels.ts';
import { type BallotPaper, paperHours } from '#shared/session/vote-file.ts';
import { sessionText } from '#shared/session/words.ts';
import { ballotReading, kindReading, paperEnding, paperFile, voteEnding, voteFile } from './ballot-file.ts';
import { assertVoter, hiddenBallot } from './vote-commands.ts';
import { paperKeys } from './vote-seal.ts';

/** A ballot paper for one member who may vote, and the passphrase that opens it. Nothing is written into the workshop. */
export async function handPaper(
  input: Input<'vote.hand'>,
  session: AppSession,
  { language }: Asker,
): Promise<Output<'vote.hand'>> {
  const { store } = session.workshop;
  const ballot = hiddenBallot(input.ballot, store);
  const voter = actorOf(store, input.actor);
  assertVoter(voter, ballot, store);
  const person = employeeOf(store, ballot.employee_id, 'ballot');
  const { agency, name, period } = workshopOf(store);
  const made = new Date();
  const passphrase = newPassphrase();
  const { position, unit, hasil, perilaku, predicate } = person;
  const expires = new Date(made.getTime() + paperHours * 3_600_000);
  const house = agency === '' ? name : agency;
  const bytes = await paperFile(
    {
      format: 1,
      ballot: ballot.id,
      voter: { id: voter.id, name: voter.name, locked: voter.pin !== null },
      agency: house,
      period,
      person: { name: person.name, position, unit, hasil, perilaku, predicate },
      made: made.toISOString(),
      expires: expires.toISOString(),
      answer: paperKeys(session.options.home, ballot.id, voter.id),
    },
    passphrase,
  );
  const file = `${fileNamed(voter.name).trim()}${paperEnding}`;
  if (input.to === undefined) {
    const { writePassphraseSlips } = await import('#main/round/slip-pdf.ts');
    const slip = await writePassphraseSlips(
      {
        agency: house,
        title: `${sessionText['vote.slipTitle'][language]} · ${periodWords(period, language)}`,
        due: officeDay(expires),
        date: officeDay(made),
        slips: [{ name: voter.name, file, passphrase }],
      },
      { language, fonts: loadDocumentFonts(join(session.options.resources, 'fonts')) },
    );
    const slipName = fileNamed(fill(sessionText['vote.slipName'], language, { name: voter.name })).trim();
    return { name: file, passphrase, bytes, slip: { name: slipName, bytes: slip } };
  }
  const folder = resolve(input.to);
  mkdirSync(folder, { recursive: true });
  writeOutput({ to: join(folder, file), overwrite: input.overwrite }, bytes);
  return { name: file, passphrase, bytes: null, slip: null };
}

/** A ballot paper open on a member's own machine; `sealed`: when its last vote was made. */
interface OpenPaper {
  readonly paper: BallotPaper;
  readonly sealed: number;
}

const openPapers = new Held<OpenPaper>();

/** What an evaluator's file is, by its sealed head. */
export async function kindOfFile(
  { source }: Input<'evaluation.kind'>,
  session: AppSession,
  asker: Asker,
): Promise<Output<'evaluation.kind'>> {
  return { kind: await session.read(kindReading, await readBounded(source), asker) };
}

/** Opens a paper on the member's machine; it is held while the app runs and written nowhere. */
export async function openBallotPaper(
  { source, passphrase }: Input<'evaluation.ballot'>,
  session: AppSession,
  asker: Asker,
): Promise<Output<'evaluation.ballot'>> {
  const { name, bytes } = await readBounded(source);
  const paper = await session.read(ballotReading, [bytes, passphrase, name, new Date().toISOString()], asker);
  const papers = openPapers.of(session);
  papers.set(paper.ballot, { paper, sealed: papers.get(paper.ballot)?.sealed ?? 0 });
  const { answer: _, format: __, ...shown } = paper;
  return shown;
}

/** Seals the vote on an open paper. */
export async function sealPaper(
  { ballot, predicate, pin, to, overwrite }: Input<'evaluation.vote'>,
  session: AppSession,
): Promise<Output<'evaluation.vote'>> {
  const open = openPapers.of(session).get(ballot);
  if (open === undefined) throw new Problem('evaluation.closed', {}, { field: 'ballot' });
  const { paper, sealed } = open;
  const { voter } = paper;
  if (voter.locked && (pin === null || pin === ''))
    throw new Problem('vote.pin-needed', { name: voter.name }, { field: 'pin' });
  // A clock that fell back makes no vote older than the one before it.
  const moment = Math.max(Date.now(), sealed + 1);
  const made = new Date(moment).toISOString();
  if (made > paper.expires) throw new Problem('vote.paper-expired', {}, { field: 'ballot' });
  const content = {
    format: 1 as const,
    ballot,
    voter: voter.id,
    choice: predicates.indexOf(predicate),
    pin: voter.locked ? pin : null,
    made,
  };
  const bytes = await voteFile(content, paper);
  openPapers.of(session).set(ballot, { paper, sealed: moment });
  const name = `${fileNamed(voter.name).trim()}${voteEnding}`;
  if (to === undefined) return { name, bytes };
  return { name: writeOutput({ to, overwrite }, bytes), bytes: null };
}
