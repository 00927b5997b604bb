import { entryNamed } from '#shared/contract.ts';
import { auditFindingWords } from '#shared/dossier/audit-words.ts';
import { fill } from '#shared/kernel/fill.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import { exclusionWords, roleWords } from '#shared/people/role-words.ts';
import { organisationPredicateWords, predicateWords } from '#shared/rules/level-words.ts';
import { interestWords, keptWords, presenceWords } from '#shared/session/commit-words.ts';
import { stateWords } from '#shared/session/state-words.ts';

const others: Wording = { id: '{name} dan {more} orang lain', en: '{name} and {more} {more|other|others}' };

const levels: Readonly<Record<string, Wording>> = {
  ...organisationPredicateWords,
  ...predicateWords,
  // What a commit keeps where there was no level, or is none any more.
  '-': { id: 'tidak ada', en: 'none' },
};
const holders: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  from: levels,
  to: levels,
  predicates: levels,
  finding: { ...auditFindingWords, '-': { id: 'dikosongkan', en: 'cleared' } },
  role: roleWords,
  because: exclusionWords,
  state: stateWords,
  kind: interestWords,
  present: presenceWords,
  kept: keptWords,
};

/** A commit as the journal keeps it: enough to say what it did. */
interface SaidCommit {
  readonly command: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly reverts: number | null;
}

/** The words of a name from the log; null where this version knows it no more. */
function wordsOf(name: string) {
  const entry = entryNamed(name);
  return entry === null || entry.kind === 'query' ? null : entry.words;
}

/** What a command is called: in the journal's filter, and wherever a commit has no values to speak of. */
export function commandName(command: string, language: Language): string {
  return wordsOf(command)?.name[language] ?? command;
}

/** What a commit did, in one line: "Budi: Baik → Sangat Baik". An unknown command gives its own name. */
export function commitSentence({ command, values, reverts }: SaidCommit, language: Language): string {
  const words = wordsOf(command);
  if (words === null) return command;
  const wording = values.from === values.to ? (words.same ?? words.line) : words.line;
  const shown: Record<string, string | number> = { reverts: reverts ?? 0 };
  for (const [name, value] of Object.entries(values)) {
    const known = holders[name];
    // A list of such values is kept as one text.
    const parts = known === undefined ? [] : String(value).split(', ');
    shown[name] = known === undefined ? value : parts.map((one) => known[one]?.[language] ?? one).join(', ');
  }
  const [name, people] = [values.name ?? '', values.people];
  shown.who = typeof people === 'number' && people > 1 ? fill(others, language, { name, more: people - 1 }) : name;
  return fill(wording, language, shown);
}

/**
 * What a commit did to one person; null where it is no event in their history. `person`: the one name that may be in it, null where the
 * commit's own values may be shown. `moved`: the change of their rating in words, null where it changed none.
 */
export function personSentence(
  commit: SaidCommit,
  person: string | null,
  moved: string | null,
  language: Language,
): string | null {
  const shown = wordsOf(commit.command)?.person ?? 'named';
  if (shown === 'none') return null;
  if (shown === 'move' && moved !== null) return moved;
  const values = shown === 'whole' || person === null ? commit.values : { ...commit.values, name: person, people: 1 };
  const line = commitSentence({ ...commit, values }, language);
  return moved === null ? line : `${line}. ${moved}`;
}
