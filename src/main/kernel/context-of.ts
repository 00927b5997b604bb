import { randomUUID } from 'node:crypto';
import { takePlace } from '#main/store/twin.ts';
import { officeDay } from '#shared/kernel/office-time.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { AppSession } from './app-session.ts';
import type { Context } from './context.ts';
import { notifyProgress } from './notify.ts';
import { type Principal, unseenBy } from './principal.ts';

/** What a command or query gets to work with in this sitting. */
export function contextOf(session: AppSession, actor: Principal, language: Language): Context {
  const { client } = actor;
  const { store, rules } = session.workshop;
  const { home, resources } = session.options;
  const now = new Date().toISOString();
  return {
    store,
    rules,
    actor,
    unseen: unseenBy(store, actor),
    today: officeDay(now),
    now,
    home,
    resources,
    language,
    newId: randomUUID,
    takeShadow: () => takePlace(store),
    alone: (work) => session.alone(work),
    read: (reading, input) => session.read(reading, input, { principal: actor, language }),
    large: (work) => session.large(work),
    progress: (job) => notifyProgress(session, client, job),
    stoppable(job, stop) {
      const name = `${client} ${job ?? randomUUID()}`;
      session.running.set(name, stop);
      return () => void session.running.delete(name);
    },
  };
}
