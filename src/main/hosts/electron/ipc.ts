import type { IpcMainInvokeEvent } from 'electron';
import { type AppEvent, type AppPort, eventFor } from '#main/kernel/app-port.ts';
import type { Answer } from '#shared/kernel/host.ts';
import { languageOf, refusalAnswer } from '../refusal.ts';
import { callChannel, eventChannel } from './channels.ts';
import type { ContentsFace, ElectronFace } from './face.ts';
import { isOwn } from './own-pages.ts';

/** The app's name for a window. */
function clientOf(contents: Pick<ContentsFace, 'id'>): string {
  return `window-${contents.id}`;
}

/** Only the top frame of a page of ours may ask; a frame inside it, or one that has navigated away, may not. */
function isOurs({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwn(senderFrame.url);
}

/** Answers what our pages ask; every sender is checked on every call. */
export function answerPages(ipcMain: ElectronFace['ipcMain'], app: AppPort): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown, languageWord: unknown): Promise<Answer> => {
    const language = languageOf(languageWord);
    if (!isOurs(event)) return refusalAnswer('host.refused', language ?? 'id');
    if (typeof name !== 'string' || language === null) return refusalAnswer('host.malformed', language ?? 'id');
    return app.call(clientOf(event.sender), name, input, language);
  });
}

/** Tells every page what it may hear of an event. */
export function tellPages(pages: Iterable<ContentsFace>, event: AppEvent): void {
  for (const page of pages) {
    const heard = page.isDestroyed() ? null : eventFor(clientOf(page), event);
    if (heard !== null) page.send(eventChannel, heard);
  }
}
