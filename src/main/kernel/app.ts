import { basename } from 'node:path';
import { runJob } from '#main/job-registry.ts';
import { commands, queries } from '#main/registry.ts';
import { storeProblem } from '#main/store/store-problem.ts';
import { workshopOf } from '#main/workshop/workshop-commands.ts';
import { contract, type Name, type QueryName } from '#shared/contract.ts';
import type { Entry } from '#shared/kernel/entry.ts';
import type { Answer, Committed } from '#shared/kernel/host.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { rolesFor } from '#shared/kernel/rights.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { problemAnswer } from '#shared/problem-words.ts';
import type { AppOptions, AppPort } from './app-port.ts';
import { AppSession } from './app-session.ts';
import type { Command, Context } from './context.ts';
import { contextOf } from './context-of.ts';
import { commitAndNotify, tellSecured } from './notify-commit.ts';
import { assertWhole } from './part-guard.ts';
import { isReadBeside } from './read-beside.ts';

type Run<A> = (input: unknown, context: Context) => A;

function entryOf(name: string): Entry {
  const entry = Object.hasOwn(contract, name) ? contract[name as Name] : undefined;
  if (entry === undefined) throw new Problem('app.unknownName', { name });
  return entry;
}

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
  const result = entry.input.safeParse(input ?? {});
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') || unknownKeys(issue);
  throw new Problem('app.input', { field, fault: issue?.code ?? 'custom', limit: limitOf(issue) }, { field });
}

function assertMay(name: string, { role }: { readonly role: string }): void {
  const needed = rolesFor(name);
  if (needed.some((one) => one === role)) return;
  throw new Problem('role.forbidden', { role, needed: needed.join(',') });
}

/** Commits one command's plan and tells every window. */
async function command(
  name: string,
  whenSigned: boolean,
  input: unknown,
  session: AppSession,
  client: string,
  language: Language,
): Promise<Committed> {
  const { store } = session.workshop;
  if (!whenSigned && workshopOf(store).state === 'signed') throw new Problem('workshop.signed');
  const actor = session.actorAt(client);
  if (actor === null) throw new Problem('actor.needed');
  assertMay(name, actor);
  assertWhole(store, name);
  const context = contextOf(session, actor, language, client);
  const run = (commands as Readonly<Record<string, Run<ReturnType<Command<'import.apply'>>>>>)[name];
  if (run === undefined) throw new Problem('app.unknownName', { name });
  const plan = await run(input, context);
  return 'commit' in plan ? tellSecured(session, plan) : commitAndNotify(session, plan, actor, context.now);
}

async function query(
  name: QueryName,
  input: unknown,
  session: AppSession,
  client: string,
  language: Language,
): Promise<unknown> {
  const actor = session.actorAt(client) ?? { id: null, name: '' };
  if (isReadBeside(name, session.workshop.store)) {
    // A file about to be replaced is opened by nobody.
    await session.quiet();
    return session.readers.query(session.workshop.store, name, input, actor, language);
  }
  const context = contextOf(session, actor, language);
  return (queries as Readonly<Record<string, Run<unknown>>>)[name]?.(input, context);
}

async function answer(session: AppSession, client: string, name: string, given: unknown, language: Language) {
  const entry = entryOf(name);
  const input = parsed(entry, given);
  if (entry.kind === 'query') return query(name as QueryName, input, session, client, language);
  // What an import's own thread answers need not wait for another thread's writing; all else may write or close the file.
  if (!name.startsWith('import.') && name !== 'job.cancel') await session.quiet();
  if (entry.kind === 'command') return command(name, entry.whenSigned, input, session, client, language);
  if (entry.workshop) session.workshop;
  return runJob(name, input, session, client, language);
}

/** The app in this thread. See {@link AppPort}. */
export function createApp(options: AppOptions): AppPort {
  const session = new AppSession(options);
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
