import type { Answer } from '#shared/kernel/host.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { HostEvent, PrefetchCalls } from './screen-host.ts';
import { isAnswer, screenProblem } from './screen-host.ts';
import { decodePageWire, encodePageWire } from './wire.ts';

const waits = [250, 500, 1_000, 2_000, 5_000] as const;
/** A longer text is posted: files, and pasted columns. In characters. */
const textLimit = 256 * 1024;

interface Waiting {
  readonly language: Language;
  readonly prefetch: PrefetchCalls | undefined;
  answer(answer: Answer): void;
}

/** The open line to the host. */
interface PageLine {
  /** Sends a call; null while there is no line, or where the call is too long for one. */
  call(name: string, input: unknown, language: Language, prefetch?: PrefetchCalls): Promise<Answer> | null;
}

function isEvent(value: object): value is HostEvent {
  return 'type' in value;
}

/** Keeps a line open for ever: it comes back by itself and says when it is cut. `words` are the protocols it opens with. */
export function openPageLine(address: string, words: readonly string[], tell: (event: HostEvent) => void): PageLine {
  const waiting = new Map<number, Waiting>();
  let socket: WebSocket | null = null;
  let next = 0;
  let failures = 0;

  function receive(text: string): void {
    const value = decodePageWire(text);
    if (typeof value !== 'object' || value === null) return;
    if (isEvent(value)) {
      tell(value);
      return;
    }
    const id = 'id' in value ? Number(value.id) : Number.NaN;
    const call = waiting.get(id);
    if (call === undefined) return;
    if ('seen' in value) {
      waiting.delete(id);
      call.prefetch?.seen(Array.isArray(value.seen) && value.seen.every(isAnswer) ? value.seen : []);
      return;
    }
    const answer = 'answer' in value && isAnswer(value.answer) ? value.answer : null;
    if (answer?.ok !== true || call.prefetch === undefined) waiting.delete(id);
    call.answer(answer ?? screenProblem('screen.answer-unread', call.language));
  }

  function cut(): void {
    socket = null;
    tell({ type: 'connection', alive: false });
    for (const { answer, prefetch, language } of waiting.values()) {
      // A call that was answered before only misses its prefetched queries: its second answer has no effect.
      answer(screenProblem('screen.host-gone', language));
      prefetch?.seen([]);
    }
    waiting.clear();
    const wait = waits[Math.min(failures, waits.length - 1)] ?? 1_000;
    failures += 1;
    setTimeout(connect, wait);
  }

  function connect(): void {
    const made = new WebSocket(address, [...words]);
    made.onopen = () => {
      socket = made;
      failures = 0;
      tell({ type: 'connection', alive: true });
    };
    made.onmessage = ({ data }) => receive(String(data));
    made.onclose = cut;
  }

  connect();
  return {
    call(name, input, language, prefetch) {
      if (socket === null) return null;
      const id = next++;
      const text = encodePageWire({
        id,
        name,
        input,
        language,
        ...(prefetch === undefined ? {} : { prefetch: prefetch.calls }),
      });
      if (text.length > textLimit) return null;
      const open = socket;
      return new Promise((resolve) => {
        waiting.set(id, { language, prefetch, answer: resolve });
        open.send(text);
      });
    },
  };
}
