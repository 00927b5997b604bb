import type { LetterFaces } from '#main/papers/letter-faces.ts';
import { type DrawnCell, type DrawnContent, textPdf } from '#main/papers/pdf/text.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import { fill } from '#shared/kernel/fill.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { RatingForm, RatingForms } from '#shared/round/form.ts';
import { formWords } from '#shared/round/form-words.ts';

/** Narrower margins than a letter's: two or three people must fit on a page. In points. */
export const formMargin = { side: 42, top: 40, bottom: 46 } as const;
export const formWidth = 595.28 - 2 * formMargin.side;
export const formInk = '#5B6670';
const hair = { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => '#9AA3AB', vLineColor: () => '#9AA3AB' };
export const formRule = {
  ...hair,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};
export const formShade = { fillColor: (row: number) => (row === 0 ? '#E7ECF0' : null) };
/** What every part of a form is laid with. */
export interface FormSetting {
  readonly faces: LetterFaces;
  readonly language: Language;
}

/** Who rates, in which round, how many people, and until when. */
export function headPdf(
  all: RatingForms,
  { rater, ratees }: RatingForm,
  { faces, language }: FormSetting,
): DrawnContent {
  const widths = [formWidth - 188, 170];
  const nip = rater.key === rater.name ? '' : ` · ${rater.key}`;
  const facts: readonly (readonly [string, string])[] = [
    [formWords.rater[language], `${rater.name}${nip}`],
    [formWords.round[language], `${all.round} · ${periodWords(all.period, language)}`],
    [formWords.ratees[language], fill(formWords.people, language, { n: ratees.length })],
    [formWords.due[language], dateWords(all.due, language)],
  ];
  const cell = ([label, value]: readonly [string, string], at: number): DrawnCell => ({
    stack: [
      { text: label, fontSize: 7.5, color: formInk },
      { text: textPdf(value, widths[at < 2 ? 0 : 1] ?? 0, { size: 9, bold: true }, faces), bold: true },
    ],
  });
  const [a, b, c, d] = facts.map(cell) as [DrawnCell, DrawnCell, DrawnCell, DrawnCell];
  return {
    layout: { ...formRule, paddingTop: () => 4, paddingBottom: () => 4 },
    table: {
      widths,
      body: [
        [a, d],
        [b, c],
      ],
    },
    marginBottom: 8,
  };
}

/** How to fill in the form. */
export function howPdf({ instrument }: RatingForms, language: Language): DrawnContent {
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
export function anchorsPdf({ instrument }: RatingForms, { faces, language }: FormSetting): DrawnContent {
  const { levels, criteria, name, version } = instrument;
  const width = (formWidth - 72 - 9) / levels.length - 9;
  const small = (text: string) => textPdf(text, width, { size: 7 }, faces);
  const origin = fill(formWords.notFromRules, language, { name: name[language], version });
  const head: DrawnCell[] = [
    { text: formWords.criterion[language], bold: true },
    ...levels.map(
      (level): DrawnCell => ({
        stack: [
          { text: String(level.value), bold: true, fontSize: 10 },
          { text: small(level.name[language]), fontSize: 7 },
        ],
      }),
    ),
  ];
  const rows = criteria.map((criterion, at): DrawnCell[] => [
    {
      text: textPdf(`${at + 1}. ${criterion.name[language]}`, 72, { size: 8, bold: true }, faces),
      bold: true,
      fontSize: 8,
    },
    ...levels.map((_, place): DrawnCell => ({ text: small(criterion.anchors[place]?.[language] ?? ''), fontSize: 7 })),
  ]);
  return [
    { text: formWords.anchors[language], bold: true, marginBottom: 3 },
    {
      layout: { ...formRule, ...formShade },
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [72, ...levels.map(() => width)],
        body: [head, ...rows],
      },
    },
    {
      text: textPdf(origin, formWidth, { size: 7 }, faces),
      fontSize: 7,
      color: formInk,
      marginTop: 3,
    },
  ];
}
