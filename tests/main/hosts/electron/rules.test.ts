import { expect, test } from 'vitest';
import { run } from './running.ts';

test('a page goes nowhere else and opens only windows of ours', async () => {
  const { page } = await run();
  for (const event of ['will-navigate', 'will-redirect'] as const) {
    for (const url of ['https://evil.example/', 'file:///etc/passwd', 'app://selaras.evil/', 'javascript:0'])
      expect(page.stopped(event, url)).toBe(true);
    expect(page.stopped(event, 'app://selaras/#panel')).toBe(false);
  }
  expect(page.stopped('will-attach-webview', 'app://selaras/')).toBe(true);
  const open = (url: string) => page.opener?.({ url } as Parameters<NonNullable<typeof page.opener>>[0]);
  expect(open('https://evil.example/')).toEqual({ action: 'deny' });
  expect(open('app://selaras/#projector')).toMatchObject({
    action: 'allow',
    overrideBrowserWindowOptions: { webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false } },
  });
});

test('no permission but writing plain text to the clipboard, from our own page', async () => {
  const { electron, page } = await run();
  const asks = (
    permission: 'clipboard-sanitized-write' | 'clipboard-read' | 'media' | 'geolocation',
    url: string,
  ): unknown => {
    page.url = url;
    let granted: unknown;
    const contents = page as unknown as Parameters<NonNullable<typeof electron.requestPermission>>[0];
    electron.requestPermission?.(contents, permission, (answer) => (granted = answer), {
      requestingUrl: url,
      isMainFrame: true,
    });
    return granted;
  };
  const checks = (permission: 'clipboard-sanitized-write' | 'clipboard-read' | 'media', origin: string) =>
    electron.checkPermission?.(null, permission, origin, { isMainFrame: true });
  expect(asks('clipboard-sanitized-write', 'app://selaras/')).toBe(true);
  expect(asks('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
  for (const permission of ['clipboard-read', 'media', 'geolocation'] as const)
    expect(asks(permission, 'app://selaras/')).toBe(false);
  expect([
    checks('clipboard-sanitized-write', 'app://selaras'),
    checks('clipboard-sanitized-write', 'app://selaras/'),
  ]).toEqual([true, true]);
  expect([
    checks('clipboard-sanitized-write', 'https://x'),
    checks('clipboard-read', 'app://selaras'),
    checks('media', 'app://selaras'),
  ]).toEqual([false, false, false]);
  expect(
    electron.device?.({ deviceType: 'usb', origin: 'app://selaras' } as Parameters<
      NonNullable<typeof electron.device>
    >[0]),
  ).toBe(false);
});

test('nothing is loaded from any network', async () => {
  const { electron } = await run();
  const refused = (url: string): unknown => {
    let cancelled: unknown;
    electron.beforeRequest?.({ url }, ({ cancel }) => (cancelled = cancel));
    return cancelled;
  };
  for (const url of ['https://fonts.example/x', 'http://127.0.0.1/', 'ws://x', 'file:///etc/passwd', 'ftp://x'])
    expect(refused(url)).toBe(true);
  for (const url of ['app://selaras/index.js', 'data:image/png;base64,', 'blob:app://selaras/1'])
    expect(refused(url)).toBe(false);
});
