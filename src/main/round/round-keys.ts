import { newSealingPair } from '#main/exchange/keys.ts';
import { sealFor, unseal } from '#main/exchange/seal.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RoundKeyRow } from '#shared/round/rows.ts';

/** How an age identity begins that lies in plain text, as rounds of earlier releases hold it. */
const plain = 'AGE-SECRET-KEY-';

/** A pair for the answers of a round, whose secret half only these facilitators open: the file with its password alone does not. */
export async function newRoundPair(
  recipients: readonly string[],
): Promise<Pick<RoundKeyRow, 'recipient' | 'identity'>> {
  const { identity, recipient } = await newSealingPair();
  return { recipient, identity: Buffer.from(await sealFor(identity, ...recipients)).toString('base64') };
}

/** What opens the answers of a round. @throws Problem `key.needed` where none of these keys does */
export async function roundIdentity(store: Reader, key: RoundKeyRow, keys: readonly string[]): Promise<string> {
  if (key.identity.startsWith(plain)) return key.identity;
  const owners = new Set(rowsOf(store, 'actor_key').map(({ actor_id }) => actor_id));
  const actors = rowsOf(store, 'actor').filter(({ id, active }) => active === 1 && owners.has(id));
  const needed = new Problem('key.needed', {
    names: actors.map(({ name }) => name).join(', '),
    round: rowOf(store, 'round', key.id)?.name ?? '',
  });
  if (keys.length === 0) throw needed;
  try {
    const identity = await unseal(Buffer.from(key.identity, 'base64'), { identity: keys }, '');
    if (typeof identity === 'string') return identity;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'sealed.recipient') throw error;
  }
  throw needed;
}
