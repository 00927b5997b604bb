import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { readForFile } from '#main/record/export-paper.ts';
import { queries } from '#main/registry.ts';
import { findRuleSet } from '#main/rules/rule-set-file.ts';
import type { Reader } from '#main/store/open.ts';
import { openTwin, type StorePass } from '#main/store/twin.ts';
import { workshopOf } from '#main/workshop/workshop-commands.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { RuleSet } from '#shared/rules/rule-set.ts';
import type { Actor } from '../commit.ts';
import type { QueryContext } from '../context.ts';
import type { ReaderCalls, ReaderOptions } from './reader-messages.ts';
import { progressOver, serveCalls } from './serve.ts';
import { isStopped } from './stop-flag.ts';

interface Opened {
  readonly pass: StorePass;
  readonly store: Reader & { close(): void };
  readonly rules: RuleSet;
}

const same = (a: StorePass, b: StorePass): boolean => a.path === b.path && a.key === b.key && a.salt === b.salt;

function opened(pass: StorePass, resources: string): Opened {
  const store = openTwin(pass, 'read');
  try {
    return { pass, store, rules: findRuleSet(join(resources, 'rules'), workshopOf(store).rule_set) };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** What a query gets that is answered here. */
function contextHere({ store, rules }: Opened, { home, resources }: ReaderOptions, actor: Actor, language: Language) {
  const now = new Date().toISOString();
  return {
    store,
    rules,
    actor,
    today: now.slice(0, 10),
    now,
    home,
    resources,
    language,
  } satisfies QueryContext;
}

/**
 * Lets this thread answer what comes over the port. The workshop stays open from one query to the next, for the models that are kept
 * for an open file; a file is written when it has been let go.
 */
export function answerReads(port: MessagePort, options: ReaderOptions): void {
  const onProgress = progressOver(port);
  let open: Opened | null = null;

  function release(): null {
    open?.store.close();
    open = null;
    return null;
  }

  function workshopOver(pass: StorePass): Opened {
    if (open !== null && same(open.pass, pass)) return open;
    release();
    open = opened(pass, options.resources);
    return open;
  }

  function onPart(done: number, total: number): void {
    if (isStopped(options.stop)) throw new Problem('job.cancelled');
    onProgress({ stage: 'writing', done, total, rows: 0 });
  }
  const fonts = join(options.resources, 'fonts');
  serveCalls<ReaderCalls>(
    port,
    {
      query({ pass, name, input, actor }, language) {
        const run = queries[name] as (input: unknown, context: QueryContext) => unknown;
        return run(input, contextHere(workshopOver(pass), options, actor, language));
      },
      file({ pass, wanted }, language) {
        const write = readForFile(wanted, workshopOver(pass), language);
        release();
        return write({ fonts, onPart });
      },
      release,
    },
    { onLast: release },
  );
}
