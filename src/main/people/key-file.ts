import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { machineSecret } from '#main/exchange/machine-secret.ts';
import { commitOf } from '#main/store/journal-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { isStretchedAt, newStretching, pinCost, type Stretching, stretched } from '#main/store/stretch.ts';
import { replaceSmallFile } from '#main/store/write-whole.ts';

/** The secret key under one PIN, or under none (`stretching` null), and always under the secret of this machine. */
interface Wrap {
  readonly stretching: Stretching | null;
  readonly sealed: string;
}

/** One key: what is sealed to `recipient` only it opens. Two wraps while a PIN changes: the old one holds until the new one was used. */
interface KeptKey {
  readonly recipient: string;
  readonly wraps: readonly Wrap[];
}

/**
 * The keys of a facilitator as this machine keeps them, outside the workshop file. A PIN alone is soon guessed with what it opens at
 * hand; bound to a secret of this machine, the workshop file with every PIN there is opens nothing. Keys are added, never taken away.
 */
export interface KeyFile {
  readonly format: 1;
  readonly keys: readonly KeptKey[];
}

const noKeys: KeyFile = { format: 1, keys: [] };

/** A secret key that is open. */
export interface OpenKey {
  readonly recipient: string;
  readonly identity: string;
}

/** Where the keys of a facilitator lie: `<home>/kunci/<first commit>/<person>.json`. */
function pathOf(home: string, store: Reader, actor: string): string {
  return join(home, 'kunci', (commitOf(store, 1)?.hash ?? 'new').slice(0, 16), `${actor}.json`);
}

/** The keys of this facilitator on this machine. */
export function keyFileOf(home: string, store: Reader, actor: string): KeyFile {
  const path = pathOf(home, store, actor);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as KeyFile) : noKeys;
}

function write(home: string, store: Reader, actor: string, keys: readonly KeptKey[]): void {
  const path = pathOf(home, store, actor);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  replaceSmallFile(path, Buffer.from(JSON.stringify({ ...noKeys, keys })));
}

async function wrapKey(home: string, actor: string, pin: string | null, stretching: Stretching | null) {
  const typed = stretching === null ? Buffer.alloc(0) : await stretched(pin ?? '', stretching);
  const secret = Buffer.concat([machineSecret(home), typed]);
  return Buffer.from(hkdfSync('sha256', secret, '', `selaras facilitator key ${actor}`, 32));
}

async function wrapped(home: string, actor: string, identity: string, pin: string | null): Promise<Wrap> {
  const stretching = pin === null ? null : newStretching(pinCost);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await wrapKey(home, actor, pin, stretching), nonce);
  const text = Buffer.concat([cipher.update(identity, 'utf8'), cipher.final()]);
  return { stretching, sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64') };
}

async function opened(home: string, actor: string, { stretching, sealed }: Wrap, pin: string | null) {
  if ((stretching === null) !== (pin === null)) return null;
  const bytes = Buffer.from(sealed, 'base64');
  const key = await wrapKey(home, actor, pin, stretching);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch (error) {
    // Node says a false tag with a plain Error.
    if (!(error instanceof Error)) throw error;
    return null;
  }
}

/**
 * The keys that this PIN (or none) opens. What was kept under an older PIN or at a lower cost is then kept under this PIN alone, at the
 * cost of now.
 */
export async function openKeys(home: string, store: Reader, actor: string, pin: string | null): Promise<OpenKey[]> {
  const open: OpenKey[] = [];
  const keys: KeptKey[] = [];
  let changed = false;
  for (const kept of keyFileOf(home, store, actor).keys) {
    let next = kept;
    for (const wrap of kept.wraps) {
      const identity = await opened(home, actor, wrap, pin);
      if (identity === null) continue;
      open.push({ recipient: kept.recipient, identity });
      const asNow = wrap.stretching === null || isStretchedAt(wrap.stretching, pinCost);
      if (kept.wraps.length > 1 || !asNow)
        next = { ...kept, wraps: [asNow ? wrap : await wrapped(home, actor, identity, pin)] };
      break;
    }
    keys.push(next);
    changed ||= next !== kept;
  }
  if (changed) write(home, store, actor, keys);
  return open;
}

/** Keeps these keys under this PIN as well; those that were not here are added. */
export async function keepKeys(
  home: string,
  store: Reader,
  actor: string,
  open: readonly OpenKey[],
  pin: string | null,
): Promise<void> {
  const keys = new Map(keyFileOf(home, store, actor).keys.map((kept) => [kept.recipient, kept]));
  for (const { recipient, identity } of open) {
    const wraps = keys.get(recipient)?.wraps ?? [];
    keys.set(recipient, { recipient, wraps: [...wraps, await wrapped(home, actor, identity, pin)] });
  }
  write(home, store, actor, [...keys.values()]);
}
