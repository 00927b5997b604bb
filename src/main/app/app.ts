import { basename } from 'node:path';
import type { AppOptions, AppPort } from '#main/kernel/app-port.ts';
import { AppSession } from '#main/kernel/app-session.ts';
import type { Command, Context } from '#main/kernel/context.ts';
import { contextOf } from '#main/kernel/context-of.ts';
import { admission } from '#main/kernel/gate.ts';
import { commitAndNotify, tellSecured } from '#main/kernel/notify.ts';
import { type Asker, type Principal, unseenBy, unseenRefusal } from '#main/kernel/principal.ts';
import { siblingFile } from '#main/kernel/threads/sibling-file.ts';
import { assertShallow } from '#main/kernel/wire.ts';
import { noteAccess } from '#main/store/access-log.ts';
import { personKeyed } from '#main/store/hidden-cases.ts';
import { isLarge } from '#main/store/rows.ts';
import { storeProblem } from '#main/store/store-problem.ts';
import { contract, entryNamed, type Name, type RowQueryName } from '#shared/contract.ts';
import type { AccessKind } from '#shared/kernel/access.ts';
import type { Entry } from '#shared/kernel/entry.ts';
import type { Answer, Committed } from '#shared/kernel/host.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { storedInput } from '#shared/kernel/stored-text.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { problemAnswer } from '#shared/problem-words.ts';
import { runInSession } from './job-registry.ts';
import { commands, queries } from './registry.ts';

type Run<A> = (input: unknown, context: Context) => A;

type Issue = NonNullable<ReturnType<Entry['input']['safeParse']>['error']>['issues'][number] | undefined;

function unknownKeys(issue: Issue): string {
  return issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '';
}

/** What the value had to keep to: a bound, or the choices. */
function limitOf(issue: Issue): string | number {
  if (issue?.code === 'too_small') return Number(issue.minimum);
  if (issue?.code === 'too_big') return Number(issue.maximum);
  return issue?.code === 'invalid_value' ? issue.values.map(String).join(', ') : '';
}

function parsed(entry: Entry, input: unknown): unknown {
  const result = entry.input.safeParse(storedInput(input ?? {}));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') || unknownKeys(issue);
  throw new Problem('app.input', { field, fault: issue?.code ?? 'custom', limit: limitOf(issue) }, { field });
}

/** Commits one command's plan and tells every window. */
async function command(name: string, input: unknown, session: AppSession, asker: Asker): Promise<Committed> {
  const context = contextOf(session, asker.principal, asker.language);
  const run = (commands as Readonly<Record<string, Run<ReturnType<Command<'import.apply'>>>>>)[name];
  if (run === undefined) throw new Problem('app.unknown-name', { name });
  const plan = await run(input, context);
  session.assertStill(context.store);
  return 'commit' in plan ? tellSecured(session, plan) : commitAndNotify(session, plan, asker.principal, context.now);
}

/**
 * A query is answered here; by another thread where it computes over everybody in a large workshop, so that this one stays free for
 * edits, and where the principal does not see every case.
 */
async function query(name: RowQueryName, input: unknown, session: AppSession, asker: Asker): Promise<unknown> {
  const { store } = session.workshop;
  const { scope, long } = contract[name];
  const context = contextOf(session, asker.principal, asker.language);
  const hides = scope === 'cases' && context.unseen.size > 0;
  if (!hides && !(long && isLarge(store)))
    return (queries as Readonly<Record<string, Run<unknown>>>)[name]?.(input, context);
  // A file about to be replaced is opened by nobody.
  await session.quiet();
  const { actor, unseen } = context;
  return session.readers.query(store, name, input, { actor, unseen }, asker.language);
}

/** @throws Problem when the principal may not call this, or not about the person that the input names */
function admit(name: Name, entry: Entry, input: unknown, session: AppSession, principal: Principal): void {
  const { store } = session;
  const refused = admission(name, principal, store);
  if (refused !== null) throw refused;
  if (store === null || entry.scope !== 'cases' || entry.kind === 'command') return;
  const unseen = unseenRefusal(store, input, unseenBy(store, principal), principal);
  if (unseen !== null) throw unseen;
}

/** Notes a call in the access log: about whom, or else what was called. */
function trace(name: string, kind: AccessKind, input: unknown, session: AppSession, client: string): void {
  const { store } = session;
  if (store === null) return;
  const { id, name: actor } = session.principalAt(client);
  const given = input as { readonly employee?: unknown; readonly kind?: unknown };
  const person = typeof given.employee === 'string' ? personKeyed(store, given.employee) : null;
  const called = typeof given.kind === 'string' ? `${name} ${given.kind}` : name;
  noteAccess(store, { actor_id: id, actor_name: actor, kind, subject: person?.id ?? called });
}

async function answer(session: AppSession, client: string, name: string, given: unknown, language: Language) {
  const entry = entryNamed(name);
  if (entry === null) throw new Problem('app.unknown-name', { name });
  const store = entry.scope === 'machine' ? null : session.workshop.store;
  const asker = { principal: session.principalAt(client), language };
  assertShallow(given);
  admit(name as Name, entry, given, session, asker.principal);
  const input = parsed(entry, given);
  if (entry.waits) {
    await session.quiet();
    if (store !== null) session.assertStill(store);
    // What was written meanwhile may have closed the workshop to this call.
    asker.principal = session.principalAt(client);
    admit(name as Name, entry, input, session, asker.principal);
  }
  try {
    const answered = await run(name, entry, input, session, asker);
    if (entry.traced !== null) trace(name, entry.traced, input, session, client);
    return answered;
  } finally {
    await session.keepAccesses();
  }
}

async function run(name: string, entry: Entry, input: unknown, session: AppSession, asker: Asker): Promise<unknown> {
  if (entry.kind === 'command') return command(name, input, session, asker);
  if (entry.kind === 'query' && entry.from === 'rows') return query(name as RowQueryName, input, session, asker);
  const answered = await runInSession(name, input, session, asker);
  if (entry.kind === 'job' && entry.touches.length > 0)
    session.options.onEvent({ type: 'touch', reads: entry.touches });
  return answered;
}

/** The app in this thread. See {@link AppPort}. */
export function createApp(options: AppOptions): AppPort {
  const session = new AppSession(options, siblingFile('reader-worker', import.meta.url));
  return {
    async call(client, name, input, language): Promise<Answer> {
      try {
        return { ok: true, value: await answer(session, client, name, input, language) };
      } catch (error) {
        const file = basename(session.path);
        const problem = error instanceof Problem ? error : storeProblem(error, file);
        if (problem !== null) return { ok: false, problem: problemAnswer(problem, language) };
        const what = error instanceof Error ? error.name : 'unknown';
        // The stack names code, never rows: messages of unexpected errors may hold personal data and stay out.
        const stack = error instanceof Error ? error.stack?.split('\n').filter((line) => line.includes(' at ')) : [];
        console.error(`selaras: ${name} failed: ${what}\n${stack?.join('\n') ?? ''}`);
        return { ok: false, problem: problemAnswer(new Problem('app.bug', { what: `${name}, ${what}` }), language) };
      }
    },
    async close() {
      session.leave();
      await session.left();
    },
  };
}
