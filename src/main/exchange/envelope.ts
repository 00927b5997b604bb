import { Problem } from '#shared/kernel/problem.ts';
import { type SealedHeader, type SealedKind, sealedHeader } from '#shared/kernel/sealed-header.ts';
import { isSignedBy, signedBy } from './keys.ts';

const magic = Buffer.from('SELARAS-SEALED-1\n');
const family = 'SELARAS-SEALED-';
const signatureLength = 64;
const headerLimit = 4096;
/** Far above a package of 1,000 ratees. */
export const sizeLimit = 8 * 1024 * 1024;

/** magic, header length (2 bytes, big endian), header as JSON, signature over all other bytes, ciphertext. */
export function closeEnvelope(header: SealedHeader, ciphertext: Uint8Array, secret: string): Uint8Array {
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length);
  const head = Buffer.concat([magic, length, text]);
  return Buffer.concat([head, signedBy(Buffer.concat([head, ciphertext]), secret), ciphertext]);
}

/** What is said of a sealed file that was brought to the wrong place, by what it is. */
const belongsElsewhere = {
  paket: 'sealed.not-answer',
  jawaban: 'sealed.not-package',
  'surat-suara': 'sealed.is-paper',
  suara: 'sealed.is-vote',
} as const;

export interface OpenedEnvelope {
  readonly header: SealedHeader;
  readonly ciphertext: Uint8Array;
}

/**
 * Checks the outer signature before anything else is believed. Throws `sealed.not-ours`, `sealed.newer`, `sealed.damaged` (a byte was
 * changed or is missing), and what says where a file of another kind belongs. Whether the key that signed it is to be trusted is the caller's question.
 */
export function openEnvelope(bytes: Uint8Array, kind: SealedKind, file: string): OpenedEnvelope {
  const opened = checkedEnvelope(bytes, file);
  if (opened.header.kind !== kind) throw new Problem(belongsElsewhere[opened.header.kind], {}, { file });
  return opened;
}

function checkedEnvelope(bytes: Uint8Array, file: string): OpenedEnvelope {
  const place = { file };
  const start = Buffer.from(bytes.subarray(0, magic.length)).toString('latin1');
  if (!start.startsWith(family) || bytes.length > sizeLimit) throw new Problem('sealed.not-ours', {}, place);
  if (start !== magic.toString('latin1'))
    throw new Problem(/^SELARAS-SEALED-\d\n?$/.test(start) ? 'sealed.newer' : 'sealed.damaged', {}, place);
  const at = magic.length + 2;
  const length = bytes.length < at ? 0 : Buffer.from(bytes.subarray(magic.length, at)).readUInt16BE();
  const body = at + length + signatureLength;
  if (length === 0 || length > headerLimit || bytes.length <= body) throw new Problem('sealed.damaged', {}, place);
  const header = headerOf(bytes.subarray(at, at + length));
  const head = bytes.subarray(0, at + length);
  const ciphertext = bytes.subarray(body);
  const signature = bytes.subarray(at + length, body);
  if (header === null || !isSignedBy(Buffer.concat([head, ciphertext]), signature, header.key))
    throw new Problem('sealed.damaged', {}, place);
  return { header, ciphertext };
}

/** The kind of a sealed file, which must be one of these. Throws as {@link openEnvelope} does. */
export function sealedKindOf<K extends SealedKind>(bytes: Uint8Array, kinds: readonly K[], file: string): K {
  const { header } = checkedEnvelope(bytes, file);
  const kind = kinds.find((one) => one === header.kind);
  if (kind === undefined) throw new Problem(belongsElsewhere[header.kind], {}, { file });
  return kind;
}

function headerOf(bytes: Uint8Array): SealedHeader | null {
  try {
    return sealedHeader(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
