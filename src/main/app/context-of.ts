import { randomUUID } from 'node:crypto';
import type { Actor } from './commit.ts';
import type { Context } from './context.ts';
import type { Session } from './session.ts';

/** What a command or query gets to work with in this sitting. */
export function contextOf({ workshop, options }: Session, actor: Actor): Context {
  const { store, rules, imports, answers } = workshop;
  const { home, resources } = options;
  const now = new Date().toISOString();
  return { store, rules, actor, today: now.slice(0, 10), now, home, resources, imports, answers, newId: randomUUID };
}
