import { randomBytes } from 'node:crypto';
import { argon2id } from 'hash-wasm';

/** How a secret that people remember becomes a key: kept beside what it opens, so that a later release may ask for more. */
export interface Stretching {
  readonly name: 'argon2id';
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
  /** Hex. */
  readonly salt: string;
}

type Cost = Omit<Stretching, 'salt'>;

/** What a password costs: 64 MiB and 3 passes (RFC 9106, second choice). */
export const passwordCost: Cost = { name: 'argon2id', memory: 65_536, passes: 3, lanes: 1 };
/** What a PIN costs where a secret of the machine is needed beside it: 19 MiB and 2 passes (OWASP minimum). */
export const pinCost: Cost = { name: 'argon2id', memory: 19_456, passes: 2, lanes: 1 };

/** More memory than this, in KiB, or more passes, and a file of a stranger would hold this machine up. */
const most = { memory: 1_048_576, passes: 16 } as const;

export function newStretching(cost: Cost): Stretching {
  return { ...cost, salt: randomBytes(16).toString('hex') };
}

/** Whether a secret is kept at this cost. */
export function isStretchedAt({ memory, passes, lanes }: Stretching, cost: Cost): boolean {
  return memory === cost.memory && passes === cost.passes && lanes === cost.lanes;
}

/** 32 bytes out of a secret. @throws Error for a cost that is no cost of ours */
export async function stretched(secret: string, { memory, passes, lanes, salt }: Stretching): Promise<Buffer> {
  if (memory > most.memory || passes > most.passes || lanes !== 1) throw new Error('stretching out of bounds');
  const bytes = await argon2id({
    password: secret.normalize('NFC'),
    salt: Buffer.from(salt, 'hex'),
    parallelism: lanes,
    iterations: passes,
    memorySize: memory,
    hashLength: 32,
    outputType: 'binary',
  });
  return Buffer.from(bytes);
}
