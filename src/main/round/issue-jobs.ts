import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { newPassphrase, newSealingPair, newSigningPair } from '#main/exchange/keys.ts';
import type { AppSession } from '#main/kernel/app-session.ts';
import { commitAndNotify } from '#main/kernel/notify.ts';
import { assertFree, fileNamed, writeOutput } from '#main/kernel/output-file.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { writeZip } from '#main/papers/xlsx/zip-writer.ts';
import { workshopOf } from '#main/store/rows.ts';
import type { Input, Output } from '#shared/contract.ts';
import { type Change, changesOf, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { IssuedPackage } from '#shared/round/contract.ts';
import type { AssignmentRow, PackageRow } from '#shared/round/rows.ts';
import { packageEnding, packageFile } from './package-file.ts';
import { packageRatees } from './package-ratees.ts';
import { type RoundBook, roundBook } from './round-book.ts';
import { roundIn } from './round-commands.ts';

/** Tells the window that called how far its work has come. */
function progressTo(session: AppSession, client: string, done: number, total: number): void {
  session.options.onEvent({ type: 'progress', client, done, total });
}

interface MadePackage extends IssuedPackage {
  readonly bytes: Uint8Array;
}

/** A name that any file system takes. */
const fileName = (name: string): string => fileNamed(name).trim();

/** One package for each rater, newly keyed: what was given out before is void from now on. One commit. */
export async function issueRound(
  input: Input<'round.issue'>,
  session: AppSession,
  { principal }: Asker,
): Promise<Output<'round.issue'>> {
  const { store } = session.workshop;
  const round = roundIn(store, input.round, ['draft', 'open']);
  const book = roundBook(store, round);
  const wanted = input.raters ?? [...book.pairs.keys()];
  if (wanted.length === 0) throw new Problem('round.empty', {}, { field: 'round' });
  const now = new Date().toISOString();
  const made: MadePackage[] = [];
  const files = new Set<string>();
  const changes: (Change | null)[] = [update('round', round, { state: 'open' })];
  for (const [at, rater] of wanted.entries()) {
    const own = book.pairs.get(rater);
    if (own === undefined) throw new Problem('employee.unknown', { key: rater }, { field: 'raters' });
    const issued = await issueOne(session, book, own, now);
    made.push({ ...issued.made, file: fileFor(issued.made, files) });
    changes.push(issued.change);
    progressTo(session, principal.client, at + 1, wanted.length);
  }
  const bytes = await delivered(made, input);
  const values = { name: round.name, packages: made.length };
  await commitAndNotify(
    session,
    { name: 'round.issue', values, reason: null, changes: changesOf(changes) },
    principal,
    now,
  );
  return {
    packages: made.map(({ bytes: _, ...told }) => told),
    name: `${fileName(round.name)}.zip`,
    bytes,
  };
}

/** Named for whom it is, distinguished by the end of their NIP and, where two would still be the same, by all of it or a number. */
function fileFor({ name, rater }: Pick<MadePackage, 'name' | 'rater'>, taken: Set<string>): string {
  const ends = [rater.slice(-6), rater];
  for (let more = 0; ; more++) {
    const file = `${fileName(`${name} ${ends[more] ?? `${rater} ${more}`}`)}${packageEnding}`;
    const key = file.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return file;
  }
}

async function issueOne(session: AppSession, book: RoundBook, pairs: readonly AssignmentRow[], now: string) {
  const { store } = session.workshop;
  const [first] = pairs;
  const { round, keys, instrument } = book;
  if (first === undefined || keys === null) throw new Problem('round.empty', {}, { field: 'round' });
  const { agency, name, period } = workshopOf(store);
  const token = randomUUID();
  const [signing, draft] = [newSigningPair(), await newSealingPair()];
  const passphrase = newPassphrase();
  const content = {
    format: 1 as const,
    package: token,
    round: round.id,
    roundName: round.name,
    agency: agency === '' ? name : agency,
    period,
    rater: { key: first.rater_key, name: first.rater_name },
    due: round.due,
    expires: round.expires,
    instrument,
    ratees: packageRatees(store, pairs, round.masked === 1),
    answer: {
      secret: signing.secret,
      recipient: keys.recipient,
      draftIdentity: draft.identity,
      draftRecipient: draft.recipient,
    },
  };
  const signer = { secret: keys.signing_secret, open: keys.signing_open };
  const bytes = await packageFile(content, passphrase, signer, now);
  const old = book.packages.get(first.rater_key);
  const patch = { token, issued: now, expires: round.expires, answer_open: signing.open };
  const version = (old?.version ?? 0) + 1;
  const row: PackageRow = { id: randomUUID(), round_id: round.id, rater_key: first.rater_key, ...patch, version };
  const change = old === undefined ? insertion('package', row) : update('package', old, { ...patch, version });
  return { made: { rater: first.rater_key, name: first.rater_name, passphrase, bytes }, change };
}

async function delivered(
  made: readonly MadePackage[],
  { to, overwrite }: Pick<Input<'round.issue'>, 'to' | 'overwrite'>,
): Promise<Uint8Array | null> {
  if (to === undefined) return writeZip(made.map(({ file, bytes }) => ({ name: file, pieces: [bytes] })));
  const folder = resolve(to);
  mkdirSync(folder, { recursive: true });
  const target = (file: string) => ({ to: join(folder, file), overwrite });
  // All or none: half of the packages would be of no use, since they are only good once the workshop knows them.
  for (const { file, bytes } of made) assertFree(target(file), bytes);
  for (const { file, bytes } of made) writeOutput(target(file), bytes);
  return null;
}
