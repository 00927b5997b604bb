import { useContext, useEffect } from 'react';
import { createAtom, useAtom } from '#renderer/kernel/atom.ts';
import { type HostAccess, HostContext } from '#renderer/kernel/host-context.ts';
import type { Output } from '#shared/contract.ts';
import { show } from './view.ts';

type CurrentActor = NonNullable<Output<'actor.current'>>;

const current = createAtom<CurrentActor | null>(null);

/** What somebody sees hangs on these: their role, and for a member the cases that they are recused from. */
const sight: readonly string[] = ['actor', 'interest', 'recusal'];

/** Who acted when the screen was last filled; null before it was. */
let filledFor: string | null = null;

const sightOf = (actor: CurrentActor | null): string => `${actor?.id ?? ''} ${actor?.role ?? ''}`;

/** Fetches who acts at this window; another person may see other rows, so all of the screen is fetched again. */
export async function refreshActor(access: HostAccess): Promise<void> {
  const answer = await access.client.call('actor.current', {});
  const actor = answer.ok ? answer.value : null;
  const before = filledFor;
  filledFor = sightOf(actor);
  current.set(actor);
  // In a file whose facilitators all have a PIN nothing can be seen before somebody says who they are.
  if (answer.ok && actor === null && before === null) show({ dialog: 'actor' });
  if (before !== null && before !== filledFor) access.live.refresh();
}

/** Who acts at this window, kept up to date; null when nobody has said so yet. To be used once, by the frame. */
export function useActorUpdates(open: boolean): void {
  const access = useContext(HostContext);
  useEffect(() => {
    if (open) void refreshActor(access);
    else {
      filledFor = null;
      current.set(null);
    }
    return access.client.onEvent((event) => {
      if (event.type === 'workshop') {
        filledFor = null;
        void refreshActor(access);
      }
      if (event.type !== 'commit' || !event.notice.tables.some((table) => sight.includes(table))) return;
      void refreshActor(access);
      if (current.get()?.role === 'member') access.live.refresh();
    });
  }, [access, open]);
}

/** Who acts at this window now. */
export function useActor(): CurrentActor | null {
  return useAtom(current, (actor) => actor);
}
