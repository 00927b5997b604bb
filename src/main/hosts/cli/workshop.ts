import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { createApp } from '#main/app/app.ts';
import type { AppPort } from '#main/kernel/app-port.ts';
import { contract, entryNamed, type Output } from '#shared/contract.ts';
import type { Answer } from '#shared/kernel/host.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { problemAnswer } from '#shared/problem-words.ts';
import { fileKinds } from '#shared/record/file-kinds.ts';
import { appRoot, homeFolder } from '../places.ts';
import { argumentsOf } from './arguments.ts';
import { askedPassword } from './password.ts';
import { unknownName } from './unknown-name.ts';

/** What the command line prints, and the exit code of the process. */
export interface CliAnswer {
  readonly exit: number;
  readonly out: unknown;
}

const client = 'cli';

class Refused extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('refused');
    this.answer = answer;
  }
}

/** The value of one call; a refusal ends the command. */
export async function value(app: AppPort, name: string, input: unknown, language: Language): Promise<unknown> {
  const answer = await app.call(client, name, input, language);
  if (!answer.ok) throw new Refused(answer);
  return answer.value;
}

/** Runs `work` over an app with this file open, as the person `--as` names; refusals come out as `{ok: false, problem}`, exit 1. */
export async function withApp(language: Language, work: (app: AppPort) => Promise<CliAnswer>): Promise<CliAnswer> {
  const app = createApp({
    resources: join(appRoot(import.meta.url), 'resources'),
    home: homeFolder(),
    onEvent: () => undefined,
  });
  try {
    return await work(app);
  } catch (error) {
    if (error instanceof Refused) return { exit: 1, out: error.answer };
    if (error instanceof Problem) return { exit: 1, out: { ok: false, problem: problemAnswer(error, language) } };
    throw error;
  } finally {
    await app.close();
  }
}

/** Opens the workshop file, asking for its password where it has one. */
export async function opened(app: AppPort, file: string | undefined, actor: string | undefined, language: Language) {
  if (file === undefined) throw new Problem('cli.missing', { what: 'FILE' });
  const path = resolve(file);
  const first = await app.call(
    client,
    'workshop.open',
    { path, password: process.env.SELARAS_PASSWORD ?? null },
    language,
  );
  if (!first.ok) {
    if (first.problem.code !== 'workshop.password') throw new Refused(first);
    const password = await askedPassword(language);
    if (password === null) throw new Refused(first);
    await value(app, 'workshop.open', { path, password }, language);
  }
  const pin = process.env.SELARAS_PIN ?? null;
  if (actor !== undefined) await value(app, 'actor.enter', { actor, pin }, language);
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'Fasilitator';
  }
}

/** `new FILE --name N --period 2025 [--facilitator NAME] [--protect]`. */
export async function runNew(words: readonly string[], language: Language): Promise<CliAnswer> {
  return withApp(language, async (app) => {
    const asked = argumentsOf(words, ['--name', '--period', '--facilitator'], ['--json', '--protect']);
    const [path] = asked.bare;
    const [name, period] = [asked.option('--name'), asked.option('--period')];
    if (path === undefined) throw new Problem('cli.missing', { what: 'FILE' });
    if (name === undefined) throw new Problem('cli.missing', { what: '--name' });
    if (period === undefined) throw new Problem('cli.missing', { what: '--period' });
    const wanted = asked.flag('--protect') || process.env.SELARAS_PASSWORD !== undefined;
    const password = wanted ? await askedPassword(language) : null;
    const facilitator = asked.option('--facilitator') ?? userName();
    const out = await value(app, 'workshop.create', { path, name, period, facilitator, password }, language);
    return { exit: 0, out: { ok: true, value: out } };
  });
}

/** `call FILE NAME [JSON]`: any command, query or job of the contract. */
export async function runCall(words: readonly string[], language: Language): Promise<CliAnswer> {
  return withApp(language, async (app) => {
    const asked = argumentsOf(words, ['--as'], ['--json']);
    const [file, name, json = '{}'] = asked.bare;
    if (name === undefined) throw new Problem('cli.missing', { what: 'NAME' });
    if (entryNamed(name) === null) throw unknownName(name, Object.keys(contract));
    await opened(app, file, asked.option('--as'), language);
    let input: unknown;
    try {
      input = JSON.parse(json);
    } catch {
      throw new Problem('cli.json', { json: json.slice(0, 60) });
    }
    const answer = await app.call(client, name, input, language);
    return { exit: answer.ok ? 0 : 1, out: answer };
  });
}

/** `export FILE KIND --to PATH [--overwrite] [--employee NIP] [--round NAME] [--rater NIP]`; the kinds are in the help. */
export async function runExport(words: readonly string[], language: Language): Promise<CliAnswer> {
  return withApp(language, async (app) => {
    const asked = argumentsOf(words, ['--to', '--as', '--employee', '--round', '--rater'], ['--json', '--overwrite']);
    const [file, kind] = asked.bare;
    const to = asked.option('--to');
    if (kind === undefined) throw new Problem('cli.missing', { what: fileKinds.join('|') });
    if (to === undefined) throw new Problem('cli.missing', { what: '--to' });
    await opened(app, file, asked.option('--as'), language);
    const employee = asked.option('--employee');
    const [round, rater] = [asked.option('--round'), asked.option('--rater')];
    const input = { kind, to: resolve(to), overwrite: asked.flag('--overwrite'), employee, round, rater };
    return { exit: 0, out: { ok: true, value: await value(app, 'export.file', input, language) } };
  });
}

/** `recover FILE [--to PATH]`: what is whole, in a new file. Exit 1 when something is lost, which is listed. */
export async function runRecover(words: readonly string[], language: Language): Promise<CliAnswer> {
  return withApp(language, async (app) => {
    const asked = argumentsOf(words, ['--to'], ['--json']);
    const [file] = asked.bare;
    if (file === undefined) throw new Problem('cli.missing', { what: 'FILE' });
    const to = asked.option('--to');
    const password = await askedPassword(language);
    const input = { path: resolve(file), password, ...(to !== undefined && { to: resolve(to) }) };
    const out = (await value(app, 'workshop.recover', input, language)) as Output<'workshop.recover'>;
    return { exit: out.lost.length === 0 ? 0 : 1, out: { ok: true, value: out } };
  });
}
