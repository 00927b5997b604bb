import { resolve } from 'node:path';
import { bridge as bridgeOver } from '#main/hosts/electron/bridge.ts';
import { runElectron } from '#main/hosts/electron/run.ts';
import type { AppEvent, AppOptions, AppPort } from '#main/kernel/app-port.ts';
import { echoApp } from '../../kernel/echo-app.ts';
import { ElectronDouble, type FakeContents } from './double.ts';

/** Electron's way to a file's path, for a page's side. */
const files = { getPathForFile: (file: File) => `/berkas/${file.name}` };
/** The preload's bridge over one page of the double. */
export const bridge = (ipc: Parameters<typeof bridgeOver>[0]) => bridgeOver(ipc, files);

/** The host running on the double, with its first page. */
export interface Running {
  readonly electron: ElectronDouble;
  readonly page: FakeContents;
  readonly closes: () => number;
  readonly opened: readonly unknown[];
  tell(event: AppEvent): void;
}

/** Runs the host on a double until its window is open; `before` acts while Electron is not ready yet. */
export async function run(
  argv: readonly string[] = ['selaras'],
  before: (electron: ElectronDouble) => void = () => undefined,
): Promise<Running> {
  const electron = new ElectronDouble();
  let options: AppOptions | undefined;
  let closes = 0;
  const opened: unknown[] = [];
  const startApp = (given: AppOptions): AppPort => {
    electron.steps.push('app');
    options = given;
    const app = echoApp(given);
    return {
      async call(client, name, input, language) {
        if (name !== 'workshop.open') return app.call(client, name, input, language);
        opened.push(input);
        const problem = { code: 'workshop.password', message: '', values: {} } as const;
        return JSON.stringify(input).includes('rahasia') ? { ok: false, problem } : { ok: true, value: null };
      },
      close: async () => void closes++,
    };
  };
  const running = runElectron(electron.face(), { argv, folder: resolve('/kerja'), platform: 'linux', startApp });
  before(electron);
  electron.steps.push('ready');
  electron.ready.resolve();
  await running;
  const page = electron.windows[0]?.contents;
  if (page === undefined) throw new Error('no window');
  return { electron, page, opened, closes: () => closes, tell: (event) => options?.onEvent(event) };
}
