import type { PaperBlock, PaperCell, PaperColumn } from '#main/papers/paper.ts';
import { actCell, levelWidth, numberColumn, ordinal, personCell, ratingCell } from '#main/papers/person-cells.ts';
import { fill } from '#shared/kernel/fill.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import { exclusionWords } from '#shared/people/role-words.ts';
import type { MinutesDocument } from '#shared/record/minutes.ts';
import { minutesWords } from '#shared/record/minutes-words.ts';
import { documentWords } from '#shared/rules/document-words.ts';
import { organisationPredicateWords, predicateWords } from '#shared/rules/level-words.ts';
import { predicates } from '#shared/rules/levels.ts';
import { violationSentence } from '#shared/rules/pattern-words.ts';
import { flagWords, interestWords } from '#shared/session/commit-words.ts';

const nipWidth = 128;

function numbered(
  titles: readonly (readonly [title: Wording, width: number | null])[],
  rows: readonly (readonly PaperCell[])[],
  language: Language,
): PaperBlock {
  const columns = titles.map(([title, width]): PaperColumn => ({ title: title[language], width }));
  return {
    kind: 'table',
    columns: [numberColumn(rows.length, language), ...columns],
    rows: rows.map((row, index) => [ordinal(index), ...row]),
  };
}

/** Every change with person, ratings before and after, reason, evidence, who and when. */
export function changeBlocks({ changes }: MinutesDocument, language: Language): readonly PaperBlock[] {
  if (changes.length === 0) return [{ kind: 'text', text: minutesWords.noChange[language] }];
  const { person, from, to, why } = minutesWords;
  const n = new Set(changes.map((change) => change.person.nip)).size;
  const rows = changes.map((change): readonly PaperCell[] => [
    personCell(change.person),
    ratingCell(change.from, language),
    ratingCell(change.to, language),
    actCell(
      change,
      language,
      (change.evidence ?? []).map((evidence) => fill(minutesWords.evidence, language, { evidence })),
    ),
  ]);
  return [
    { kind: 'text', text: fill(minutesWords.changesIntro, language, { n }) },
    numbered(
      [
        [person, nipWidth],
        [from, 88],
        [to, 88],
        [why, null],
      ],
      rows,
      language,
    ),
  ];
}

/** People left out of the denominator, and why. */
export function excludedBlocks({ excluded = [] }: MinutesDocument, language: Language): readonly PaperBlock[] {
  const { person, unit, cause, note } = minutesWords;
  return [
    { kind: 'text', text: fill(minutesWords.excludedIntro, language, { n: excluded.length }) },
    numbered(
      [
        [person, nipWidth],
        [unit, 110],
        [cause, 86],
        [note, null],
      ],
      excluded.map((row) => [
        personCell({ ...row.person, unit: null }),
        row.person.unit ?? '',
        exclusionWords[row.why][language],
        row.note ?? '',
      ]),
      language,
    ),
  ];
}

/** Ratings that stayed, with the reason for "no change". */
export function keptBlocks({ noChanges = [] }: MinutesDocument, language: Language): readonly PaperBlock[] {
  const { person, predicate, flag, reason } = minutesWords;
  const rows = noChanges.map((row): readonly PaperCell[] => [
    personCell(row.person),
    row.predicate === null ? documentWords.unrated[language] : predicateWords[row.predicate][language],
    row.flags.length === 0 ? '–' : row.flags.map((flag) => ({ text: flagWords[flag][language] })),
    actCell(row, language),
  ]);
  return [
    numbered(
      [
        [person, nipWidth],
        [predicate, 66],
        [flag, 100],
        [reason, null],
      ],
      rows,
      language,
    ),
  ];
}

/** Silent votes: votes per predicate and the outcome. */
export function voteBlocks({ votes = [] }: MinutesDocument, language: Language): readonly PaperBlock[] {
  const levels = predicates.map((predicate): readonly [Wording, number] => [
    predicateWords[predicate],
    levelWidth(predicate),
  ]);
  return [
    numbered(
      [[minutesWords.person, null], ...levels, [minutesWords.outcome, 70]],
      votes.map((vote) => [
        personCell(vote.person),
        ...predicates.map((predicate) => String(vote.votes[predicate])),
        [{ text: predicateWords[vote.outcome][language], bold: true }],
      ]),
      language,
    ),
  ];
}

/** Dissent by name. */
export function dissentBlocks({ dissents = [] }: MinutesDocument, language: Language): readonly PaperBlock[] {
  const { member, about, opinion, inGeneral } = minutesWords;
  const rows = dissents.map(({ member: name, person, text }): readonly PaperCell[] => [
    name,
    person === null ? inGeneral[language] : personCell(person),
    text,
  ]);
  return [
    numbered(
      [
        [member, 110],
        [about, nipWidth],
        [opinion, null],
      ],
      rows,
      language,
    ),
  ];
}

/** Deviations from the pattern, who allowed them, and why. */
export function deviationBlocks({ deviations = [] }: MinutesDocument, language: Language): readonly PaperBlock[] {
  const { unit, broken, allowedBy, reason, wholeAgency } = minutesWords;
  const rows = deviations.map((row): readonly PaperCell[] => [
    row.unit ?? wholeAgency[language],
    row.violations.map((violation) => ({ text: violationSentence(violation, language) })),
    row.post === null
      ? [{ text: row.allowedBy, bold: true }]
      : [
          { text: row.allowedBy, bold: true },
          { text: row.post, small: true },
        ],
    row.reason,
  ]);
  return [
    numbered(
      [
        [unit, 80],
        [broken, null],
        [allowedBy, 100],
        [reason, 110],
      ],
      rows,
      language,
    ),
  ];
}

/** Members who stepped out, for whom and why. */
export function recusalBlocks({ recusals = [] }: MinutesDocument, language: Language): readonly PaperBlock[] {
  const { member, person, reason } = minutesWords;
  return [
    numbered(
      [
        [member, 120],
        [person, nipWidth],
        [reason, null],
      ],
      recusals.map((row) => [
        row.member,
        personCell(row.person),
        row.note === null
          ? interestWords[row.cause][language]
          : [{ text: interestWords[row.cause][language] }, { text: row.note, small: true }],
      ]),
      language,
    ),
  ];
}

/** Flagged cases that the panel left open, and why. */
export function leftOpenBlocks({ leftOpen }: MinutesDocument, language: Language): readonly PaperBlock[] {
  if (leftOpen === undefined || leftOpen === null) return [];
  const { people, reason } = leftOpen;
  return [
    { kind: 'text', text: fill(minutesWords.leftOpenIntro, language, { n: people.length, reason }) },
    { kind: 'list', items: people.map(({ name, nip, unit }) => [name, nip, unit].filter(Boolean).join(', ')) },
  ];
}

/** Organisation predicates that were set or corrected, with who, when and why. */
export function organisationBlocks({ organisations = [] }: MinutesDocument, language: Language): readonly PaperBlock[] {
  const { unit, predicate, reason, wholeAgency } = minutesWords;
  const rows = organisations.map((row): readonly PaperCell[] => [
    row.unit ?? wholeAgency[language],
    [{ text: organisationPredicateWords[row.predicate][language], bold: true }],
    actCell(row, language),
  ]);
  return [
    numbered(
      [
        [unit, 150],
        [predicate, 90],
        [reason, null],
      ],
      rows,
      language,
    ),
  ];
}
