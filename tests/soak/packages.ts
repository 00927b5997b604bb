import { randomUUID } from 'node:crypto';
import { closeEnvelope, openEnvelope } from '#main/exchange/envelope.ts';
import { newSealingPair, newSigningPair } from '#main/exchange/keys.ts';
import { sealFor, unseal } from '#main/exchange/seal.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { randomStream } from '#shared/stats/base/random.ts';

export const full = 10_000;

/** How many changed files were refused by their outer signature, and how many changed payloads by age itself; none may open. */
export interface PackageSoak {
  readonly byte: number;
  readonly cut: number;
  readonly age: number;
}

/** Bytes changed at random and cuts at random places of a larger sealed file, and of its payload alone. */
export async function run({ count, seed }: { readonly count: number; readonly seed: number }): Promise<PackageSoak> {
  const random = randomStream(seed);
  const [signing, sealing] = [newSigningPair(), await newSealingPair()];
  const payload = await sealFor({ text: 'x'.repeat(60_000) }, sealing.recipient);
  const made = '2026-01-02T03:04:05.000Z';
  const header = {
    kind: 'paket',
    package: randomUUID(),
    round: randomUUID(),
    key: signing.open,
    made,
    expires: null,
  } as const;
  const file = closeEnvelope(header, payload, signing.secret);
  openEnvelope(file, 'paket', 'whole');
  const changed = (bytes: Uint8Array): Uint8Array => {
    const copy = Uint8Array.from(bytes);
    const at = random.index(copy.length);
    copy[at] = (copy[at] as number) ^ (1 + random.index(255));
    return copy;
  };
  const told = { byte: 0, cut: 0, age: 0 };
  for (let round = 0; round < count; round++) {
    if (!(await refused(() => openEnvelope(changed(file), 'paket', 'flip')))) throw new Error(`flip ${round} opened`);
    told.byte++;
    const end = random.index(file.length);
    if (!(await refused(() => openEnvelope(file.subarray(0, end), 'paket', 'cut'))))
      throw new Error(`cut ${end} opened`);
    told.cut++;
    if (round % 10 !== 0) continue;
    const opener = { identity: sealing.identity };
    if (!(await refused(() => unseal(changed(payload), opener, 'age')))) throw new Error(`payload ${round} opened`);
    told.age++;
  }
  return told;
}

async function refused(work: () => unknown): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    if (error instanceof Problem) return true;
    throw error;
  }
}
