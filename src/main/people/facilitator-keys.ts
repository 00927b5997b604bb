import { newPassphrase, newSealingPair, readPassphrase, recipientOf } from '#main/exchange/keys.ts';
import { sealWithPassphrase, unseal } from '#main/exchange/seal.ts';
import { Held } from '#main/kernel/held.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { type Change, changesOf, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { ActorRow, FacilitatorKey } from '#shared/people/rows.ts';
import { keepKeys, keyFileOf, type OpenKey, openKeys } from './key-file.ts';

/** Keys of facilitators who have entered since the workshop was opened, by person; gone when it closes. */
const unlocked = new Held<readonly OpenKey[]>();

/** Opens the keys of a facilitator who enters; makes one where none of this machine opens. */
export async function unlockKeys(home: string, store: Reader, actor: ActorRow, pin: string | null): Promise<void> {
  if (actor.role !== 'facilitator') return;
  const given = actor.pin === null ? null : pin;
  let open = await openKeys(home, store, actor.id, given);
  if (open.length === 0) {
    open = [await newSealingPair()];
    await keepKeys(home, store, actor.id, open, given);
  }
  unlocked.of(store).set(actor.id, open);
}

const facilitatorsOf = (store: Reader): readonly ActorRow[] =>
  rowsOf(store, 'actor').filter(({ role, active }) => role === 'facilitator' && active === 1);

/** The secret keys that can be used now: of facilitators who entered with their PIN, and of those of this machine who have none. */
export async function keysAtHand(home: string, store: Reader): Promise<readonly string[]> {
  const held = unlocked.of(store);
  for (const actor of facilitatorsOf(store))
    if (actor.pin === null && !held.has(actor.id)) await unlockKeys(home, store, actor, null);
  return [...held.values()].flat().map(({ identity }) => identity);
}

const recipientsHere = (home: string, store: Reader, actor: string): readonly string[] =>
  keyFileOf(home, store, actor).keys.map(({ recipient }) => recipient);

/** The secret key that a facilitator uses here. @throws Problem `key.closed` where none is open */
export async function openIdentityOf(home: string, store: Reader, { id, name }: ActorRow): Promise<string> {
  await keysAtHand(home, store);
  const [key] = unlocked.of(store).get(id) ?? [];
  if (key === undefined) throw new Problem('key.closed', { name });
  return key.identity;
}

/** Of every facilitator: whether there is a key, and where it opens. */
export async function keyStates(home: string, store: Reader): Promise<readonly FacilitatorKey[]> {
  await keysAtHand(home, store);
  const papers = rowsOf(store, 'actor_key');
  return facilitatorsOf(store).map(({ id, name }) => ({
    actor: id,
    name,
    here: recipientsHere(home, store, id).length > 0,
    open: (unlocked.of(store).get(id) ?? []).length > 0,
    paper: papers.some(({ actor_id, recovery }) => actor_id === id && recovery !== null),
  }));
}

/**
 * What the secret of a new round is sealed to: the keys that this machine itself keeps, never one that merely the workshop file names,
 * since who holds the file may write there. With the rows that say whose they are.
 * @throws Problem `key.enter-first` where no facilitator with a PIN has entered here yet
 */
export async function recipientsNow(
  home: string,
  store: Reader,
): Promise<{ readonly recipients: readonly string[]; readonly changes: readonly Change[] }> {
  await keysAtHand(home, store);
  const all = facilitatorsOf(store);
  const own = all.flatMap(({ id }) =>
    recipientsHere(home, store, id).map((recipient) => ({ actor_id: id, recipient })),
  );
  if (own.length === 0) throw new Problem('key.enter-first', { names: all.map(({ name }) => name).join(', ') });
  return {
    recipients: own.map(({ recipient }) => recipient),
    changes: own.flatMap(({ recipient: id, actor_id }) =>
      rowOf(store, 'actor_key', id) === null ? [insertion('actor_key', { id, actor_id, recovery: null })] : [],
    ),
  };
}

/** Lets keys be opened by a new PIN too, before that is committed; those that are not open now only their paper brings back. */
export async function wrapUnder(home: string, store: Reader, actor: string, pin: string | null): Promise<void> {
  const open = unlocked.of(store).get(actor) ?? (await openKeys(home, store, actor, null));
  if (open.length > 0) await keepKeys(home, store, actor, open, pin);
}

/**
 * Words that open the keys of a facilitator anywhere, and the changes that keep them sealed so. Earlier words are void.
 * @throws Problem `key.closed`
 */
export async function recoveryOf(
  home: string,
  store: Reader,
  actor: ActorRow,
): Promise<{ readonly words: string; readonly changes: readonly Change[] }> {
  await keysAtHand(home, store);
  const open = unlocked.of(store).get(actor.id) ?? [];
  if (open.length === 0) throw new Problem('key.closed', { name: actor.name });
  const words = newPassphrase();
  const changes: (Change | null)[] = [];
  for (const { recipient: id, identity } of open) {
    const recovery = Buffer.from(await sealWithPassphrase(identity, words)).toString('base64');
    const row = rowOf(store, 'actor_key', id);
    changes.push(
      row === null
        ? insertion('actor_key', { id, actor_id: actor.id, recovery })
        : update('actor_key', row, { recovery }),
    );
  }
  return { words, changes: changesOf(changes) };
}

/** The keys of a facilitator that these words open. @throws Problem `key.no-paper`, `key.wrong-words` */
export async function keysByWords(store: Reader, actor: ActorRow, words: string): Promise<readonly OpenKey[]> {
  const { name } = actor;
  const sealed = rowsOf(store, 'actor_key').filter(
    ({ actor_id, recovery }) => actor_id === actor.id && recovery !== null,
  );
  if (sealed.length === 0) throw new Problem('key.no-paper', { name }, { field: 'words' });
  const open: OpenKey[] = [];
  for (const { recovery } of sealed) {
    try {
      const found = await unseal(Buffer.from(recovery ?? '', 'base64'), { passphrase: readPassphrase(words) }, name);
      if (typeof found === 'string') open.push({ identity: found, recipient: await recipientOf(found) });
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'sealed.passphrase') throw error;
    }
  }
  if (open.length === 0) throw new Problem('key.wrong-words', { name }, { field: 'words' });
  return open;
}

/** Keeps keys that words opened on this machine too. */
export async function adoptKeys(
  home: string,
  store: Reader,
  actor: string,
  open: readonly OpenKey[],
  pin: string | null,
): Promise<void> {
  await keepKeys(home, store, actor, open, pin);
  unlocked.of(store).set(actor, await openKeys(home, store, actor, pin));
}
