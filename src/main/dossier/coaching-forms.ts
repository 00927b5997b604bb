import type { QueryContext } from '#main/kernel/context.ts';
import { letterheadOr } from '#main/papers/document-blocks.ts';
import { type Paper, type PaperBlock, type PaperGridCell, textWidth } from '#main/papers/paper.ts';
import type { PdfOptions } from '#main/papers/pdf/write-pdf.ts';
import { employeeOf, personNamed } from '#main/people/actors.ts';
import { letterheadOf } from '#main/people/document-head.ts';
import { roster } from '#main/people/roster-reads.ts';
import { rowsOf, workshopOf } from '#main/store/rows.ts';
import { coachingFormTitles, coachingFormWords, coachingStatements } from '#shared/dossier/coaching-form.ts';
import { type FormFile, formOf } from '#shared/dossier/pack-kinds.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import { fill } from '#shared/kernel/fill.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import {
  answersOf,
  type Coaching,
  type Competence,
  coachingTable,
  competenceTable,
  type Filled,
  formAnswers,
} from './coaching-tables.ts';
import { spokenDay } from './pack-sentences.ts';

type Ground = Pick<QueryContext, 'store'>;

/** Writes a file of what was read before. */
type Write = (drawing: { readonly fonts: string } & Pick<PdfOptions, 'onPart'>) => Promise<Uint8Array>;

function filledIn<R extends { readonly employee_id: string | null; readonly row: number }>(
  { store }: Ground,
  rows: readonly R[],
  employee: string | undefined,
): readonly Filled<R>[] {
  const one = employee === undefined ? null : employeeOf(store, employee);
  const own = Map.groupBy(rows, ({ employee_id }) => employee_id);
  const filled = (one === null ? roster(store, {}) : [one]).flatMap((person) => {
    const found = own.get(person.id) ?? [];
    return found.length === 0 ? [] : [{ person, rows: found.toSorted((a, b) => a.row - b.row) }];
  });
  if (filled.length === 0) throw new Problem('form.none');
  return filled;
}

const centred = (text: string, strong = false): PaperGridCell => ({ text, strong, align: 'center' });

/** The person and the leader side by side, as the official forms have them. */
function partiesOf(person: RosterRow, leader: string | null): PaperBlock {
  const { name, nip, unit } = personNamed(person);
  const half = textWidth / 2;
  const line = (label: string, own: string | null, other: string | null): readonly PaperGridCell[] => [
    { text: label },
    { text: own ?? '' },
    { text: label },
    { text: other ?? '' },
  ];
  return {
    kind: 'grid',
    widths: [70, half - 70, 70, half - 70],
    rows: [
      [centred(coachingFormWords.person, true), centred(coachingFormWords.leader, true)].map((cell) => ({
        ...cell,
        span: 2,
      })),
      line(coachingFormWords.name, name, leader),
      line(coachingFormWords.nip, nip, ''),
      line(coachingFormWords.grade, person.grade, ''),
      line(coachingFormWords.position, person.position, ''),
      line(coachingFormWords.unit, unit, unit),
    ],
  };
}

/** Format B.1.8 of one coaching: the nine statements in their three groups, each yes or no. */
function statementGrid(row: Coaching): PaperBlock {
  const answers = answersOf(row);
  const mark = (at: number, answer: string): PaperGridCell => centred(answers[at] === answer ? 'V' : '');
  let group = '';
  return {
    kind: 'grid',
    widths: [28, 110, textWidth - 238, 50, 50],
    rows: [
      [
        coachingFormWords.number,
        coachingFormWords.subject,
        coachingFormWords.criterion,
        formAnswers.yes.toUpperCase(),
        formAnswers.no.toUpperCase(),
      ].map((text) => centred(text, true)),
      ...coachingStatements.map(({ subject, text }, at): readonly PaperGridCell[] => {
        const isFirst = subject !== group;
        group = subject;
        return [
          centred(String(at + 1)),
          { text: isFirst ? subject : '' },
          { text },
          mark(at, formAnswers.yes),
          mark(at, formAnswers.no),
        ];
      }),
    ],
  };
}

