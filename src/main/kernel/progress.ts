import type { AppSession } from './app-session.ts';

/** Tells the window that called how far its work has come. */
export function progressTo(session: AppSession, client: string, done: number, total: number): void {
  session.options.onEvent({ type: 'progress', client, done, total });
}
