import { basename, resolve } from 'node:path';
import type { AppPort } from '#main/kernel/app-port.ts';
import type { CallInput, Output } from '#shared/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { argumentsOf, jsonIn } from './arguments.ts';
import { type CliAnswer, opened, value, withApp } from './workshop.ts';

type Read = Output<'import.read'>;
type Question = Read['decisions'][number];

const pageSize = 5_000;

/** Every row of a paged job. */
async function everyPage<Row>(
  ask: (page: number) => Promise<{ readonly rows: readonly Row[]; readonly pages: number }>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (let page = 0, pages = 1; page < pages; page++) {
    const next = await ask(page);
    all.push(...next.rows);
    pages = next.pages;
  }
  return all;
}

/** Every finding by itself, those beyond the summary by pages. */
async function everyProblem(app: AppPort, { preview, problems, problemCount }: Read, language: Language) {
  const all: Read['problems'][number][] = [...problems];
  if (problemCount > problems.length) {
    // What was found while reading comes first, and is in no page.
    const first = problems.findIndex(({ index }) => index !== null);
    if (first >= 0) all.length = first;
    const rest = await everyPage((page) => {
      const input: CallInput<'import.findings'> = { preview, page, size: pageSize };
      return value(app, 'import.findings', input, language) as Promise<Output<'import.findings'>>;
    });
    all.push(...rest);
  }
  return all.map(({ code, message, file, sheet, cell }) => ({
    code,
    message,
    file: file ?? '',
    sheet: sheet ?? '',
    cell: cell ?? '',
  }));
}

/** Questions of a preview without an answer. */
function openQuestions(app: AppPort, preview: string, language: Language) {
  return everyPage((page) => {
    const input: CallInput<'import.decisions'> = { preview, page, size: pageSize, open: true };
    return value(app, 'import.decisions', input, language) as Promise<Output<'import.decisions'>>;
  });
}

/** Answers of a file: `{"ID": "CHOICE"}`. @throws Problem `cli.file`, `cli.json`, `cli.answers` */
function answersIn(path: string): ReadonlyMap<string, string> {
  const json = jsonIn(path);
  const whole = typeof json === 'object' && json !== null && !Array.isArray(json);
  const entries = whole ? Object.entries(json) : [];
  if (!whole || entries.some(([, answer]) => typeof answer !== 'string'))
    throw new Problem('cli.answers', { file: basename(path) }, { file: basename(path) });
  return new Map(entries as [string, string][]);
}

/** @throws Problem `cli.answer` where an answer is no choice of its question */
function checkAnswer({ id, choices, open }: Question, answer: string): void {
  if (choices.some(({ key }) => key === answer) || (open && /^\d{18}$/.test(answer))) return;
  const named = choices.map(({ key }) => key).join(', ');
  throw new Problem('cli.answer', { answer, question: id, choices: named }, { field: id });
}

/**
 * Gives the answers of a file, then takes what is suggested for the rest. An answer may raise a new question, to which an answer or a
 * suggestion is then given too. @throws Problem `cli.answer`, `cli.question-unknown` for an answer to no question
 */
async function settle(app: AppPort, read: Read, given: ReadonlyMap<string, string>, take: boolean, language: Language) {
  const { preview } = read;
  const left = new Map(given);
  let now = read;
  let waiting: readonly Question[] = [];
  for (let before: number | null = null; ; ) {
    waiting = await openQuestions(app, preview, language);
    const decisions: Record<string, string> = {};
    for (const question of waiting) {
      const answer = left.get(question.id);
      if (answer === undefined) continue;
      checkAnswer(question, answer);
      decisions[question.id] = answer;
      left.delete(question.id);
    }
    const own = Object.keys(decisions).length > 0;
    if (!own && (!take || waiting.length === before)) break;
    before = own ? null : waiting.length;
    const input: CallInput<'import.answer'> = { preview, decisions, all: own ? [] : [{ choice: 'suggested' }] };
    now = (await value(app, 'import.answer', input, language)) as Read;
  }
  const [unknown] = left.keys();
  if (unknown !== undefined) throw new Problem('cli.question-unknown', { question: unknown }, { field: unknown });
  return { read: now, questions: waiting };
}

/**
 * `import FILE PATH...`: commits what is accepted; what is in doubt waits, and is named under `questions` with its choices.
 * `--answers FILE.json` (`{"ID": "CHOICE"}`) and `--accept-suggestions` settle them. Exit 1 only if nothing was readable.
 */
export async function runImport(words: readonly string[], language: Language): Promise<CliAnswer> {
  return withApp(language, async (app) => {
    const asked = argumentsOf(words, ['--as', '--answers'], ['--json', '--dry-run', '--accept-suggestions']);
    const [file, ...paths] = asked.bare;
    if (paths.length === 0) throw new Problem('cli.missing', { what: 'PATH' });
    const answers = asked.option('--answers');
    const given = answers === undefined ? new Map<string, string>() : answersIn(answers);
    await opened(app, file, asked.option('--as'), language);
    const input: CallInput<'import.read'> = { sources: paths.map((path) => ({ path: resolve(path) })) };
    const first = (await value(app, 'import.read', input, language)) as Read;
    const { read, questions } = await settle(app, first, given, asked.flag('--accept-suggestions'), language);
    const problems = await everyProblem(app, read, language);
    if (read.readable > 0 && !asked.flag('--dry-run')) {
      await value(app, 'import.apply', { preview: read.preview }, language);
    }
    const waiting = questions.map(({ id, question, suggested, choices, file: from, sheet, cell, rows }) => ({
      id,
      question,
      suggested,
      choices: choices.map(({ key, label }) => ({ key, label })),
      file: from,
      sheet,
      cell,
      rows,
    }));
    const answered = read.decisionCount - questions.length;
    return { exit: read.readable > 0 ? 0 : 1, out: { ...read.counts, answered, questions: waiting, problems } };
  });
}
