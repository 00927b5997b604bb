import type { Language } from '#shared/kernel/wording.ts';

/** What a command answers: the exit code, and text for a person, which is printed as it is, or anything else, which is printed as JSON. */
interface CommandAnswer {
  readonly exit: number;
  readonly out: unknown;
}

type Run = (words: readonly string[], language: Language) => Promise<CommandAnswer>;

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

/** Runs what was typed behind the program's name: a command, or the help where there is none of that name or help is wanted. */
export async function answerTo(
  [word = '--help', ...words]: readonly string[],
  language: Language,
): Promise<CommandAnswer> {
  const run = Object.hasOwn(commands, word) ? commands[word] : undefined;
  const ownHelp = word === 'pattern' || word === 'stats';
  const wantsHelp = !ownHelp && (words.includes('--help') || words.includes('-h'));
  if (run !== undefined && !wantsHelp) return run(words, language);
  const { help } = await import('./help.ts');
  const asJson = words.filter((one) => one === '--json');
  return help([word, ...(run === undefined ? words : asJson)], language);
}
