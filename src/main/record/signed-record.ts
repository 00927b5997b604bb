import { hkdfSync, webcrypto } from 'node:crypto';
import { basename } from 'node:path';
import { keyFingerprint, openKeyOf, signedBy, signingSecretFrom } from '#main/exchange/keys.ts';
import type { Command, Context } from '#main/kernel/context.ts';
import { openIdentityOf } from '#main/people/facilitator-keys.ts';
import { journal } from '#main/store/journal-reads.ts';
import { commitsSince } from '#main/store/log.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf, workshopOf } from '#main/store/rows.ts';
import { insertion } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import {
  checkRecord,
  digestOfPart,
  type RecordCrypto,
  type RecordEntry,
  type RecordFile,
  type RecordSigner,
  type RecordStatement,
  type RecordVerdict,
  recordFormat,
  signedText,
} from '#shared/record/record-file.ts';
import { type SignedRecordRow, type SignOffRow, signatureColumns, signedRecordColumns } from '#shared/record/rows.ts';
import { minutesOf } from './panel-record.ts';

const { subtle } = webcrypto;

/** Cryptography of the record's check, as Node has it. */
const crypto: RecordCrypto = {
  async sha256(bytes) {
    return new Uint8Array(await subtle.digest('SHA-256', bytes));
  },
  async verify(key, signature, bytes) {
    const open = await subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return subtle.verify('Ed25519', open, signature, bytes);
  },
};

/** Checks the text of a record's file. */
export function recordVerdict(text: string): Promise<RecordVerdict> {
  return checkRecord(text, crypto);
}

function signOffInForce(store: Reader): SignOffRow | undefined {
  return rowsOf(store, 'sign_off').find(({ reopened_reason }) => reopened_reason === null);
}

/** The entries up to the sign-off in force. */
function entriesOf(store: Reader): readonly RecordEntry[] {
  const last = journal(store, { command: 'workshop.signOff', limit: 1 })[0]?.number ?? 0;
  return commitsSince(store, 0)
    .filter(({ number }) => number <= last)
    .map(({ number, at, previous_hash: previous, hash }) => ({ number, at, previous, hash }));
}

/** What the minutes say now, as it is signed: without the letterhead, which is no part of what was decided, and without the record itself. */
async function recordOf(
  reading: Pick<Context, 'store' | 'rules'>,
  signed: SignOffRow,
  today: string,
): Promise<SignedRecordRow> {
  const { store } = reading;
  const { letterhead: _, record: __, draft: ___, ...said } = minutesOf(reading, basename(store.path), today);
  const document = signedRecordColumns.document.read(JSON.stringify(said));
  const sections: Record<string, string> = {};
  for (const [name, part] of Object.entries(document)) sections[name] = await digestOfPart(part, crypto);
  const entries = entriesOf(store);
  const { name, period } = workshopOf(store);
  const statement: RecordStatement = {
    workshop: name,
    period,
    number: signed.number,
    date: signed.date,
    head: { number: entries.length, hash: entries.at(-1)?.hash ?? '' },
    sections,
    entries: await digestOfPart(entries, crypto),
  };
  return {
    id: signed.id,
    statement: signedRecordColumns.statement.write(statement),
    document: signedRecordColumns.document.write(document),
  };
}

/** The secret key for signatures, derived from a facilitator's key, so that it is kept, wrapped and recovered with that one. */
function signingSecret(identity: string): string {
  return signingSecretFrom(new Uint8Array(hkdfSync('sha256', identity, '', 'selaras sign-off', 32)));
}

/**
 * Signs the sign-off in force with the key of the facilitator who is entered.
 * @throws Problem `record.not-signed-off`, `record.signed-already`, `key.closed`
 */
export const recordSign: Command<'record.sign'> = async (_input, { store, rules, actor, home, newId, now, today }) => {
  const signed = signOffInForce(store);
  const person = actor.id === null ? null : rowOf(store, 'actor', actor.id);
  if (signed === undefined || person === null) throw new Problem('record.not-signed-off');
  const held = rowOf(store, 'signed_record', signed.id);
  const record = held ?? (await recordOf({ store, rules }, signed, today));
  if (rowsOf(store, 'signature').some((one) => one.record_id === record.id && one.actor_id === person.id))
    throw new Problem('record.signed-already', { name: person.name });
  const secret = signingSecret(await openIdentityOf(home, store, person));
  const who: RecordSigner = { name: person.name, role: person.role, at: now, key: openKeyOf(secret) };
  const signer = signatureColumns.signer.write(who);
  const signature = Buffer.from(signedBy(Buffer.from(signedText(record.statement, signer)), secret)).toString('base64');
  const row = { id: newId(), record_id: record.id, actor_id: person.id, signer, signature };
  return {
    name: 'record.sign',
    values: { name: person.name, fingerprint: keyFingerprint(who.key) },
    reason: null,
    changes: [...(held === null ? [insertion('signed_record', record)] : []), insertion('signature', row)],
  };
};

function recordText(store: Reader, { id, statement, document }: SignedRecordRow): string {
  const signatures = rowsOf(store, 'signature').filter(({ record_id }) => record_id === id);
  // Somebody with SQL may have put any JSON there.
  const said: Partial<RecordStatement> | null = signedRecordColumns.statement.read(statement);
  const last = said?.head?.number ?? 0;
  const file: RecordFile = {
    format: recordFormat,
    statement,
    signatures: signatures.map(({ signer, signature }) => ({ signer, signature })),
    document: signedRecordColumns.document.read(document),
    entries: commitsSince(store, 0)
      .filter(({ number }) => number <= last)
      .map(({ number, at, previous_hash: previous, hash }) => ({ number, at, previous, hash })),
  };
  return JSON.stringify(file);
}

/** The signed record of the sign-off in force, as a file. @throws Problem `record.unsigned` */
export function signedRecordText(store: Reader): string {
  const signed = signOffInForce(store);
  const row = signed === undefined ? null : rowOf(store, 'signed_record', signed.id);
  if (row === null) throw new Problem('record.unsigned');
  return recordText(store, row);
}

/** Checks every signed record that the workshop holds against its log: those of sign-offs that were reopened too. */
export function heldVerdicts(store: Reader): Promise<readonly RecordVerdict[]> {
  return Promise.all(rowsOf(store, 'signed_record').map((row) => recordVerdict(textOrNone(store, row))));
}

/** Empty where the texts that were signed are no JSON any more, which is no record either. */
function textOrNone(store: Reader, row: SignedRecordRow): string {
  try {
    return recordText(store, row);
  } catch (error) {
    if (error instanceof SyntaxError) return '';
    throw error;
  }
}
