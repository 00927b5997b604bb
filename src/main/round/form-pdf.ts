import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { LetterFaces } from '#main/papers/letter-faces.ts';
import { plainText } from '#main/papers/paper.ts';
import { drawnPdf, type PdfOptions } from '#main/papers/pdf/write-pdf.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import { fill } from '#shared/kernel/fill.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { RatingForm, RatingForms } from '#shared/round/form.ts';
import { formWords } from '#shared/round/form-words.ts';
import type { PackageRatee } from '#shared/round/package.ts';
import { roundsText } from '#shared/round/words.ts';
import { documentWords } from '#shared/rules/document-words.ts';

/** Narrower margins than a letter's: two or three people must fit on a page. In points. */
const margin = { side: 42, top: 40, bottom: 46 } as const;
const textWidth = 595.28 - 2 * margin.side;
const ink = '#5B6670';
const hair = { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => '#9AA3AB', vLineColor: () => '#9AA3AB' };
const tight = { ...hair, paddingLeft: () => 4, paddingRight: () => 4, paddingTop: () => 2, paddingBottom: () => 2 };
const shade = { fillColor: (row: number) => (row === 0 ? '#E7ECF0' : null) };
/** Drawn for the pen: the letters of the font would be too small to cross. A new one each time, since drawing writes places into it. */
const box = () => ({
  canvas: [{ type: 'rect' as const, x: 0, y: 0, w: 10, h: 10, r: 1.5, lineWidth: 0.9, lineColor: '#22292F' }],
});

/** Forms to rate on by pen, one after the other, each beginning a page, as PDF on A4. Throws `export.fonts` and `export.date`. */
export async function writeRatingForms(forms: RatingForms, options: PdfOptions): Promise<Uint8Array> {
  const faces = new LetterFaces(options.fonts);
  return await drawnPdf(definitionOf(forms, options.language), faces, options.onPart);
}

function definitionOf(all: RatingForms, language: Language): TDocumentDefinitions {
  const made = new Date(`${all.date.slice(0, 10)}T00:00:00Z`);
  return {
    pageSize: 'A4',
    pageMargins: [margin.side, margin.top, margin.side, margin.bottom],
    language: language === 'id' ? 'id-ID' : 'en-GB',
    info: {
      title: formWords.title[language],
      author: plainText(all.agency),
      creator: 'Selaras',
      producer: 'Selaras',
      creationDate: made,
      modDate: made,
    },
    version: '1.7',
    displayTitle: true,
    defaultStyle: { font: 'Document', fontSize: 9, lineHeight: 1.1 },
    content: all.forms.flatMap((form, at) => formPdf(all, form, at, language)),
    footer: (page, pages) => ({
      columns: [
        { text: `${formWords.title[language]} · ${plainText(all.round)}`, width: '*' },
        { text: fill(documentWords.page, language, { page, pages }), alignment: 'right', width: 'auto' },
      ],
      fontSize: 7.5,
      color: ink,
      margin: [margin.side, 16, margin.side, 0],
    }),
  };
}

function formPdf(all: RatingForms, form: RatingForm, at: number, language: Language): Content[] {
  const people = form.ratees.map((ratee, place) => rateePdf(all, form, ratee, place, language));
  return [
    {
      text: formWords.title[language],
      bold: true,
      fontSize: 15,
      ...(at === 0 ? {} : { pageBreak: 'before' as const }),
    },
    { text: plainText(all.agency), color: ink, marginBottom: 8 },
    headPdf(all, form, language),
    howPdf(all, language),
    anchorsPdf(all, language),
    ...people,
    signaturePdf(form, language),
  ];
}

function headPdf(all: RatingForms, { rater, ratees }: RatingForm, language: Language): Content {
  const nip = rater.key === rater.name ? '' : ` · ${rater.key}`;
  const facts: readonly (readonly [string, string])[] = [
    [formWords.rater[language], `${rater.name}${nip}`],
    [formWords.round[language], `${all.round} · ${periodWords(all.period, language)}`],
    [formWords.ratees[language], fill(formWords.people, language, { n: ratees.length })],
    [formWords.due[language], dateWords(all.due, language)],
  ];
  const cell = ([label, value]: readonly [string, string]): TableCell => ({
    stack: [
      { text: label, fontSize: 7.5, color: ink },
      { text: plainText(value), bold: true },
    ],
  });
  const [a, b, c, d] = facts.map(cell) as [TableCell, TableCell, TableCell, TableCell];
  return {
    layout: { ...tight, paddingTop: () => 4, paddingBottom: () => 4 },
    table: {
      widths: ['*', 170],
      body: [
        [a, d],
        [b, c],
      ],
    },
    marginBottom: 8,
  };
}

