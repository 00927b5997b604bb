// What the panel room feels, in a real Chromium over the real host: opening, one edit to the repainted chart, a paste and its undo,
// a drag over the board. Software rendering hides the true frame rate, so a drag is measured by script, style and layout time a frame.
import { availableParallelism, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { t } from '#shared/words.ts';
import { build } from '../e2e/build.config.ts';
import { type NodeHost, startNodeHost } from '../e2e/host.ts';
import { bigWorkshop } from './edit.ts';
import { editTimes, watchAnswers } from './panel-edit.ts';

const executablePath = process.env.SELARAS_CHROMIUM ?? '/usr/bin/chromium';
const levels = ['di-atas', 'sesuai', 'di-bawah'] as const;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}

/** Milliseconds until the first rows of the panel are painted: from the address, and from the click on Panel. */
async function firstOpen(page: Page, link: string) {
  const load = await timed(async () => {
    await page.goto(link);
    await page.getByRole('navigation').getByRole('button', { name: 'Panel', exact: true }).waitFor();
  });
  const panel = await page.evaluate(async () => {
    const start = performance.now();
    const button = [...document.querySelectorAll('nav button')].find((one) => one.textContent === 'Panel');
    (button as HTMLElement).click();
    while (document.querySelector('.ag-row .ag-cell[col-id="nip"]') === null) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  return { loadMs: load, panelMs: Math.round(panel) };
}

/** Four columns of everyone, to durable; and taken back. */
async function pasteTimes(host: NodeHost) {
  const { rows } = await host.ask('employee.list', {});
  const items = rows.map(({ id, hasil }, place) => ({
    employee: id,
    hasil: levels[(place + 1) % 3] === hasil ? levels[(place + 2) % 3] : levels[(place + 1) % 3],
    perilaku: levels[place % 3],
    state: 'decided' as const,
    reason: `Bukti ${place}`,
  }));
  const cells = items.length * 4;
  const pasteMs = await timed(() =>
    host.ask('rating.setMany', {
      items: items.map((item) => ({ ...item, hasil: item.hasil ?? null, perilaku: item.perilaku ?? null })),
      reason: 'Tempel',
    }),
  );
  const undoMs = await timed(() => host.ask('history.undo', {}));
  return { cells, pasteMs, undoMs };
}

/** A block of everyone by two columns through the page: until the check is shown, and from its button to the acknowledgement. */
async function pasteByHand(page: Page) {
  // The page has heard of the paste and its undo, and has everyone again.
  await page.waitForTimeout(3_000);
  await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="hasil"]').click();
  await page.evaluate((words) => navigator.clipboard.writeText(words), 'Di atas\tDi atas\r\n'.repeat(5_000));
  const dialog = page.locator('[role=dialog]:not(.ag-popup-editor)');
  const checkMs = await timed(async () => {
    await page.keyboard.press('Control+v');
    await dialog.waitFor();
  });
  await page.keyboard.type('uji');
  const writeMs = await timed(async () => {
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  });
  return { checkMs, writeMs };
}

async function metrics(devtools: CDPSession) {
  const { metrics: all } = await devtools.send('Performance.getMetrics');
  const of = (name: string) => all.find((one) => one.name === name)?.value ?? 0;
  return { script: of('ScriptDuration'), style: of('RecalcStyleDuration'), layout: of('LayoutDuration') };
}

/** A card carried to and fro over the whole board. */
async function boardDrag(page: Page, moves: number) {
  await page.getByText(t('id', 'board.show'), { exact: true }).click();
  const card = page.locator('[data-box="sesuai sesuai"] [role=option]').first();
  await card.waitFor();
  const cards = await page.evaluate(() =>
    [...document.querySelectorAll('[data-box] strong')].reduce(
      (sum, one) => sum + Number(one.textContent?.replace('.', '')),
      0,
    ),
  );
  const [box, board] = [await card.boundingBox(), await page.locator('[data-box]').first().boundingBox()];
  if (box === null || board === null) throw new Error('no board on the screen');
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.mouse.move(box.x + 20, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + 20);
  const before = await metrics(devtools);
  for (let move = 0; move < moves; move += 1) {
    const turn = (move / 40) * Math.PI;
    await page.mouse.move(board.x + 380 + Math.cos(turn) * 340, board.y + 240 + Math.sin(turn) * 200);
  }
  const after = await metrics(devtools);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  const longTasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  const per = (key: keyof typeof after) => Number((((after[key] - before[key]) * 1_000) / moves).toFixed(2));
  const frameMs = { script: per('script'), style: per('style'), layout: per('layout') };
  const perFrameMs = Number((frameMs.script + frameMs.style + frameMs.layout).toFixed(2));
  return { cards, moves, frameMs, perFrameMs, longTasks: longTasks.length };
}

async function boardOf(browser: Browser, people: number, moves: number) {
  const path = await bigWorkshop(people);
  const host = await startNodeHost(dirname(path), path);
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await host.ask('workshop.open', { path });
  await page.goto(host.link);
  await page.getByRole('navigation').getByRole('button', { name: 'Panel', exact: true }).click();
  const drag = await boardDrag(page, moves);
  await host.stop();
  return drag;
}

export async function run({
  people = 5_000,
  edits = 120,
  pause = 90,
  moves = 200,
}: {
  people?: number;
  edits?: number;
  /** Milliseconds between two keys of an edit: a person's pace. */
  pause?: number;
  moves?: number;
} = {}) {
  build();
  const path = await bigWorkshop(people);
  const home = join(dirname(path), 'home');
  const host = await startNodeHost(home);
  const unboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: unboxed });
  try {
    await host.ask('workshop.open', { path });
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await watchAnswers(page);
    const open = await firstOpen(page, host.link);
    const edit = await editTimes(page, { edits, pause });
    const paste = await pasteTimes(host);
    const byHand = await pasteByHand(page);
    await context.close();
    const board = await boardOf(browser, 1_000, moves);
    // A shared machine stretches every wall clock: over one per processor these figures say little.
    const load = Number(((loadavg()[0] ?? 0) / availableParallelism()).toFixed(1));
    return { people, loadPerProcessor: load, open, edit, paste, byHand, board };
  } finally {
    await browser.close();
    await host.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await run(), null, 2));
