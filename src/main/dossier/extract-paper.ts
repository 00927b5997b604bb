import { letterheadOr, recordBlocks, rulesBlocks } from '#main/papers/document-blocks.ts';
import type { Paper, PaperBlock, PaperCell } from '#main/papers/paper.ts';
import { numberColumn, ordinal } from '#main/papers/person-cells.ts';
import type { DossierDocument } from '#shared/dossier/dossier.ts';
import { dossierWords } from '#shared/dossier/extract-words.ts';
import { dateWords, momentWords } from '#shared/kernel/date-words.ts';
import { fill } from '#shared/kernel/fill.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import { documentWords } from '#shared/rules/document-words.ts';
import { organisationPredicateWords, predicateWords, ratingWords } from '#shared/rules/level-words.ts';
import type { MinutesRating } from '#shared/rules/levels.ts';

/** One employee's extract as a paper in one language. Throws `export.date` for a false date. */
export function dossierPaper(document: DossierDocument, language: Language): Paper {
  const { number, agency, period, record } = document;
  const sections: readonly (readonly [Wording, readonly PaperBlock[]])[] = [
    [dossierWords.person, [{ kind: 'facts', rows: identity(document, language) }]],
    [dossierWords.ratings, ratingBlocks(document, language)],
    [dossierWords.rules, rulesBlocks(document.rules, dossierWords.edition, language)],
    [dossierWords.events, eventBlocks(document, language)],
    [dossierWords.objection, objectionBlocks(language)],
    [dossierWords.record, recordBlocks(record, language)],
    [dossierWords.receipt, receiptBlocks(document, language)],
  ];
  const opening = fill(dossierWords.opening, language, { agency, period: periodWords(period, language) });
  const footer = { title: dossierWords.short[language], hash: record.hash.slice(0, 16) };
  return {
    language,
    date: document.date,
    letterhead: letterheadOr(document.letterhead, agency),
    title: dossierWords.title[language],
    subtitles: [
      ...(number === null ? [] : [fill(documentWords.number, language, { number })]),
      dossierWords.purpose[language],
    ],
    author: agency,
    footer: fill(documentWords.footer, language, footer),
    watermark: null,
    blocks: [
      { kind: 'text', text: opening },
      ...sections.flatMap(([title, blocks], index): readonly PaperBlock[] => [
        { kind: 'section', title: `${ordinal(index)}. ${title[language]}` },
        ...blocks,
      ]),
    ],
  };
}

function identity(
  { person, organisation }: DossierDocument,
  language: Language,
): readonly (readonly [string, string])[] {
  const rows: readonly (readonly [Wording, string | null])[] = [
    [dossierWords.name, person.name],
    [dossierWords.nip, person.nip],
    [dossierWords.grade, person.grade],
    [dossierWords.position, person.position],
    [dossierWords.unit, person.unit],
    [dossierWords.organisation, organisation === null ? null : organisationPredicateWords[organisation][language]],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [[label[language], value] as const]));
}

function ratingBlocks(document: DossierDocument, language: Language): readonly PaperBlock[] {
  const { initial, proposed, final, signedOn, minutesNumber } = document;
  const row = (stage: string, { hasil, perilaku, predicate }: MinutesRating): readonly PaperCell[] => [
    stage,
    hasil === null ? documentWords.unrated[language] : ratingWords[hasil][language],
    perilaku === null ? documentWords.unrated[language] : ratingWords[perilaku][language],
    [{ text: predicate === null ? documentWords.unrated[language] : predicateWords[predicate][language], bold: true }],
  ];
  const last =
    signedOn === null
      ? dossierWords.final[language]
      : fill(dossierWords.finalOn, language, { date: dateWords(signedOn, language) });
  const titles = [dossierWords.hasil, dossierWords.perilaku, dossierWords.predicate];
  const blocks: PaperBlock[] = [
    {
      kind: 'table',
      columns: [
        { title: dossierWords.stage[language], width: null },
        ...titles.map((title) => ({ title: title[language], width: 110 })),
      ],
      rows: [
        row(dossierWords.initial[language], initial),
        row(dossierWords.proposed[language], proposed),
        ...(final === null ? [] : [row(last, final)]),
      ],
    },
  ];
  if (final === null) blocks.push({ kind: 'text', text: dossierWords.notSigned[language] });
  if (minutesNumber !== null)
    blocks.push({ kind: 'text', text: fill(dossierWords.minutes, language, { number: minutesNumber }) });
  return blocks;
}

function eventBlocks({ events }: DossierDocument, language: Language): readonly PaperBlock[] {
  if (events.length === 0) return [{ kind: 'text', text: dossierWords.noEvents[language] }];
  const { when, by, what, hash } = dossierWords;
  return [
    {
      kind: 'table',
      columns: [
        numberColumn(events.length, language),
        { title: when[language], width: 84 },
        { title: by[language], width: 96 },
        { title: what[language], width: null },
        { title: hash[language], width: 84 },
      ],
      rows: events.map((event, index) => [
        ordinal(index),
        momentWords(event.at, language),
        event.by,
        [
          { text: event.what },
          ...(event.reason === null
            ? []
            : [{ text: fill(dossierWords.reason, language, { reason: event.reason }), small: true }]),
        ],
        [{ text: event.hash.slice(0, 12), unbroken: true }],
      ]),
    },
  ];
}

function objectionBlocks(language: Language): readonly PaperBlock[] {
  const steps = [dossierWords.stepRating, dossierWords.stepEvidence, dossierWords.stepExtract];
  return [
    { kind: 'text', text: dossierWords.objectionText[language] },
    { kind: 'list', items: steps.map((step) => step[language]) },
  ];
}

function receiptBlocks({ person, place, date }: DossierDocument, language: Language): readonly PaperBlock[] {
  const blank = dossierWords.blank[language];
  const day = dateWords(date, language);
  return [
    {
      kind: 'facts',
      rows: [
        [dossierWords.receivedOn[language], blank],
        [dossierWords.objectBy[language], blank],
      ],
    },
    {
      kind: 'signatures',
      placed: place === null ? day : fill(documentWords.placed, language, { place, date: day }),
      signers: [
        {
          role: dossierWords.receiver[language],
          name: person.name,
          below: fill(documentWords.nip, language, { nip: person.nip }),
        },
        { role: dossierWords.giver[language], name: blank, below: null },
      ],
    },
  ];
}
