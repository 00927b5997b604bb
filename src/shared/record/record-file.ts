/**
 * The signed record, and how anybody checks it: no import, no Node and no DOM, so that the same text runs in Selaras, on the command line
 * and on the page of the verifier. The format is described in docs/record.md.
 */

/** One entry of the log: its number, when it was written (ISO 8601, UTC), the hash of the one before it, and its own. */
export interface RecordEntry {
  readonly number: number;
  readonly at: string;
  readonly previous: string;
  readonly hash: string;
}

/** `signer` is JSON of a {@link RecordSigner}; `signature` (base64) is over the format, the statement and the signer, a line each. */
interface RecordSignature {
  readonly signer: string;
  readonly signature: string;
}

/** Who signs, and the public Ed25519 key (32 bytes, base64). `at` is ISO 8601, UTC. */
export interface RecordSigner {
  readonly name: string;
  readonly role: string;
  readonly at: string;
  readonly key: string;
}

/** What is signed: JSON of this is `statement`. Hashes are SHA-256, hex, of the JSON of a section and of the entries. */
export interface RecordStatement {
  readonly workshop: string;
  readonly period: string;
  readonly number: string | null;
  readonly date: string;
  readonly head: { readonly number: number; readonly hash: string };
  readonly sections: Readonly<Record<string, string>>;
  readonly entries: string;
}

export interface RecordFile {
  readonly format: string;
  readonly statement: string;
  readonly signatures: readonly RecordSignature[];
  readonly document: Readonly<Record<string, unknown>>;
  readonly entries: readonly RecordEntry[];
}

export const recordFormat = 'selaras-record-1';

/**
 * What does not agree. `form`: the file is not written as a record is, byte by byte; `format`: no record, or one of a later version.
 * `unsigned`: nobody has signed. `signature`: of `name`, over what is here. `section`: a part of the minutes differs from what was signed,
 * is missing or was added. `entry-missing`, `entry-replaced`: before or at entry `number`. `entries`: the list of entries differs.
 */
export type RecordFault =
  | { readonly code: 'form' | 'format' | 'unsigned' | 'entries' }
  | { readonly code: 'signature'; readonly name: string }
  | { readonly code: 'section'; readonly name: string }
  | { readonly code: 'entry-missing' | 'entry-replaced'; readonly number: number };

/** `signers`: whose signatures hold, with the fingerprint of each key, to be compared with the paper. */
export interface RecordVerdict {
  readonly faults: readonly RecordFault[];
  readonly statement: RecordStatement | null;
  readonly signers: readonly (RecordSigner & { readonly fingerprint: string })[];
}

