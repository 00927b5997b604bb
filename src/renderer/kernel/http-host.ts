import type { Answer } from '#shared/kernel/host.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { openPageLine } from './line.ts';
import type { HostEvent, PrefetchCalls, ScreenHost } from './screen-host.ts';
import { isAnswer, screenProblem } from './screen-host.ts';
import { decodePageWire, encodePageWire } from './wire.ts';

/** A name of this page's own, kept over a reload so that the same person goes on acting. */
function clientName(): string {
  const kept = sessionStorage.getItem('selaras.client');
  if (kept !== null) return kept;
  const made = crypto.randomUUID();
  sessionStorage.setItem('selaras.client', made);
  return made;
}

function tokenOf(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token');
}

/**
 * The loopback host: a line for calls and events, and `POST /call` for what the line cannot take; both with the token of this page's
 * address. A browser spends four times as long on a request as on a text over an open line.
 */
export function httpHost({ hash, host }: Pick<Location, 'hash' | 'host'>): ScreenHost {
  const token = tokenOf(hash);
  const client = clientName();
  const headers = { Authorization: `Bearer ${token ?? ''}`, 'X-Client': client, 'Content-Type': 'application/json' };
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  const line = token === null ? null : openPageLine(`ws://${host}/line`, ['selaras', token, client], tell);

  async function post(name: string, input: unknown, language: Language): Promise<Answer> {
    if (token === null) return screenProblem('screen.token-missing', language);
    let text: string;
    try {
      const sent = { ...headers, 'Accept-Language': language };
      const body = encodePageWire({ name, input, language });
      text = await (await fetch('./call', { method: 'POST', headers: sent, body, cache: 'no-store' })).text();
    } catch {
      return screenProblem('screen.host-gone', language);
    }
    try {
      const answer = decodePageWire(text);
      return isAnswer(answer) ? answer : screenProblem('screen.answer-unread', language);
    } catch {
      return screenProblem('screen.answer-unread', language);
    }
  }

  async function postAndPrefetch(
    name: string,
    input: unknown,
    language: Language,
    prefetch?: PrefetchCalls,
  ): Promise<Answer> {
    const answer = await post(name, input, language);
    // No prefetched answer comes this way: the caller fetches again.
    if (answer.ok) prefetch?.seen([]);
    return answer;
  }

  return {
    call: (name, input, language, prefetch) =>
      line?.call(name, input, language, prefetch) ?? postAndPrefetch(name, input, language, prefetch),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async sourceOf(file) {
      return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    },
  };
}
