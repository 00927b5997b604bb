import { letterheadOr } from '#main/papers/document-blocks.ts';
import type { Paper, PaperBlock } from '#main/papers/paper.ts';
import { packWords } from '#shared/dossier/pack-words.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import type { Letterhead } from '#shared/kernel/document.ts';
import { fill } from '#shared/kernel/fill.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import { type PackSheet, type PackSource, sourceWords } from './pack.ts';

/** What all sheets of a pack share. */
interface PackDocument {
  readonly title: Wording;
  readonly letterhead: Letterhead;
  readonly agency: string;
  readonly period: string;
  readonly date: string;
  readonly sheets: readonly PackSheet[];
}

/** The sheets of a pack as a paper: each sentence bears the numbers of its sources, which are listed below it. */
export function packPaper(document: PackDocument, language: Language): Paper {
  const title = document.title[language];
  const letterhead = letterheadOr(document.letterhead, document.agency);
  return {
    language,
    date: document.date,
    letterhead,
    title,
    subtitles: [fill(packWords.period, language, { period: periodWords(document.period, language) })],
    author: document.agency,
    footer: fill(packWords.footer, language, { title, agency: document.agency }),
    watermark: null,
    blocks: document.sheets.flatMap((sheet, at): readonly PaperBlock[] => [
      ...(at === 0
        ? ([{ kind: 'section', title: sheet.title }, ...subtitleOf(sheet)] as const)
        : ([
            {
              kind: 'page',
              title: sheet.title,
              subtitle: sheet.subtitle,
              // A sheet that is signed is handed out by itself.
              ...(sheet.signed === null ? {} : { letterhead }),
            },
          ] as const)),
      ...sheetBlocks(sheet, document, language),
    ]),
  };
}

function subtitleOf({ subtitle }: PackSheet): readonly PaperBlock[] {
  return subtitle === '' ? [] : [{ kind: 'text', text: subtitle }];
}

function sheetBlocks(sheet: PackSheet, document: PackDocument, language: Language): readonly PaperBlock[] {
  const numbers = new Map<string, number>();
  const listed: string[] = [];
  const numberOf = (sources: readonly PackSource[]): string => {
    const words = sourceWords(sources, language);
    const known = numbers.get(words);
    if (known !== undefined) return `[${known}]`;
    listed.push(words);
    numbers.set(words, listed.length);
    return `[${listed.length}]`;
  };
  const sections = sheet.sections.flatMap(({ title, sentences }): readonly PaperBlock[] => [
    { kind: 'section', title },
    { kind: 'list', items: sentences.map(({ text, sources }) => `${text} ${numberOf(sources)}`) },
  ]);
  const list = listed.map((words, at) => `[${at + 1}] ${words}`).join(' · ');
  return [
    ...sections,
    ...signature(sheet, document, language),
    { kind: 'text', tone: 'note', text: fill(packWords.sources, language, { list }) },
  ];
}

function signature({ signed }: PackSheet, { date }: PackDocument, language: Language): readonly PaperBlock[] {
  if (signed === null) return [];
  return [
    { kind: 'facts', rows: signed.blanks.map((label) => [label, packWords.blank[language]] as const) },
    {
      kind: 'signatures',
      placed: dateWords(date, language),
      signers: [{ role: signed.role, name: signed.name, below: null }],
    },
  ];
}
