import { dirname, join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import type { QueryContext } from '#main/kernel/context.ts';
import { copyKept } from '#main/kernel/snapshots.ts';
import type { ReaderCalls, ReaderOptions, View } from '#main/kernel/threads/reader-messages.ts';
import type { ReadingGround } from '#main/kernel/threads/reading.ts';
import { type Call, serve } from '#main/kernel/threads/serve.ts';
import { findRuleSet } from '#main/rules/rule-set-file.ts';
import type { Reader } from '#main/store/open.ts';
import { workshopOf } from '#main/store/rows.ts';
import { openTwin, type StorePass } from '#main/store/twin.ts';
import { copyWorkshop } from '#main/store/verified-copy.ts';
import { officeDay } from '#shared/kernel/office-time.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { RuleSet } from '#shared/rules/rule-set.ts';

interface Opened {
  readonly pass: StorePass;
  readonly store: Reader & { close(): void };
  readonly rules: RuleSet;
  readonly unseen: ReadonlySet<string>;
}

/** Files open at a time, one for each set of unseen cases that was used last. */
const mostOpen = 3;

const same = (a: StorePass, b: StorePass): boolean => a.path === b.path && a.key === b.key && a.salt === b.salt;
const equal = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

function opened(pass: StorePass, unseen: ReadonlySet<string>, resources: string): Opened {
  const store = openTwin(pass, 'read', unseen);
  try {
    return { pass, unseen, store, rules: findRuleSet(join(resources, 'rules'), workshopOf(store).rule_set) };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** What a query gets that is answered here. */
function contextHere(
  { store, rules }: Opened,
  { home, resources }: ReaderOptions,
  { actor, unseen }: View,
  language: Language,
) {
  const now = new Date().toISOString();
  return {
    store,
    rules,
    actor,
    unseen,
    today: officeDay(now),
    now,
    home,
    resources,
    language,
  } satisfies QueryContext;
}

/** Tells how far long work is, and stops it where it is no longer wanted. */
function onPartOf({ isStopped, onProgress }: Call): (done: number, total: number) => void {
  return (done, total) => {
    if (isStopped()) throw new Problem('job.cancelled');
    onProgress({ stage: 'writing', done, total, rows: 0 });
  };
}

/** What a reading gets here: the workshop is opened when it is first looked at. */
function groundOver(pass: StorePass | null, rest: Omit<ReadingGround, 'store' | 'pass'>) {
  let open: (Reader & { close(): void }) | null = null;
  return {
    ...rest,
    pass,
    get store(): Reader {
      if (pass === null) throw new Problem('workshop.none');
      open ??= openTwin(pass, 'read');
      return open;
    },
    close: () => open?.close(),
  };
}

/**
 * Serves the calls of a reader. The workshop stays open from one query to the next, for the models that are kept for an open file; a
 * paper is written after the file has been closed.
 */
export function answerReads(port: MessagePort, options: ReaderOptions): void {
  let open: readonly Opened[] = [];

  function release(): null {
    for (const { store } of open) store.close();
    open = [];
    return null;
  }

  function workshopOver(pass: StorePass, unseen: ReadonlySet<string>): Opened {
    if (open.some((one) => !same(one.pass, pass))) release();
    const kept = open.find((one) => equal(one.unseen, unseen)) ?? opened(pass, unseen, options.resources);
    const [first, ...others] = [kept, ...open.filter((one) => one !== kept)];
    for (const { store } of others.slice(mostOpen - 1)) store.close();
    open = [first, ...others.slice(0, mostOpen - 1)];
    return kept;
  }

  const fonts = join(options.resources, 'fonts');
  serve<ReaderCalls>(
    port,
    {
      // What a thread needs is loaded when it is first needed: one that opens a package needs no models.
      async query({ pass, name, input, ...view }, { language }) {
        const { queries } = await import('./registry.ts');
        const run = queries[name] as (input: unknown, context: QueryContext) => unknown;
        return run(input, contextHere(workshopOver(pass, view.unseen), options, view, language));
      },
      async file({ pass, wanted, unseen }, call) {
        const { readFileOf } = await import('./file-readings.ts');
        const { store, rules } = workshopOver(pass, unseen);
        const write = readFileOf(wanted, { store, rules, resources: options.resources }, call.language);
        release();
        return write({ fonts, onPart: onPartOf(call) });
      },
      async read({ pass, name, input }, call) {
        const { readings } = await import('./readings.ts');
        const reading = readings.get(name);
        if (reading === undefined) throw new Error(`no reading ${name}`);
        const ground = groundOver(pass, { home: options.home, language: call.language, onPart: onPartOf(call) });
        try {
          return await reading.run(input as never, ground);
        } finally {
          ground.close();
        }
      },
      copy({ pass, to }) {
        copyKept(dirname(to), () => copyWorkshop(pass, to));
        return null;
      },
      release,
    },
    { onLast: () => void release() },
  );
}
