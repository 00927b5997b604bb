import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';

/** A PIN as it is kept: argon2id, 19 MiB and 2 passes (OWASP minimum). Short PINs identify people in one room; they keep no secret. */
export async function keptPin(pin: string | null): Promise<string | null> {
  if (pin === null) return null;
  const cost = { parallelism: 1, iterations: 2, memorySize: 19_456, hashLength: 32 };
  return argon2id({ ...cost, password: pin, salt: randomBytes(16), outputType: 'encoded' });
}

const encoded = /^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$[\w+/]+\$[\w+/]+$/;

/** Whether a PIN is the one that was kept. None fits what somebody with SQL put there in place of a hash. */
export async function isPin(pin: string | null, kept: string): Promise<boolean> {
  return pin !== null && pin !== '' && encoded.test(kept) && (await argon2Verify({ password: pin, hash: kept }));
}
