import { enableCompileCache } from 'node:module';
import type { Language } from '#shared/kernel/wording.ts';

enableCompileCache();

interface CliAnswer {
  readonly exit: number;
  /** Text for a person is printed as it is, everything else as JSON. */
  readonly out: unknown;
}

type Run = (words: readonly string[], language: Language) => Promise<CliAnswer>;

/** Words of the command line; the code of each is loaded only when used. */
const commands: Readonly<Record<string, Run>> = {
  new: async (words, language) => (await import('./workshop.ts')).runNew(words, language),
  import: async (words, language) => (await import('./import.ts')).runImport(words, language),
  call: async (words, language) => (await import('./workshop.ts')).runCall(words, language),
  export: async (words, language) => (await import('./workshop.ts')).runExport(words, language),
  split: async (words, language) => (await import('./parts.ts')).runSplit(words, language),
  join: async (words, language) => (await import('./parts.ts')).runJoin(words, language),
  recover: async (words, language) => (await import('./workshop.ts')).runRecover(words, language),
  verify: async (words, language) => (await import('./verify.ts')).runVerify(words, language),
  open: async (words, language) => (await import('./open-window.ts')).runOpen(words, language),
  evaluate: async (words, language) => (await import('./evaluate.ts')).runEvaluate(words, language),
  merge: async (words, language) => (await import('./evaluate.ts')).runMerge(words, language),
  pattern: async (words) => (await import('./pattern.ts')).runPattern(words),
  stats: async (words) => (await import('./stats.ts')).runStats(words),
};

const [word = '--help', ...words] = process.argv.slice(2);
const language: Language = process.env.SELARAS_LANGUAGE === 'en' ? 'en' : 'id';
const run = Object.hasOwn(commands, word) ? commands[word] : undefined;
const ownHelp = word === 'pattern' || word === 'stats';
const wantsHelp = !ownHelp && (words.includes('--help') || words.includes('-h'));
const asJson = words.filter((one) => one === '--json');
async function answered(): Promise<CliAnswer> {
  if (run !== undefined && !wantsHelp) return run(words, language);
  const { help } = await import('./help.ts');
  return help([word, ...(run === undefined ? words : asJson)], language);
}

const answer = await answered();
// A reader that has enough closes the pipe, as `| head` does; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.stdout.write(`${typeof answer.out === 'string' ? answer.out : JSON.stringify(answer.out, null, 2)}\n`);
process.exitCode = answer.exit;
