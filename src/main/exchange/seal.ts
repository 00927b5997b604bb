import { Decrypter, Encrypter } from 'age-encryption';
import { Problem } from '#shared/kernel/problem.ts';

/**
 * A light scrypt, 2^10: stretching helps against guessable words, and our passphrases are 79 random bits, hopeless to guess at any
 * cost. So 150 packages take a second instead of minutes.
 */
const scryptWork = 10;

/** JSON sealed for anyone who knows the passphrase. */
export async function sealWithPassphrase(value: unknown, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(scryptWork);
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(JSON.stringify(value));
}

/** JSON sealed for each holder of an age identity that one of these belongs to. */
export async function sealFor(value: unknown, ...recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(JSON.stringify(value));
}

/** More stretching than this is no package of ours, and would hold this machine for seconds and a gigabyte. */
const mostScryptWork = 15;

/** The power of two by which a payload says that its passphrase is stretched; 0 where it does not. Source: age-encryption.org/v1, scrypt recipient stanza. */
function scryptWorkOf(ciphertext: Uint8Array): number {
  const head = Buffer.from(ciphertext.subarray(0, 4096)).toString('latin1');
  return Number(/^-> scrypt \S+ (\d+)$/m.exec(head)?.[1] ?? 0);
}

/** What opens a sealed payload. */
type Opener = { readonly passphrase: string } | { readonly identity: string | readonly string[] };

/** The JSON inside. Throws `sealed.passphrase` or `sealed.recipient`; a payload that is no JSON is `sealed.damaged`. */
export async function unseal(ciphertext: Uint8Array, opener: Opener, file: string): Promise<unknown> {
  if (scryptWorkOf(ciphertext) > mostScryptWork) throw new Problem('sealed.damaged', {}, { file });
  const decrypter = new Decrypter();
  if ('passphrase' in opener) decrypter.addPassphrase(opener.passphrase);
  else for (const identity of [opener.identity].flat()) decrypter.addIdentity(identity);
  let text: string;
  try {
    text = await decrypter.decrypt(ciphertext, 'text');
  } catch (error) {
    // age distinguishes wrong keys and changed bytes by wording only; a caller here has a valid outer signature.
    if (!(error instanceof Error)) throw error;
    if ('passphrase' in opener) throw new Problem('sealed.passphrase', {}, { file, field: 'passphrase' });
    throw new Problem('sealed.recipient', {}, { file });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Problem('sealed.damaged', {}, { file });
  }
}
