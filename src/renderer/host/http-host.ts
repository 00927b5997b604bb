import type { Answer } from '#shared/contract/host.ts';
import type { Language } from '#shared/text/wording.ts';
import { callsTogether, isQuery } from './calls-together.ts';
import { followEvents, readLines } from './event-stream.ts';
import type { HostEvent, ScreenHost } from './screen-host.ts';
import { isAnswer, screenProblem } from './screen-problem.ts';
import { decodeWire, encodeWire } from './wire.ts';

/** A name of this page's own, kept over a reload so that whoever acts stays the same. */
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

/** The loopback host: `POST /call` and the stream `/events`, both with the token of this page's address. */
export function httpHost(hash: string): ScreenHost {
  const token = tokenOf(hash);
  const headers = { Authorization: `Bearer ${token ?? ''}`, 'X-Client': clientName() };
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  if (token !== null) void followEvents(headers, tell);

  function post(body: unknown, language: Language): Promise<Response> {
    const sent = { ...headers, 'Content-Type': 'application/json', 'Accept-Language': language };
    return fetch('./call', { method: 'POST', headers: sent, body: encodeWire(body), cache: 'no-store' });
  }

  async function callAlone(name: string, input: unknown, language: Language): Promise<Answer> {
    if (token === null) return screenProblem('screen.tokenMissing', language);
    let text: string;
    try {
      text = await (await post({ name, input, language }, language)).text();
    } catch {
      return screenProblem('screen.hostGone', language);
    }
    try {
      const answer = decodeWire(text);
      return isAnswer(answer) ? answer : screenProblem('screen.answerUnread', language);
    } catch {
      return screenProblem('screen.answerUnread', language);
    }
  }

  const together = callsTogether(async (calls, language, tell) => {
    const { body } = await post({ calls: calls.map(({ name, input }) => ({ name, input })), language }, language);
    if (body !== null) await readLines(body, tell);
  });

  function call(name: string, input: unknown, language: Language): Promise<Answer> {
    return isQuery(name) && token !== null ? together(name, input, language) : callAlone(name, input, language);
  }

  return {
    call,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async sourceOf(file) {
      return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    },
  };
}