/** What the check needs of cryptography: WebCrypto has both. */
export interface RecordCrypto {
  sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
  verify(
    key: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** UTF-8 of a text, written out since this file may use neither Node nor the DOM. */
function utf8(text: string): Uint8Array<ArrayBuffer> {
  const escaped = encodeURIComponent(text.toWellFormed());
  const bytes: number[] = [];
  for (let at = 0; at < escaped.length; at += 1) {
    const coded = escaped[at] === '%';
    bytes.push(coded ? Number.parseInt(escaped.slice(at + 1, at + 3), 16) : escaped.charCodeAt(at));
    if (coded) at += 2;
  }
  return new Uint8Array(bytes);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of base64 as it is written by everybody; null for any other spelling of the same bytes, so that no letter is free. */
function fromBase64(text: string, length: number): Uint8Array<ArrayBuffer> | null {
  const body = text.replace(/=+$/, '');
  const bits = [...body].map((letter) => alphabet.indexOf(letter));
  if (bits.includes(-1) || text.length !== Math.ceil(length / 3) * 4) return null;
  if (body.length !== Math.ceil((length * 8) / 6)) return null;
  const bytes: number[] = [];
  let [held, width] = [0, 0];
  for (const six of bits) {
    held = ((held << 6) | six) & 0xffff;
    width += 6;
    if (width < 8) continue;
    width -= 8;
    bytes.push((held >> width) & 0xff);
  }
  return (held & ((1 << width) - 1)) === 0 && bytes.length === length ? new Uint8Array(bytes) : null;
}

/** SHA-256 of a value's JSON, hex: what a statement says of a section and of the entries. */
export async function digestOfPart(value: unknown, crypto: RecordCrypto): Promise<string> {
  return hex(await crypto.sha256(utf8(JSON.stringify(value))));
}

/** What a signature is made over. */
export function signedText(statement: string, signer: string): string {
  return `${recordFormat}\n${statement}\n${signer}`;
}

/** The first 16 bytes of the SHA-256 of a public key, in groups of four: short enough to be read aloud. */
async function fingerprintOf(key: string, crypto: RecordCrypto): Promise<string> {
  const raw = fromBase64(key, 32);
  if (raw === null) return '';
  return (
    hex(await crypto.sha256(raw))
      .slice(0, 32)
      .match(/.{4}/g) ?? []
  ).join(' ');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const hasExactly = (value: unknown, names: string): value is Record<string, unknown> =>
  isObject(value) && Object.keys(value).join() === names;

/** A text that has one spelling in UTF-8: half of a surrogate pair would be signed as U+FFFD is. */
const isText = (value: unknown): value is string => typeof value === 'string' && value.isWellFormed();

/** A record as its file is written; null where it is nested deeper than anything that can be written. */
function written(record: RecordFile): string | null {
  try {
    return JSON.stringify(record);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is RecordFile {
  return (
    hasExactly(value, 'format,statement,signatures,document,entries') &&
    value.format === recordFormat &&
    isText(value.statement) &&
    isObject(value.document) &&
    Array.isArray(value.signatures) &&
    value.signatures.every(
      (one) => hasExactly(one, 'signer,signature') && isText(one.signer) && typeof one.signature === 'string',
    ) &&
    Array.isArray(value.entries) &&
    value.entries.every((one) => hasExactly(one, 'number,at,previous,hash'))
  );
}

function statementIn(text: string): RecordStatement | null {
  const value = jsonOf(text);
  return hasExactly(value, 'workshop,period,number,date,head,sections,entries') &&
    hasExactly(value.head, 'number,hash') &&
    isObject(value.sections)
    ? (value as unknown as RecordStatement)
    : null;
}

/** Where the list of entries breaks: numbers run from 1, and each names the hash of the one before. */
function entryFaults(entries: readonly RecordEntry[], head: RecordStatement['head']): readonly RecordFault[] {
  const faults: RecordFault[] = [];
  let previous = '0'.repeat(64);
  for (const [at, entry] of entries.entries()) {
    if (entry.number !== at + 1) faults.push({ code: 'entry-missing', number: at + 1 });
    else if (entry.previous !== previous) faults.push({ code: 'entry-replaced', number: entry.number });
    if (faults.length > 0) return faults;
    previous = entry.hash;
  }
  const last = entries.at(-1);
  if ((last?.number ?? 0) < head.number) faults.push({ code: 'entry-missing', number: (last?.number ?? 0) + 1 });
  else if (last?.number !== head.number || last.hash !== head.hash)
    faults.push({ code: 'entry-replaced', number: head.number });
  return faults;
}

/** Checks a signed record, given as the text of its file. */
export async function checkRecord(text: string, crypto: RecordCrypto): Promise<RecordVerdict> {
  const record = jsonOf(text);
  const own = isRecord(record) ? written(record) : null;
  if (!isRecord(record) || own === null) return { faults: [{ code: 'format' }], statement: null, signers: [] };
  const faults: RecordFault[] = [];
  if (own !== text) faults.push({ code: 'form' });
  const signers: (RecordSigner & { fingerprint: string })[] = [];
  if (record.signatures.length === 0) faults.push({ code: 'unsigned' });
  for (const { signer, signature } of record.signatures) {
    const said = jsonOf(signer);
    const who = hasExactly(said, 'name,role,at,key') ? (said as unknown as RecordSigner) : null;
    const [key, made] = [fromBase64(String(who?.key), 32), fromBase64(signature, 64)];
    const holds =
      key !== null && made !== null && (await crypto.verify(key, made, utf8(signedText(record.statement, signer))));
    const again = signers.some(({ key }) => key === who?.key);
    if (who === null || !holds || again) faults.push({ code: 'signature', name: String(who?.name ?? '?') });
    else signers.push({ ...who, fingerprint: await fingerprintOf(who.key, crypto) });
  }
  const statement = statementIn(record.statement);
  if (statement === null) return { faults: [...faults, { code: 'format' }], statement, signers };
  const [signed, there] = [Object.keys(statement.sections), Object.keys(record.document)];
  if (signed.join() !== there.join() && signed.toSorted().join() === there.toSorted().join())
    faults.push({ code: 'form' });
  for (const name of new Set([...signed, ...there])) {
    const digest = Object.hasOwn(record.document, name) ? await digestOfPart(record.document[name], crypto) : null;
    if (digest !== statement.sections[name]) faults.push({ code: 'section', name });
  }
  const broken = entryFaults(record.entries, statement.head);
  faults.push(...broken);
  if (broken.length === 0 && (await digestOfPart(record.entries, crypto)) !== statement.entries)
    faults.push({ code: 'entries' });
  return { faults, statement, signers };
}
