import type { CallInput, Name, Output } from '#shared/contract.ts';
import type { Answer } from '#shared/kernel/host.ts';
import type { HostAccess } from './host-context.ts';
import type { Prefetch } from './prefetched-query.ts';

/** The person whom an edit names. */
function personIn(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('employee' in input)) return null;
  return typeof input.employee === 'string' ? input.employee : null;
}

function commitIn(value: unknown): number | null {
  return typeof value === 'object' && value !== null && 'commit' in value && typeof value.commit === 'number'
    ? value.commit
    : null;
}

/**
 * Calls by name. An edit of one person takes along the queries that its cell and its chart are drawn from: their answers, read after
 * the commit, come right behind its acknowledgement, where fetching them on the notice of the commit would take another round trip.
 * Resolves when they have come too, so that all of an edit is drawn in one frame.
 */
export async function callWithPrefetch<N extends Name>(
  { client, queries, roster }: HostAccess,
  name: N,
  input: CallInput<N>,
): Promise<Answer<Output<N>>> {
  const person = personIn(input);
  if (person === null) return client.call(name, input);
  const prefetches: readonly Prefetch[] = [roster.prefetch(person), ...queries.prefetches()];
  const seen = Promise.withResolvers<readonly Answer[]>();
  const calls = prefetches.map((one) => ({ name: one.name, input: one.input }));
  const answer = await client.call(name, input, { calls, seen: seen.resolve });
  if (!answer.ok) return answer;
  const commit = commitIn(answer.value);
  if (commit !== null) for (const one of prefetches) one.promise(commit);
  queries.holdBack(seen.promise);
  const answers = await seen.promise;
  // The notice of a later commit that came first may be of these very rows.
  const current = commit === null || queries.lastCommit() <= commit;
  for (const [place, one] of prefetches.entries()) one.take(current ? (answers[place] ?? null) : null);
  return answer;
}
