import { randomBytes } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import { concerns, type Ready } from '#main/kernel/shadow-commit/plan-ready.ts';
import { shadowHandlers } from '#main/kernel/shadow-commit/shadow-calls.ts';
import { ShadowWork } from '#main/kernel/shadow-commit/write-shadow.ts';
import { type Handlers, serve } from '#main/kernel/threads/serve.ts';
import { changedSince, lastCommit } from '#main/store/log.ts';
import type { Reader } from '#main/store/open.ts';
import { workshopOf } from '#main/store/rows.ts';
import { openTwin, type StorePass } from '#main/store/twin.ts';
import { profileOf } from '#shared/import/mapping.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Separator } from '#shared/kernel/table.ts';
import { HeldImport } from './held-import.ts';
import { importPlan } from './plan.ts';
import { decisionsPage, diffPage, findingsPage, rowsPage, tablePage } from './preview-pages.ts';
import { type ImportSource, readFiles } from './reading.ts';
import { importState } from './reads.ts';
import { rejectedRows } from './rejected-rows.ts';
import { summaryOf } from './summary.ts';
import type { ImportCalls, ImportThreadOptions } from './thread-messages.ts';

/**
 * Ids in the form of UUID version 7 that grow one by one: a hundred thousand new rows are then laid down side by side, where random
 * ones would touch every page of every index.
 */
export function orderedIds(now: number = Date.now()): () => string {
  const time = now.toString(16).padStart(12, '0');
  const random = randomBytes(4).toString('hex');
  let next = 0;
  return () => {
    const count = (next++).toString(16).padStart(10, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count.slice(0, 3)}-8${count.slice(3, 6)}-${count.slice(6)}${random}`;
  };
}

/** Reads the workshop beside the app. */
function beside<Result>(pass: StorePass, work: (store: Reader) => Result): Result {
  const store = openTwin(pass, 'read');
  try {
    return work(store);
  } finally {
    store.close();
  }
}

/** One import's life in a thread of its own: what it has read, and what it is about to write. */
function importHandlers(options: ImportThreadOptions, shadow: ShadowWork): Handlers<ImportCalls> {
  const { preview: key, today, matrix, profiles } = options;
  let { pass } = options;
  let waiting: HeldImport | null = null;
  let given: readonly ImportSource[] = [];
  const separators = new Map<string, Separator>();
  let compared = 0;
  let ready: Ready | null = null;
  const held = (): HeldImport => {
    if (waiting === null) throw new Problem('import.gone', {}, { field: 'preview' });
    return waiting;
  };
  const current = () =>
    beside(pass, (store) => {
      compared = lastCommit(store)?.number ?? 0;
      return importState(store);
    });
  const ratings = (): ReadonlySet<string> =>
    new Set(held().preview.ratings.flatMap(({ current: row }) => row?.id ?? []));
  const made = (): Ready => {
    if (ready === null) throw new Error('nothing was made ready');
    return ready;
  };
  return {
    async read({ sources }, { language, signal, onProgress }) {
      given = sources;
      let seen = 0;
      const onRead = (done: number, total: number, rows: number): void => {
        seen = rows;
        onProgress({ stage: 'reading', done, total, rows });
      };
      const read = await readFiles(sources, onRead, signal);
      onProgress({ stage: 'checking', done: 0, total: 0, rows: seen });
      waiting = new HeldImport(read, current(), { today, matrix, profiles });
      return summaryOf(key, waiting, language);
    },
    summary: (_input, { language }) => summaryOf(key, held(), language),
    table: ({ table }) => tablePage(held(), table),
    rows: (input, { language }) => rowsPage(held(), input, language),
    findings: (input, { language }) => findingsPage(held(), input, language),
    decisions: (input, { language }) => decisionsPage(held(), input, language),
    diff: (input, { language }) => diffPage(held(), input, language),
    answer(input, { language }) {
      held().answer(input);
      return summaryOf(key, held(), language);
    },
    map(input, { language }) {
      held().map(input);
      return summaryOf(key, held(), language);
    },
    hidden(input, { language }) {
      held().showHidden(input);
      return summaryOf(key, held(), language);
    },
    async separator({ table, separator }, { language, signal, onProgress }) {
      const file = held().tables[table]?.file ?? '';
      const source = held().read.files.find(({ name }) => file === name || file.startsWith(`${name}/`));
      if (source === undefined) throw new Problem('import.no-table', { table: table + 1 }, { field: 'table' });
      separators.set(source.name, separator);
      const onRead = (done: number, total: number, rows: number): void =>
        onProgress({ stage: 'reading', done, total, rows });
      held().readAgain(await readFiles(given, onRead, signal, separators));
      return summaryOf(key, held(), language);
    },
    rejected: (_input, { language }) => rejectedRows(held(), language),
    profile({ table, name }) {
      const recognition = held().preview.tables[table]?.recognition;
      if (!recognition) throw new Problem('profile.empty', {}, { field: 'table' });
      return profileOf(recognition, name);
    },
    prepare({ decisions, skipped, kept }) {
      shadow.drop();
      const { stale, workshop } = beside(pass, (store) => ({
        stale: concerns(changedSince(store, compared), ratings()),
        workshop: workshopOf(store),
      }));
      if (stale) held().refresh(current());
      if (Object.keys(decisions).length > 0) held().answer({ decisions, all: [], organisation: {} });
      const plan = importPlan(held(), workshop, skipped, kept, orderedIds());
      const [own, since] = [ratings(), compared];
      ready = { plan, holds: (main) => !concerns(changedSince(main, since), own) };
      return { changes: plan.changes.length };
    },
    enter(entered) {
      pass = entered.pass;
      shadow.enter(pass);
      return null;
    },
    ...shadowHandlers(shadow, () => pass, made),
  };
}

/** Serves the calls of one import over the port. */
export function answerImports(port: MessagePort, options: ImportThreadOptions): void {
  const shadow = new ShadowWork(options.pass);
  serve<ImportCalls>(port, importHandlers(options, shadow), { onLast: () => shadow.drop() });
}
