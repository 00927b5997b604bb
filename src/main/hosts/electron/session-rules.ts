import type { ElectronFace } from './face.ts';
import { isOwn } from './own-pages.ts';

/** What a page may load: our pages, what it made itself, and the developer tools when they are open. Nothing from any network. */
const reachable = /^(data|blob|devtools):/;

/** Refuses every permission but writing plain text to the clipboard from our own page, and every address outside the app. */
export function restrictSession(session: ElectronFace['session']['defaultSession']): void {
  const granted = (permission: string, url: string): boolean =>
    permission === 'clipboard-sanitized-write' && isOwn(url);
  session.setPermissionRequestHandler((contents, permission, answer) => answer(granted(permission, contents.getURL())));
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    // An origin comes with or without its slash.
    granted(permission, `${origin.replace(/\/$/, '')}/`),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) && !reachable.test(url) }));
  // Dictionaries would be fetched from a network.
  session.setSpellCheckerEnabled(false);
}
