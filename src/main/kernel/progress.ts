import type { Session } from './app-session.ts';

/** Tells the window that asked how far its work has come. */
export function progressTo(session: Session, client: string, done: number, total: number): void {
  session.options.onEvent({ type: 'progress', client, done, total });
}
