import type { CallInput, Name, Output } from '#shared/contract.ts';
import type { Answer } from '#shared/kernel/host.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { electronHost } from './electron-host.ts';
import { httpHost } from './http-host.ts';
import type { FileSource, HostEvent, PrefetchCalls, ScreenHost } from './screen-host.ts';
import { screenProblem } from './screen-host.ts';

/** Calls by name with the contract's own types, in the language set last. */
export interface Client {
  call<N extends Name>(name: N, input: CallInput<N>, prefetch?: PrefetchCalls): Promise<Answer<Output<N>>>;
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** The files as sources of an import; the first that cannot be read is the Problem. */
  sourcesOf(files: readonly File[]): Promise<Answer<readonly FileSource[]>>;
  speak(language: Language): void;
}

/** Electron's bridge where there is one, else the loopback host named by the address. */
export function chosenHost(window: Window): ScreenHost {
  return window.selaras === undefined ? httpHost(window.location) : electronHost(window.selaras);
}

/** The typed face of a host. */
export function clientOver(host: ScreenHost): Client {
  let language: Language = 'id';
  return {
    call: <N extends Name>(name: N, input: CallInput<N>, prefetch?: PrefetchCalls) =>
      host.call(name, input, language, prefetch) as Promise<Answer<Output<N>>>,
    onEvent: (listener) => host.onEvent(listener),
    async sourcesOf(files) {
      const sources: FileSource[] = [];
      for (const file of files) {
        try {
          sources.push(await host.sourceOf(file));
        } catch {
          return screenProblem('screen.file-unread', language, { name: file.name });
        }
      }
      return { ok: true, value: sources };
    },
    speak(spoken) {
      language = spoken;
    },
  };
}