function howPdf({ instrument }: RatingForms, language: Language): Content {
  const levels = instrument.evidenceAt.join(language === 'id' ? ' dan ' : ' and ');
  const items = [
    formWords.mark[language],
    ...(instrument.evidenceAt.length === 0 ? [] : [fill(formWords.gate, language, { levels })]),
    formWords.blind[language],
  ];
  return {
    stack: [{ text: formWords.how[language], bold: true, marginBottom: 2 }, { ol: items.map((text) => ({ text })) }],
    marginBottom: 8,
  };
}

/** What every level looks like, for all criteria on one page. */
function anchorsPdf({ instrument }: RatingForms, language: Language): Content {
  const { levels, criteria, name, version } = instrument;
  const head: TableCell[] = [
    { text: formWords.criterion[language], bold: true },
    ...levels.map(
      (level): TableCell => ({
        stack: [
          { text: String(level.value), bold: true, fontSize: 10 },
          { text: plainText(level.name[language]), fontSize: 7 },
        ],
      }),
    ),
  ];
  const rows = criteria.map((criterion, at): TableCell[] => [
    { text: plainText(`${at + 1}. ${criterion.name[language]}`), bold: true, fontSize: 8 },
    ...levels.map(
      (_, place): TableCell => ({ text: plainText(criterion.anchors[place]?.[language] ?? ''), fontSize: 7 }),
    ),
  ]);
  return [
    { text: formWords.anchors[language], bold: true, marginBottom: 3 },
    {
      layout: { ...tight, ...shade },
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [72, ...levels.map(() => '*' as const)],
        body: [head, ...rows],
      },
    },
    {
      text: plainText(fill(formWords.notFromRules, language, { name: name[language], version })),
      fontSize: 7,
      color: ink,
      marginTop: 3,
    },
  ];
}

function rateePdf(
  { instrument }: RatingForms,
  { rater }: RatingForm,
  ratee: PackageRatee,
  place: number,
  language: Language,
): Content {
  const { levels, criteria } = instrument;
  const kind = roundsText[`kind.${ratee.kind}`][language];
  const under = [ratee.nip, ratee.position, ratee.unit, kind].filter((part) => part !== null && part !== '');
  const centred = (content: object): TableCell => ({ ...content, alignment: 'center' }) as TableCell;
  const head: TableCell[] = [
    { text: formWords.criterion[language], bold: true, fontSize: 8 },
    ...levels.map(({ value }) => centred({ text: String(value), bold: true })),
    centred({ text: formWords.unseen[language], bold: true }),
  ];
  const rows = criteria.map((criterion, at): TableCell[] => [
    { text: plainText(`${at + 1}. ${criterion.name[language]}`), margin: [0, 1, 0, 0] },
    ...[...levels, null].map(() => centred(box())),
  ]);
  return {
    unbreakable: true,
    stack: [
      {
        // Sheets come apart: each says whose it is.
        columns: [
          { text: plainText(`${place + 1}. ${ratee.name}`), bold: true, fontSize: 10.5, width: '*' },
          {
            text: plainText(`${formWords.rater[language]}: ${rater.name}`),
            fontSize: 7.5,
            color: ink,
            width: 'auto',
            marginTop: 2,
          },
        ],
      },
      { text: plainText(under.join(' · ')), fontSize: 8, color: ink, marginBottom: 3 },
      {
        layout: { ...tight, ...shade, paddingTop: () => 1.5, paddingBottom: () => 1.5 },
        table: { widths: ['*', ...levels.map(() => 34), 34], body: [head, ...rows] },
      },
      writingPdf(formWords.evidence[language], 2),
      writingPdf(formWords.comment[language], 1),
    ],
    marginBottom: 12,
  };
}

/** A label and lines to write on. */
function writingPdf(label: string, lines: number): Content {
  const rule = (y: number) => ({
    type: 'line' as const,
    x1: 0,
    y1: y,
    x2: textWidth,
    y2: y,
    lineWidth: 0.5,
    lineColor: '#9AA3AB',
  });
  return {
    stack: [
      { text: label, fontSize: 7.5, color: ink, marginTop: 4 },
      { canvas: Array.from({ length: lines }, (_, at) => rule(16 + at * 19)) },
    ],
  };
}

function signaturePdf({ rater }: RatingForm, language: Language): Content {
  return {
    unbreakable: true,
    columns: [
      { text: formWords.signed[language], width: '*', margin: [0, 8, 20, 0] },
      {
        width: 220,
        alignment: 'center',
        stack: [
          { text: formWords.placed[language], marginTop: 8, marginBottom: 46 },
          { text: plainText(rater.name), bold: true, decoration: 'underline' },
          ...(rater.key === rater.name ? [] : [{ text: `NIP ${plainText(rater.key)}`, fontSize: 8 }]),
        ],
      },
    ],
  };
}
