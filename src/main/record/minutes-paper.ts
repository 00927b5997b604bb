import { letterheadOr, recordBlocks, rulesBlocks, signerOf } from '#main/papers/document-blocks.ts';
import type { Paper, PaperBlock } from '#main/papers/paper.ts';
import { numberColumn, ordinal } from '#main/papers/person-cells.ts';
import { dateWords, spokenDate } from '#shared/kernel/date-words.ts';
import { fill } from '#shared/kernel/fill.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import { roleWords } from '#shared/people/role-words.ts';
import type { MinutesDocument } from '#shared/record/minutes.ts';
import { minutesWords } from '#shared/record/minutes-words.ts';
import { documentWords } from '#shared/rules/document-words.ts';
import {
  changeBlocks,
  deviationBlocks,
  dissentBlocks,
  excludedBlocks,
  keptBlocks,
  leftOpenBlocks,
  organisationBlocks,
  recusalBlocks,
  voteBlocks,
} from './minutes-cases.ts';
import { mixBlocks } from './minutes-mix.ts';

type Section = readonly [title: Wording, blocks: readonly PaperBlock[]];

/** The minutes as a paper in one language, sections numbered, empty optional ones left out. Throws `export.date` for a false date. */
export function minutesPaper(document: MinutesDocument, language: Language): Paper {
  const { number, draft, record } = document;
  const named =
    number === null ? documentWords.numberBlank[language] : fill(documentWords.number, language, { number });
  return {
    language,
    date: document.date,
    letterhead: letterheadOr(document.letterhead, document.agency),
    title: minutesWords.title[language],
    subtitles: draft ? [named, minutesWords.draftNote[language]] : [named],
    author: document.agency,
    footer: fill(documentWords.footer, language, {
      title: minutesWords.short[language],
      hash: record.hash.slice(0, 16),
    }),
    watermark: draft ? documentWords.draft[language] : null,
    blocks: [
      { kind: 'text', text: opening(document, language) },
      ...sectionsOf(document, language).flatMap(([title, blocks], index): readonly PaperBlock[] => [
        { kind: 'section', title: `${ordinal(index)}. ${title[language]}` },
        ...blocks,
      ]),
      { kind: 'text', text: minutesWords.closing[language] },
      signatures(document, language),
    ],
  };
}

function sectionsOf(document: MinutesDocument, language: Language): readonly Section[] {
  const { remarks } = document;
  const optional = (
    title: Wording,
    rows: readonly unknown[] | undefined,
    blocks: (document: MinutesDocument, language: Language) => readonly PaperBlock[],
  ): readonly Section[] => (rows === undefined || rows.length === 0 ? [] : [[title, blocks(document, language)]]);
  return [
    [minutesWords.basis, rulesBlocks(document.rules, minutesWords.edition, language)],
    [minutesWords.attendance, attendance(document, language)],
    ...optional(minutesWords.recusals, document.recusals, recusalBlocks),
    ...optional(minutesWords.organisations, document.organisations, organisationBlocks),
    [minutesWords.mix, mixBlocks(document, language)],
    ...optional(minutesWords.deviations, document.deviations, deviationBlocks),
    [minutesWords.changes, changeBlocks(document, language)],
    ...optional(minutesWords.kept, document.noChanges, keptBlocks),
    ...optional(minutesWords.leftOpen, document.leftOpen?.people, leftOpenBlocks),
    ...optional(minutesWords.votes, document.votes, voteBlocks),
    ...optional(minutesWords.dissents, document.dissents, dissentBlocks),
    ...optional(minutesWords.excluded, document.excluded, excludedBlocks),
    ...(remarks === null || remarks.trim() === ''
      ? []
      : [[minutesWords.remarks, [{ kind: 'text', text: remarks }]] satisfies Section]),
    [minutesWords.record, recordBlocks(document.record, language)],
  ];
}

function opening({ date, place, unit, agency, period }: MinutesDocument, language: Language): string {
  return fill(minutesWords.opening, language, {
    date: spokenDate(date, language),
    place: place === null ? '' : fill(minutesWords.inPlace, language, { place }),
    scope: unit === null ? agency : fill(minutesWords.scopeUnit, language, { unit, agency }),
    period: periodWords(period, language),
  });
}

function attendance({ present, quorum }: MinutesDocument, language: Language): readonly PaperBlock[] {
  const posts = present.some(({ post }) => typeof post === 'string');
  const blocks: PaperBlock[] = [];
  if (present.length === 0) blocks.push({ kind: 'text', text: minutesWords.nobody[language] });
  else
    blocks.push({
      kind: 'table',
      columns: [
        numberColumn(present.length, language),
        { title: minutesWords.name[language], width: null },
        { title: minutesWords.role[language], width: 110 },
        ...(posts ? [{ title: minutesWords.post[language], width: 150 }] : []),
      ],
      rows: present.map(({ name, nip, role, post }, index) => [
        ordinal(index),
        typeof nip === 'string' && nip !== ''
          ? [{ text: name }, { text: fill(documentWords.nip, language, { nip }), small: true, unbroken: true }]
          : name,
        roleWords[role][language],
        ...(posts ? [post ?? ''] : []),
      ]),
    });
  if (quorum === undefined || quorum === null) return blocks;
  const met = quorum.present >= quorum.required ? minutesWords.quorumMet : minutesWords.quorumMissed;
  return [...blocks, { kind: 'text', text: fill(met, language, { ...quorum }) }];
}

function signatures({ place, date, present }: MinutesDocument, language: Language): PaperBlock {
  const day = dateWords(date, language);
  return {
    kind: 'signatures',
    placed: place === null ? day : fill(documentWords.placed, language, { place, date: day }),
    signers: present.map((attendee) => signerOf(attendee, language)),
  };
}
