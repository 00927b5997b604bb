import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomInt,
  sign,
  verify,
} from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';

/** An Ed25519 pair as text: `secret` is PKCS #8, `open` the raw public key, both base64. */
interface SigningPair {
  readonly secret: string;
  readonly open: string;
}

/** An age X25519 pair: what is sealed to `recipient` only `identity` opens. */
interface SealingPair {
  readonly identity: string;
  readonly recipient: string;
}

const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** A new pair for signatures. */
export function newSigningPair(): SigningPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    secret: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    open: publicKey.export({ format: 'der', type: 'spki' }).subarray(spkiPrefix.length).toString('base64'),
  };
}

const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The secret for signatures that belongs to 32 bytes of another secret. */
export function signingSecretFrom(seed: Uint8Array): string {
  return Buffer.concat([pkcs8Prefix, seed]).toString('base64');
}

/** A new pair for sealing. */
export async function newSealingPair(): Promise<SealingPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** What is sealed to this only that identity opens. */
export function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

/** The public half of a secret key. */
export function openKeyOf(secret: string): string {
  const key = createPublicKey(createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' }));
  return key.export({ format: 'der', type: 'spki' }).subarray(spkiPrefix.length).toString('base64');
}

/** The first 16 bytes of the SHA-256 of a public key, in groups of four: short enough to be read aloud. The verifier of records shows the same. */
export function keyFingerprint(open: string): string {
  const hex = createHash('sha256').update(Buffer.from(open, 'base64')).digest('hex').slice(0, 32);
  return (hex.match(/.{4}/g) ?? []).join(' ');
}

/** The signature (64 bytes) of these bytes. */
export function signedBy(bytes: Uint8Array, secret: string): Uint8Array {
  const key = createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' });
  return sign(null, bytes, key);
}

/** Whether this key made this signature. A key that is none gives false. */
export function isSignedBy(bytes: Uint8Array, signature: Uint8Array, open: string): boolean {
  const key = publicKey(open);
  return key !== null && verify(null, bytes, key, signature);
}

function publicKey(open: string): KeyObject | null {
  const raw = Buffer.from(open, 'base64');
  if (raw.length !== 32 || raw.toString('base64') !== open) return null;
  return createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: 'der', type: 'spki' });
}

/** Letters and digits that cannot be mistaken for each other when read aloud or copied by hand. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A passphrase of four groups of four (79 bits): strong enough to be sealed with a light scrypt. */
export function newPassphrase(): string {
  const letter = () => alphabet[randomInt(alphabet.length)] ?? '';
  return grouped(Array.from({ length: 16 }, letter).join(''));
}

const grouped = (letters: string): string => (letters.match(/.{4}/g) ?? []).join('-');

/**
 * A passphrase as it was given out, from how somebody typed it: in any case, with blanks, hyphens or dashes anywhere or nowhere. What
 * is no passphrase of this kind is given back as it is.
 */
export function readPassphrase(typed: string): string {
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, '');
  const whole = letters.length === 16 && [...letters].every((letter) => alphabet.includes(letter));
  return whole ? grouped(letters) : typed;
}
