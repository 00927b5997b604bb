import type { AppSession } from './app-session.ts';
import type { WorkProgress } from './threads/call-messages.ts';

/** Tells a window how far its work is, with the seconds left as long as what is done tells. */
export function notifyProgress(
  session: AppSession,
  client: string,
  job: string | undefined,
): (progress: WorkProgress) => void {
  let begun = performance.now();
  let last = '';
  return ({ stage, done, total, rows }) => {
    const now = performance.now();
    if (stage !== last) [begun, last] = [now, stage];
    const spent = (now - begun) / 1000;
    const left = done > 0 && total > 0 && spent > 0.5 ? Math.ceil((spent * (total - done)) / done) : null;
    session.options.onEvent({ type: 'progress', client, stage, done, total, rows, left, ...(job && { job }) });
  };
}
