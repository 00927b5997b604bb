import { type Browser, _electron as electron, expect, type Page } from '@playwright/test';
import { decodeWire, encodeWire } from '#main/kernel/wire.ts';
import type { CallInput, Name, Output } from '#shared/contract.ts';
import type { Answer } from '#shared/kernel/host.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { environment, type NodeHost, startNodeHost } from './host.ts';
import { electronBinary, root } from './machine.ts';

declare global {
  interface Window {
    /** Electron's bridge; a page of the loopback host has none. */
    readonly selaras?: { call(name: string, input: unknown, language: Language): Promise<unknown> };
  }
}

/** A started app and the page that shows it, the same for every host. */
export interface Door {
  /** The page at work; another one after a restart where the host brings its own windows. */
  readonly page: Page;
  /** Console errors and uncaught errors of the page so far. */
  readonly faults: string[];
  /** What the app wrote to stderr. */
  readonly complaints: readonly string[];
  /** Holds back every call of this name until the returned function is called. */
  holdBack(name: Name): Promise<() => void>;
  /** Ends the app and starts it on the same home; `SIGKILL` ends it as a power cut does. */
  restart(signal?: NodeJS.Signals): Promise<Page>;
  close(): Promise<void>;
}

/** The app called through its page, over the seam that its screens use. */
export interface AskedApp {
  answer(name: string, input: unknown, language?: Language): Promise<Answer>;
  /** The value of an answer. @throws Error that shows the Problem */
  ask<N extends Name>(name: N, input: CallInput<N>): Promise<Output<N>>;
}

/** Electron's bridge where the page has one, else the loopback host with the token and the name that the page has. */
export function appBehind(page: () => Page): AskedApp {
  async function answer(name: string, input: unknown, language: Language = 'id'): Promise<Answer> {
    const call = { name, input, language, body: encodeWire({ name, input, language }) };
    const given = await page().evaluate(async (asked) => {
      if (window.selaras !== undefined)
        return { value: await window.selaras.call(asked.name, asked.input, asked.language) };
      const headers = {
        Authorization: `Bearer ${new URLSearchParams(location.hash.slice(1)).get('token')}`,
        'X-Client': sessionStorage.getItem('selaras.client') ?? '',
        'Content-Type': 'application/json',
      };
      return { text: await (await fetch('./call', { method: 'POST', headers, body: asked.body })).text() };
    }, call);
    return (given.text === undefined ? given.value : decodeWire(given.text)) as Answer;
  }
  return {
    answer,
    async ask<N extends Name>(name: N, input: CallInput<N>) {
      const given = await answer(name, input);
      if (!given.ok) throw new Error(`${name}: ${given.problem.code} ${given.problem.message}`);
      return given.value as Output<N>;
    },
  };
}

/** Collects what goes wrong in a page before anything is loaded in it. */
function listen(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  // Taking over the file chooser takes effect later than a key that is sent right after it: so it is taken over from the start.
  page.on('filechooser', () => undefined);
}

/** The loopback host, shown in a page of this browser. */
export async function nodeDoor(browser: Browser, home: string): Promise<Door> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  listen(page, faults);
  let host: NodeHost = await startNodeHost(home);
  await page.goto(host.link);
  return {
    page,
    faults,
    get complaints() {
      return host.complaints;
    },
    async holdBack(name) {
      const held = Promise.withResolvers<void>();
      await page.routeWebSocket(/\/line/, (line) => {
        const server = line.connectToServer();
        line.onMessage(async (message) => {
          if (String(message).includes(`"${name}"`)) await held.promise;
          server.send(message);
        });
      });
      await page.reload();
      return held.resolve;
    },
    async restart(signal) {
      await host.stop(signal);
      host = await startNodeHost(home);
      // Between the two the page saw its app go, and said so.
      await page.goto('about:blank');
      faults.length = 0;
      await page.goto(host.link);
      return page;
    },
    async close() {
      // The page first: one that loses its app says so.
      await context.close();
      await host.stop();
    },
  };
}

/** The desktop app in its own window. */
export async function electronDoor(home: string): Promise<Door> {
  const faults: string[] = [];
  const complaints: string[] = [];
  async function start() {
    const unboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const executablePath = electronBinary() ?? '';
    const app = await electron.launch({ executablePath, args: [...unboxed, root], env: environment(home) });
    app.process().stderr?.on('data', (chunk) => complaints.push(...(String(chunk).match(/^selaras: .*$/gm) ?? [])));
    const page = await app.firstWindow();
    listen(page, faults);
    return { app, page };
  }
  let { app, page } = await start();
  return {
    get page() {
      return page;
    },
    faults,
    complaints,
    async holdBack(name) {
      // Calls of a page come in by one handler; Electron keeps it where only its own code is meant to look.
      await app.evaluate(({ ipcMain }, held) => {
        type Handler = (event: unknown, name: unknown, ...rest: unknown[]) => unknown;
        const kept = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
        const released = Promise.withResolvers<void>();
        Object.assign(globalThis, { releaseHeld: released.resolve });
        for (const [channel, handler] of [...kept])
          kept.set(channel, async (event, called, ...rest) => {
            if (called === held) await released.promise;
            return handler(event, called, ...rest);
          });
      }, name);
      return () => void app.evaluate(() => (globalThis as unknown as { releaseHeld(): void }).releaseHeld());
    },
    async restart(signal = 'SIGTERM') {
      const closed = app.waitForEvent('close');
      app.process().kill(signal);
      await closed;
      faults.length = 0;
      ({ app, page } = await start());
      return page;
    },
    close: () => app.close(),
  };
}

/** Waits until the app shows its first screen. */
export async function atHome(page: Page): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('data-screen', 'home', { timeout: 60_000 });
}
