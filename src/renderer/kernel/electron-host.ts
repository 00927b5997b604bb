import type { Answer } from '#shared/kernel/host.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { HostEvent, ScreenHost } from './screen-host.ts';
import { isAnswer, screenProblem } from './screen-host.ts';

/** What Electron's preload puts on `window.selaras`. */
interface PageBridge {
  call(name: string, input: unknown, language: Language): Promise<unknown>;
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** The path of a dropped or picked file; empty when it has none. */
  pathOf(file: File): string;
}

declare global {
  interface Window {
    readonly selaras?: PageBridge;
  }
}

/** The host behind Electron's preload. */
export function electronHost(bridge: PageBridge): ScreenHost {
  async function ask(name: string, input: unknown, language: Language): Promise<Answer> {
    try {
      const answer = await bridge.call(name, input, language);
      return isAnswer(answer) ? answer : screenProblem('screen.answer-unread', language);
    } catch {
      return screenProblem('screen.host-gone', language);
    }
  }
  return {
    async call(name, input, language, prefetch): Promise<Answer> {
      const answer = await ask(name, input, language);
      if (prefetch !== undefined && answer.ok)
        void Promise.all(prefetch.calls.map((one) => ask(one.name, one.input, language))).then((seen) =>
          prefetch.seen(seen),
        );
      return answer;
    },
    onEvent: (listener) => bridge.onEvent(listener),
    async sourceOf(file) {
      const path = bridge.pathOf(file);
      return path === '' ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : { path };
    },
  };
}
