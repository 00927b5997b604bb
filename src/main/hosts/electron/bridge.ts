import type { IpcRenderer, WebUtils } from 'electron';
import type { AppEvent } from '#main/kernel/app-port.ts';
import type { Answer } from '#shared/kernel/host.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { callChannel, eventChannel } from './channels.ts';

/** What a page sees of us, as `window.selaras`: three functions, and nothing of Electron. */
export interface Bridge {
  call(name: string, input: unknown, language: Language): Promise<Answer>;
  /** Returns how to stop listening. */
  onEvent(listener: (event: AppEvent) => void): () => void;
  /** The path of a dropped or picked file; empty when it has none. */
  pathOf(file: File): string;
}

/** The bridge over Electron's page side. */
export function bridge(
  ipc: Pick<IpcRenderer, 'invoke' | 'on' | 'removeListener'>,
  files: Pick<WebUtils, 'getPathForFile'>,
): Bridge {
  return {
    call: (name, input, language) => ipc.invoke(callChannel, name, input, language),
    onEvent(listener) {
      // The first argument names the sender and stays on this side.
      const hear = (_sender: unknown, event: AppEvent): void => listener(event);
      ipc.on(eventChannel, hear);
      return () => void ipc.removeListener(eventChannel, hear);
    },
    pathOf: (file) => files.getPathForFile(file),
  };
}
