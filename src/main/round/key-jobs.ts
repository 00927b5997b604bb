import { join } from 'node:path';
import type { AppSession } from '#main/kernel/app-session.ts';
import type { Command } from '#main/kernel/context.ts';
import { commitAndNotify } from '#main/kernel/notify.ts';
import { fileNamed } from '#main/kernel/output-file.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { loadDocumentFonts } from '#main/papers/document-fonts.ts';
import { actorOf } from '#main/people/actors.ts';
import { adoptKeys, keyStates, keysByWords, recipientsNow, recoveryOf } from '#main/people/facilitator-keys.ts';
import { isPin, keptPin } from '#main/store/pin.ts';
import { workshopOf } from '#main/store/rows.ts';
import type { Input, Output } from '#shared/contract.ts';
import { changesOf, deletion, type Plan, update } from '#shared/kernel/change.ts';
import { fill } from '#shared/kernel/fill.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { ActorRow } from '#shared/people/rows.ts';
import { keyText } from '#shared/round/key-words.ts';
import { roundBook } from './round-book.ts';
import { roundIn } from './round-commands.ts';
import { newRoundPair } from './round-keys.ts';

type KeyPlan = Pick<Plan, 'values' | 'reason' | 'changes'>;

function keep(session: AppSession, name: Plan['name'], plan: KeyPlan, { principal }: Asker, actor: ActorRow) {
  const by = { id: actor.id, name: actor.name };
  return commitAndNotify(session, { name, ...plan, by }, principal, new Date().toISOString());
}

/** Whose key of those who lead is here, open, and on paper. */
export async function listKeys(_input: Input<'key.list'>, { workshop: { store }, options }: AppSession) {
  return { rows: await keyStates(options.home, store) };
}

/** New words for the key of the person who is entered, with their sheet of paper. */
export async function makePaper(
  _input: Input<'key.paper'>,
  session: AppSession,
  asker: Asker,
): Promise<Output<'key.paper'>> {
  const { store } = session.workshop;
  const { home, resources } = session.options;
  const { language } = asker;
  const actor = actorOf(store, asker.principal.id ?? '');
  const { words, changes } = await recoveryOf(home, store, actor);
  const { agency, name: workshop } = workshopOf(store);
  const { writePassphraseSlips } = await import('./slip-pdf.ts');
  const bytes = await writePassphraseSlips(
    {
      agency: agency === '' ? workshop : agency,
      title: fill(keyText['key.paperTitle'], language, { name: workshop }),
      due: null,
      date: localToday(),
      slips: [{ name: actor.name, file: keyText['key.paperUse'][language], passphrase: words }],
      how: keyText['key.paperHow'][language],
    },
    { language, fonts: loadDocumentFonts(join(resources, 'fonts')) },
  );
  await keep(session, 'key.paper', { values: { name: actor.name }, reason: null, changes }, asker, actor);
  return { words, name: fileNamed(fill(keyText['key.paperName'], language, { name: actor.name })).trim(), bytes };
}

/** Opens a key with the words of its paper, and sets the PIN where another one is given. */
export async function recoverKey(input: Input<'key.recover'>, session: AppSession, asker: Asker) {
  const { store } = session.workshop;
  const actor = actorOf(store, input.actor);
  const open = await keysByWords(store, actor, input.words);
  await adoptKeys(session.options.home, store, actor.id, open, input.pin);
  const same = actor.pin === null ? input.pin === null : await isPin(input.pin, actor.pin);
  const changes = same ? [] : changesOf([update('actor', actor, { pin: await keptPin(input.pin) })]);
  await keep(session, 'key.recover', { values: { name: actor.name }, reason: null, changes }, asker, actor);
  return { name: actor.name };
}

/** New keys for a round: what is sealed to the old ones is taken out, every package is void until it is issued again. */
export const roundRenew: Command<'round.renew'> = async (input, { store, home }) => {
  const round = roundIn(store, input.round, ['draft', 'open']);
  const { keys, answers, packages } = roundBook(store, round);
  if (keys === null) throw new Problem('round.unknown', {}, { field: 'round' });
  const { recipients, changes } = await recipientsNow(home, store);
  return {
    name: 'round.renew',
    values: { name: round.name, answers: answers.size },
    reason: input.reason,
    changes: changesOf([
      ...changes,
      update('round_key', keys, await newRoundPair(recipients)),
      ...[...answers.values()].map((row) => deletion('answer', row)),
      ...[...packages.values()].map((row) => deletion('package', row)),
    ]),
  };
};
