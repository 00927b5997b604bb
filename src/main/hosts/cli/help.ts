import { z } from 'zod';
import { contract, entryNamed } from '#shared/contract.ts';
import type { Entry } from '#shared/kernel/entry.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { roleWords } from '#shared/people/role-words.ts';
import { problemAnswer } from '#shared/problem-words.ts';
import { argumentsOf } from './arguments.ts';
import { commandHelp, examples, helpWords, variables } from './help-words.ts';
import { inputLines } from './input-lines.ts';
import { unknownName } from './unknown-name.ts';

/** What the command line prints: text for a person, anything else as JSON. */
interface HelpAnswer {
  readonly exit: number;
  readonly out: unknown;
}

type Command = keyof typeof commandHelp;
const isCommand = (word: string): word is Command => Object.hasOwn(commandHelp, word);
const start = 'npm run --silent selaras --';
const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);
const schemaOf = ({ input }: Entry) => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });

function commandPage(word: Command, language: Language): readonly string[] {
  const { usage, about } = commandHelp[word];
  const own = examples.filter((example) => example.startsWith(`${word} `)).map((example) => `${start} ${example}`);
  return [
    about[language],
    '',
    ...indent(usage),
    ...(own.length === 0 ? [] : ['', helpWords.examples[language], ...indent(own)]),
  ];
}

function entryPage(name: string, entry: Entry, language: Language): readonly string[] {
  const roles = entry.roles.map((role) => (role === 'nobody' ? helpWords.nobody : roleWords[role])[language]);
  const fields = inputLines(schemaOf(entry));
  return [
    `${name}: ${entry.about[language]}`,
    '',
    `${helpWords.kind[language]}: ${helpWords[entry.kind][language]}`,
    `${helpWords.roles[language]}: ${roles.join(', ')}`,
    `${helpWords.input[language]}:${fields.length === 0 ? ' {}' : ''}`,
    ...indent(fields),
    '',
    `  ${start} call dinas.selaras ${name} '{...}'`,
  ];
}

function firstPage(language: Language): readonly string[] {
  const commands = Object.values(commandHelp).flatMap(({ usage, about }) => [...usage, `    ${about[language]}`]);
  return [
    helpWords.title[language],
    '',
    ...indent(commands),
    '',
    helpWords.examples[language],
    ...indent(examples.map((example) => `${start} ${example}`)),
    '',
    ...Object.entries(variables).map(([name, about]) => `${name.padEnd(18)} ${about[language]}`),
    '',
    helpWords.exits[language],
    helpWords.more[language],
  ];
}

/** All of it, for programs: the words of the command line, and every name of the contract with the JSON Schema of its input. */
function everything(language: Language): unknown {
  const entries = Object.entries(contract as Readonly<Record<string, Entry>>).map(([name, entry]) => {
    const { properties, required } = schemaOf(entry);
    return [
      name,
      {
        about: entry.about[language],
        kind: entry.kind,
        roles: entry.roles,
        ...(required && { required }),
        input: properties ?? {},
      },
    ];
  });
  const usage = Object.values(commandHelp).flatMap((one) => one.usage);
  return {
    usage,
    examples,
    environment: Object.keys(variables),
    exits: helpWords.exits[language],
    contract: Object.fromEntries(entries),
  };
}

/** `--help`, `help`, `help NAME`, `COMMAND --help`, each with `--json` for programs; and any word that is not known. */
export function help(words: readonly string[], language: Language): HelpAnswer {
  try {
    return answered(words, language);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { exit: 1, out: { ok: false, problem: problemAnswer(error, language) } };
  }
}

/** @throws Problem `cli.unknown`, `cli.unknown-near`, `cli.option` */
function answered(words: readonly string[], language: Language): HelpAnswer {
  const { bare, flag } = argumentsOf(words, [], ['--help', '-h', '--json']);
  const name = bare.find((word) => word !== 'help');
  if (name === undefined)
    return { exit: 0, out: flag('--json') ? everything(language) : firstPage(language).join('\n') };
  const entry = entryNamed(name);
  if (entry !== null)
    return {
      exit: 0,
      out: flag('--json')
        ? { name, about: entry.about[language], kind: entry.kind, roles: entry.roles, input: schemaOf(entry) }
        : entryPage(name, entry, language).join('\n'),
    };
  if (isCommand(name))
    return { exit: 0, out: flag('--json') ? commandHelp[name] : commandPage(name, language).join('\n') };
  throw unknownName(name, [...Object.keys(commandHelp), ...Object.keys(contract)]);
}
