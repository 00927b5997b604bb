import { readBounded } from '#main/exchange/bounded.ts';
import { openKeyOf } from '#main/exchange/keys.ts';
import type { Command } from '#main/kernel/context.ts';
import { provePin } from '#main/people/pin-guard.ts';
import { rowOf } from '#main/store/rows.ts';
import { changesOf } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { predicates } from '#shared/rules/levels.ts';
import { paperHours } from '#shared/session/vote-file.ts';
import { voteEnvelope, voteReading } from './ballot-file.ts';
import { votesIn } from './session-reads.ts';
import { assertVoter, hiddenBallot, voteChange } from './vote-commands.ts';
import { paperKeys } from './vote-seal.ts';

/**
 * Takes in a vote that a member sealed on a machine of their own. What it says goes from one seal into the other: before the reveal it
 * is stored nowhere in plain text. A file of another workshop, of another laptop, changed, late, or older than what is here is refused.
 */
export const voteReceive: Command<'vote.receive'> = async ({ source }, context) => {
  const { store, now, home } = context;
  const { name: file, bytes } = await readBounded(source);
  const envelope = voteEnvelope(bytes, file);
  const { header } = envelope;
  const voter = rowOf(store, 'actor', header.round);
  const known = rowOf(store, 'ballot', header.package);
  const keys = voter === null || known === null ? null : paperKeys(home, known.id, voter.id);
  if (voter === null || keys === null || openKeyOf(keys.secret) !== header.key)
    throw new Problem('vote.foreign', {}, { file });
  const ballot = hiddenBallot(header.package, store);
  const content = await context.read(voteReading, [envelope, keys.key, file]);
  assertVoter(voter, ballot, store);
  const values = { name: voter.name, person: rowOf(store, 'employee', ballot.employee_id)?.name ?? '' };
  if (!(await provePin(store, voter, content.pin)))
    throw new Problem('actor.wrong-pin', { name: voter.name }, { file });
  const age = Date.parse(now) - Date.parse(ballot.opened_at);
  if (age > paperHours * 3_600_000 || (header.expires !== null && now > header.expires))
    throw new Problem('vote.paper-expired', {}, { file });
  const predicate = predicates[content.choice];
  if (predicate === undefined) throw new Problem('sealed.content', { field: 'choice' }, { file });
  const old = votesIn(store, ballot.id).find(({ actor_id }) => actor_id === voter.id);
  if (old !== undefined && old.at > content.made) throw new Problem('vote.older', { name: voter.name }, { file });
  const same = old !== undefined && old.at === content.made;
  return {
    name: 'vote.receive',
    values,
    reason: null,
    changes: same ? [] : changesOf([voteChange(ballot.id, voter.id, predicate, content.made, context)]),
    by: { id: voter.id, name: voter.name },
  };
};