/** Format B.1.9 of one person: each competence with its mark and why. */
function competenceGrid(rows: readonly Competence[]): PaperBlock {
  return {
    kind: 'grid',
    widths: [28, 150, 80, textWidth - 258],
    rows: [
      [coachingFormWords.number, coachingFormWords.competence, coachingFormWords.mark, coachingFormWords.why].map(
        (text) => centred(text, true),
      ),
      ...rows.map(({ competency, observed, reason }, at) => [
        centred(String(at + 1)),
        { text: competency ?? '' },
        centred(observed === null ? '' : String(observed).replace('.', ',')),
        { text: reason ?? '' },
      ]),
    ],
  };
}

function signature(role: string, name: string, date: string | null): PaperBlock {
  const placed = date === null ? '....................' : spokenDay(date, 'id');
  return { kind: 'signatures', placed, signers: [{ role, name, below: null }] };
}

/** One page of a form: its title, then its blocks. */
interface FormPage {
  readonly blocks: readonly PaperBlock[];
  readonly subtitle: string;
}

function coachingPages(filled: readonly Filled<Coaching>[]): readonly FormPage[] {
  return filled.flatMap(({ person, rows }) =>
    rows.map((row) => ({
      subtitle: row.date === null ? '' : fill(coachingFormWords.heldOn, 'id', { date: spokenDay(row.date, 'id') }),
      blocks: [
        partiesOf(person, row.leader_name),
        statementGrid(row),
        signature(coachingFormWords.person, personNamed(person).name, row.date),
      ],
    })),
  );
}

function competencePages(filled: readonly Filled<Competence>[], period: string): readonly FormPage[] {
  return filled.map(({ person, rows }) => ({
    subtitle: period,
    blocks: [
      partiesOf(person, null),
      competenceGrid(rows),
      signature(coachingFormWords.leader, '....................', null),
    ],
  }));
}

/** The forms as one paper, a page each. They are official and Indonesian, whatever the screen speaks. */
function formPaper(title: string, pages: readonly FormPage[], { store }: Ground): Paper {
  const { agency, name, period } = workshopOf(store);
  const own = agency === '' ? name : agency;
  return {
    language: 'id',
    date: localToday(),
    letterhead: letterheadOr(letterheadOf(store), own),
    title,
    subtitles: [periodWords(period, 'id')],
    author: own,
    footer: `${title}, ${dateWords(localToday(), 'id')}`,
    watermark: null,
    blocks: pages.flatMap(({ blocks, subtitle }, at): readonly PaperBlock[] => [
      ...(at === 0
        ? subtitle === ''
          ? []
          : [{ kind: 'text', text: subtitle } as const]
        : [{ kind: 'page', title, subtitle } as const]),
      ...blocks,
    ]),
  };
}

/** The forms B.1.8 or B.1.9 of one person or of everybody who has any. @throws Problem `form.none`, `employee.unknown` */
export function formFile(kind: FormFile, employee: string | undefined, ground: Ground): Write {
  const [form, ending] = formOf(kind);
  const { store } = ground;
  const coached = form === 'coaching' ? filledIn(ground, rowsOf(store, 'coaching'), employee) : [];
  const judged = form === 'competence' ? filledIn(ground, rowsOf(store, 'competence'), employee) : [];
  if (ending === 'xlsx') {
    const sheet = form === 'coaching' ? coachingTable(coached) : competenceTable(judged);
    return async () => (await import('#main/papers/xlsx/write-xlsx.ts')).writeTableXlsx({ sheets: [sheet] });
  }
  const period = periodWords(workshopOf(store).period, 'id');
  const pages = form === 'coaching' ? coachingPages(coached) : competencePages(judged, period);
  const paper = formPaper(coachingFormTitles[form], pages, ground);
  if (ending === 'docx') return async () => (await import('#main/papers/docx/write-docx.ts')).paperDocx(paper);
  return async ({ fonts, onPart }) => {
    const { loadDocumentFonts } = await import('#main/papers/document-fonts.ts');
    return (await import('#main/papers/pdf/write-pdf.ts')).paperPdf(paper, loadDocumentFonts(fonts), onPart);
  };
}
