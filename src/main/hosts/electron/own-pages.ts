import { pageFile } from '../page-files.ts';
import type { ElectronFace } from './face.ts';

const scheme = 'app';
const origin = `${scheme}://selaras`;

/** The app's page, with a workshop file to open first or null. */
export function pageUrl(file: string | null): string {
  return file === null ? `${origin}/` : `${origin}/#${new URLSearchParams({ open: file }).toString()}`;
}

/** Whether a URL is one of our own pages. */
export function isOwn(url: string): boolean {
  return url.startsWith(`${origin}/`);
}

/** Must run before Electron is ready: our pages get an origin of their own, as strict as https. */
export function registerPages(protocol: ElectronFace['protocol']): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves `folder` (dist/renderer) under our scheme, every response with the strict policy. */
export function servePages(protocol: ElectronFace['protocol'], folder: string): void {
  protocol.handle(scheme, async (request) => {
    const asked = isOwn(request.url) && request.method === 'GET';
    const file = asked ? await pageFile(folder, new URL(request.url).pathname) : null;
    return file === null
      ? new Response(null, { status: 404 })
      : new Response(new Uint8Array(file.body), { headers: { ...file.headers } });
  });
}
