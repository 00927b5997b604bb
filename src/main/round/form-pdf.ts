import { LetterFaces } from '#main/papers/letter-faces.ts';
import { type DrawnCell, type DrawnContent, type DrawnDocument, shortPdf, textPdf } from '#main/papers/pdf/text.ts';
import { drawnPdf, fileFacts, type PdfOptions } from '#main/papers/pdf/write-pdf.ts';
import { fill } from '#shared/kernel/fill.ts';
import type { RatingForm, RatingForms } from '#shared/round/form.ts';
import { formWords } from '#shared/round/form-words.ts';
import type { PackageRatee } from '#shared/round/package.ts';
import { roundsText } from '#shared/round/words.ts';
import { documentWords } from '#shared/rules/document-words.ts';
import {
  anchorsPdf,
  type FormSetting,
  formInk,
  formMargin,
  formRule,
  formShade,
  formWidth,
  headPdf,
  howPdf,
} from './form-head-pdf.ts';

/** Drawn for the pen: the letters of the font would be too small to cross. A new one each time, since drawing writes places into it. */
const box = () => ({
  canvas: [{ type: 'rect' as const, x: 0, y: 0, w: 10, h: 10, r: 1.5, lineWidth: 0.9, lineColor: '#22292F' }],
});

/** Forms to rate on by pen, one after the other, each beginning a page, as PDF on A4. Throws `export.fonts` and `export.date`. */
export async function writeRatingForms(forms: RatingForms, options: PdfOptions): Promise<Uint8Array> {
  const faces = new LetterFaces(options.fonts);
  return await drawnPdf(definitionOf(forms, { faces, language: options.language }), faces, options.onPart);
}

function definitionOf(all: RatingForms, setting: FormSetting): DrawnDocument {
  const { faces, language } = setting;
  const named = `${formWords.title[language]} · ${all.round}`;
  return {
    pageSize: 'A4',
    pageMargins: [formMargin.side, formMargin.top, formMargin.side, formMargin.bottom],
    ...fileFacts({ title: formWords.title[language], author: all.agency, date: all.date, language }),
    defaultStyle: { font: 'Document', fontSize: 9, lineHeight: 1.1 },
    content: all.forms.flatMap((form, at) => formPdf(all, form, at, setting)),
    footer: (page, pages) => ({
      columns: [
        { text: shortPdf(named, formWidth - 90, { style: { size: 7.5 }, most: 1 }, faces), width: '*' },
        { text: fill(documentWords.page, language, { page, pages }), alignment: 'right', width: 'auto' },
      ],
      fontSize: 7.5,
      color: formInk,
      margin: [formMargin.side, 16, formMargin.side, 0],
    }),
  };
}

function formPdf(all: RatingForms, form: RatingForm, at: number, setting: FormSetting): DrawnContent[] {
  const { faces, language } = setting;
  const people = form.ratees.map((ratee, place) => rateePdf(all, form, { ratee, place }, setting));
  return [
    {
      text: formWords.title[language],
      bold: true,
      fontSize: 15,
      ...(at === 0 ? {} : { pageBreak: 'before' as const }),
    },
    { text: textPdf(all.agency, formWidth, { size: 9 }, faces), color: formInk, marginBottom: 8 },
    headPdf(all, form, setting),
    howPdf(all, language),
    anchorsPdf(all, setting),
    ...people,
    signaturePdf(form, setting),
  ];
}

function rateePdf(
  { instrument }: RatingForms,
  { rater }: RatingForm,
  { ratee, place }: { readonly ratee: PackageRatee; readonly place: number },
  { faces, language }: FormSetting,
): DrawnContent {
  const nameWidth = formWidth - 196;
  const criterionWidth = formWidth - (instrument.levels.length + 1) * 42.5 - 9;
  const { levels, criteria } = instrument;
  const kind = roundsText[`kind.${ratee.kind}`][language];
  const under = [ratee.nip, ratee.position, ratee.unit, kind].filter((part) => part !== null && part !== '');
  const centred = (content: object): DrawnCell => ({ ...content, alignment: 'center' }) as DrawnCell;
  const head: DrawnCell[] = [
    { text: formWords.criterion[language], bold: true, fontSize: 8 },
    ...levels.map(({ value }) => centred({ text: String(value), bold: true })),
    centred({ text: formWords.unseen[language], bold: true }),
  ];
  const rows = criteria.map((criterion, at): DrawnCell[] => [
    {
      text: textPdf(`${at + 1}. ${criterion.name[language]}`, criterionWidth, { size: 9 }, faces),
      margin: [0, 1, 0, 0],
    },
    ...[...levels, null].map(() => centred(box())),
  ]);
  return {
    unbreakable: true,
    stack: [
      {
        // Sheets come apart: each says whose it is.
        columns: [
          {
            text: textPdf(`${place + 1}. ${ratee.name}`, nameWidth, { size: 10.5, bold: true }, faces),
            bold: true,
            fontSize: 10.5,
            width: nameWidth,
          },
          {
            text: shortPdf(
              `${formWords.rater[language]}: ${rater.name}`,
              188,
              { style: { size: 7.5 }, most: 2 },
              faces,
            ),
            alignment: 'right',
            fontSize: 7.5,
            color: formInk,
            width: '*',
            marginTop: 2,
          },
        ],
      },
      {
        text: textPdf(under.join(' · '), formWidth, { size: 8 }, faces),
        fontSize: 8,
        color: formInk,
        marginBottom: 3,
      },
      {
        layout: { ...formRule, ...formShade, paddingTop: () => 1.5, paddingBottom: () => 1.5 },
        table: { widths: [criterionWidth, ...levels.map(() => 34), 34], body: [head, ...rows] },
      },
      writingPdf(formWords.evidence[language], 2),
      writingPdf(formWords.comment[language], 1),
    ],
    marginBottom: 12,
  };
}

/** A label and lines to write on. */
function writingPdf(label: string, lines: number): DrawnContent {
  const rule = (y: number) => ({
    type: 'line' as const,
    x1: 0,
    y1: y,
    x2: formWidth,
    y2: y,
    lineWidth: 0.5,
    lineColor: '#9AA3AB',
  });
  return {
    stack: [
      { text: label, fontSize: 7.5, color: formInk, marginTop: 4 },
      { canvas: Array.from({ length: lines }, (_, at) => rule(16 + at * 19)) },
    ],
  };
}

function signaturePdf({ rater }: RatingForm, { faces, language }: FormSetting): DrawnContent {
  return {
    unbreakable: true,
    columns: [
      { text: formWords.signed[language], width: '*', margin: [0, 8, 20, 0] },
      {
        width: 220,
        alignment: 'center',
        stack: [
          { text: formWords.placed[language], marginTop: 8, marginBottom: 46 },
          {
            text: textPdf(rater.name, 218, { size: 9, bold: true }, faces),
            bold: true,
            decoration: 'underline',
          },
          ...(rater.key === rater.name
            ? []
            : [{ text: textPdf(`NIP ${rater.key}`, 218, { size: 8 }, faces), fontSize: 8 }]),
        ],
      },
    ],
  };
}
