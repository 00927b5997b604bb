import type { AppPort } from '#main/kernel/app-port.ts';

/** A small app for tests of what surrounds the app: it echoes, tells, breaks and dies on demand. */
export function echoApp({
  onEvent,
  resources,
}: {
  readonly resources: string;
  onEvent(event: {
    readonly type: 'progress';
    readonly client: string;
    readonly done: number;
    readonly total: number;
  }): void;
}): AppPort {
  let calls = 0;
  return {
    async call(client, name, input, language) {
      calls++;
      if (name === 'die') process.exit(7);
      if (name === 'throwLater')
        setTimeout(() => {
          throw new Error('thrown outside any call');
        }, 0);
      if (name === 'bug') throw new Error('a bug in one call');
      if (name === 'uncloneable') return { ok: true, value: () => 1 };
      if (name === 'never' || name === 'throwLater') return new Promise(() => undefined);
      if (name === 'tell') onEvent({ type: 'progress', client, done: 1, total: 2 });
      if (name === 'wait') await new Promise((resolve) => setTimeout(resolve, Number(input)));
      return { ok: true, value: { client, name, input, language, resources, calls } };
    },
    close: async () => onEvent({ type: 'progress', client: 'closing', done: 2, total: 2 }),
  };
}
