import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { numberOf } from '#shared/stats/base/rating-scores.ts';
import { argumentsOf } from './arguments.ts';

const statKinds = ['agreement', 'severity', 'facets', 'gstudy', 'distribution', 'fairness'] as const;
type StatKind = (typeof statKinds)[number];

const shared = ['--levels', '--min', '--max', '--language', '--ratee', '--rater', '--score', '--criterion'];
const own: Readonly<Record<StatKind, readonly string[]>> = {
  agreement: ['--unit'],
  severity: ['--method', '--weight', '--precision', '--seed'],
  facets: ['--model'],
  gstudy: ['--target'],
  distribution: ['--level', '--count', '--expected', '--before', '--by', '--exact-limit', '--draws', '--seed'],
  fairness: [
    '--group',
    '--outcome',
    '--favourable',
    '--at-least',
    '--stratum',
    '--count',
    '--selected',
    '--total',
    '--reference',
    '--min-cell',
  ],
};
const flags: Readonly<Record<StatKind, readonly string[]>> = {
  agreement: [],
  severity: ['--halo'],
  facets: [],
  gstudy: ['--fixed-criteria'],
  distribution: [],
  fairness: [],
};
const everywhere = ['--json', '--help', '-h'];

/** The words of one `stats` call, taken apart. */
export interface StatRequest {
  readonly kind: StatKind;
  readonly path: string;
  /** Value of an option; undefined when it was not given. */
  readonly text: (option: string) => string | undefined;
  /** As `text`, but Problem `stats.option-missing` when it was not given. */
  readonly needed: (option: string) => string;
  /** A number; Problem `stats.option-value` otherwise. */
  readonly number: (option: string) => number | undefined;
  /** A whole number of at least `least`. */
  readonly whole: (option: string, least: number) => number | undefined;
  /** One of these words. */
  readonly choice: <T extends string>(option: string, allowed: readonly T[]) => T | undefined;
  /** Items between commas or semicolons. */
  readonly list: (option: string) => string[] | undefined;
  readonly flag: (option: string) => boolean;
}

/** Language of the sentences, found before anything else is checked so that refusals use it too. */
export function statsLanguage(argv: readonly string[]): Language {
  const at = argv.indexOf('--language');
  return argv.includes('--language=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'id';
}

/** Takes `[stats] KIND FILE --option value ...` apart; Problems `stats.kind`, `stats.file-missing`, `stats.option-*`. */
export function statRequest(argv: readonly string[]): StatRequest {
  const words = argv[0] === 'stats' ? argv.slice(1) : argv;
  const kind = statKinds.find((one) => one === words[0]);
  if (kind === undefined) throw new Problem('stats.kind', { kind: words[0] ?? '', kinds: statKinds.join(', ') });
  const { bare, options } = argumentsOf(
    words.slice(1),
    [...shared, ...own[kind]],
    [...flags[kind], ...everywhere],
    (fault, option) => new Problem(`stats.option-${fault}`, fault === 'unknown' ? { option, kind } : { option }),
  );
  const [path, extra] = bare;
  if (path === undefined) throw new Problem('stats.file-missing');
  if (extra !== undefined) throw new Problem('stats.option-unknown', { option: extra, kind });
  const text = (option: string): string | undefined => options.get(option);
  const refuse = (option: string, allowed: string): never => {
    throw new Problem('stats.option-value', { option, value: text(option) ?? '', allowed });
  };
  const number = (option: string): number | undefined => {
    const word = text(option);
    return word === undefined ? undefined : (numberOf(word) ?? refuse(option, '0, 1, 2.5, ...'));
  };
  return {
    kind,
    path,
    text,
    needed: (option) => {
      const value = text(option);
      if (value === undefined) throw new Problem('stats.option-missing', { option });
      return value;
    },
    number,
    whole: (option, least) => {
      const value = number(option);
      return value === undefined || (Number.isInteger(value) && value >= least)
        ? value
        : refuse(option, `${least}, ${least + 1}, ...`);
    },
    choice: (option, allowed) => {
      const word = text(option);
      return word === undefined
        ? undefined
        : (allowed.find((one) => one === word.toLowerCase()) ?? refuse(option, allowed.join(', ')));
    },
    list: (option) =>
      text(option)
        ?.split(/\s*[,;]\s*/)
        .filter((item) => item !== ''),
    flag: (option) => options.has(option),
  };
}
