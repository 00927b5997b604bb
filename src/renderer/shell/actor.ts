import { useContext, useEffect } from 'react';
import { createAtom, useAtom } from '#renderer/kernel/atom.ts';
import type { Client } from '#renderer/kernel/client.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import type { Output } from '#shared/contract.ts';

type CurrentActor = NonNullable<Output<'actor.current'>>;

const current = createAtom<CurrentActor | null>(null);

/** Asks who acts at this window. */
export async function refreshActor(client: Client): Promise<void> {
  const answer = await client.call('actor.current', {});
  current.set(answer.ok ? answer.value : null);
}

/** Who acts at this window, kept up to date; null when nobody has said so yet. To be used once, by the frame. */
export function useActorUpdates(open: boolean): void {
  const { client } = useContext(HostContext);
  useEffect(() => {
    if (open) void refreshActor(client);
    else current.set(null);
    return client.onEvent((event) => {
      if (event.type === 'workshop') void refreshActor(client);
      if (event.type === 'commit' && event.notice.tables.includes('actor')) void refreshActor(client);
    });
  }, [client, open]);
}

/** Who acts at this window now. */
export function useActor(): CurrentActor | null {
  return useAtom(current, (actor) => actor);
}
