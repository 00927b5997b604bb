interface CommandAnswer {
  readonly exit: number;
  readonly out: unknown;
}

/** Words of the command line, each loaded only when asked for. */
const commands: Readonly<Record<string, (argv: readonly string[]) => Promise<CommandAnswer>>> = {
  pattern: async (argv) => (await import('./pattern.ts')).runPattern(argv),
  stats: async (argv) => (await import('./stats.ts')).runStats(argv),
};

const examples = [
  'npm run --silent selaras -- pattern --organisation Baik --counts 5,20,2,1,0 --json',
  'npm run --silent selaras -- stats agreement RATINGS.csv --ratee C --rater C --score C --json',
  'npm run --silent selaras -- stats --help',
];

const [word = '--help', ...rest] = process.argv.slice(2);
const run = commands[word];
const asked = word === '--help' || word === '-h';
const answer: CommandAnswer =
  run === undefined ? { exit: asked ? 0 : 1, out: { commands: Object.keys(commands), examples } } : await run(rest);
process.stdout.write(`${JSON.stringify(answer.out, null, 2)}\n`);
process.exitCode = answer.exit;

export type { CommandAnswer };
