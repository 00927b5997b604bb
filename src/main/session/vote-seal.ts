import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { signingSecretFrom } from '#main/exchange/keys.ts';
import { machineSecret } from '#main/exchange/machine-secret.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { type Predicate, predicates } from '#shared/rules/levels.ts';

/**
 * The key of one ballot, hex. It comes from a secret of this machine and so is not in the workshop file before the reveal publishes
 * it: a copy of the file, the journal or an export tells nothing of a running vote.
 */
export function ballotKey(home: string, ballot: string): string {
  return createHmac('sha256', machineSecret(home)).update(`selaras ballot ${ballot}`).digest('hex');
}

/**
 * What a ballot paper of one member is signed with, and what their vote is sealed with: from the same secret, so that only this machine
 * opens the votes that come back, and nothing of it is kept in the workshop file.
 */
export function paperKeys(
  home: string,
  ballot: string,
  voter: string,
): { readonly secret: string; readonly key: string } {
  const derived = (use: string) =>
    createHmac('sha256', machineSecret(home)).update(`selaras paper ${use} ${ballot} ${voter}`).digest();
  return { secret: signingSecretFrom(derived('sign')), key: derived('seal').toString('hex') };
}

/** A vote as ciphertext (AES-256-GCM, bound to ballot and voter); always of one length, so that its size tells nothing. */
export function sealVote(key: string, ballot: string, voter: string, predicate: Predicate): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'hex'), nonce).setAAD(
    Buffer.from(`${ballot} ${voter}`),
  );
  const text = Buffer.concat([cipher.update(Buffer.of(predicates.indexOf(predicate))), cipher.final()]);
  return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64');
}

/** Opens a sealed vote. @throws Problem `vote.sealed-elsewhere` when this key does not fit */
export function openVote(key: string, ballot: string, voter: string, sealed: string): Predicate {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const plain = createDecipheriv('aes-256-gcm', Buffer.from(key, 'hex'), bytes.subarray(0, 12))
      .setAAD(Buffer.from(`${ballot} ${voter}`))
      .setAuthTag(bytes.subarray(13));
    const [index = -1] = Buffer.concat([plain.update(bytes.subarray(12, 13)), plain.final()]);
    const predicate = predicates[index];
    if (predicate !== undefined) return predicate;
  } catch (error) {
    // Node says a false tag with a plain Error; anything else is a bug.
    if (!(error instanceof Error)) throw error;
  }
  throw new Problem('vote.sealed-elsewhere');
}
