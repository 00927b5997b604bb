import type { QueryContext } from '#main/kernel/context.ts';
import type { Paper } from '#main/papers/paper.ts';
import type { PdfOptions } from '#main/papers/pdf/write-pdf.ts';
import type { TableSheet } from '#main/papers/table-sheet.ts';
import { letterheadOf } from '#main/people/document-head.ts';
import { rowOf, rowsBy, workshopOf } from '#main/store/rows.ts';
import type { AuditFile } from '#shared/dossier/audit-contract.ts';
import { auditFindingWords, auditSheetWords } from '#shared/dossier/audit-words.ts';
import { type AuditItemRow, type AuditSampleRow, auditColumns } from '#shared/dossier/rows.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import { shown, spanWords } from '#shared/kernel/decimal.ts';
import { fill } from '#shared/kernel/fill.ts';
import { localToday, officeDay } from '#shared/kernel/office-time.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import { auditResult, newestSample, sampleItems } from './audit-query.ts';

/** Writes a file of what was read before. */
type Write = (drawing: { readonly fonts: string } & Pick<PdfOptions, 'onPart'>) => Promise<Uint8Array>;

interface Worksheet {
  readonly sample: AuditSampleRow;
  readonly items: readonly AuditItemRow[];
  /** Lines above the table: how it was drawn, by whom it is worked, what came of it. */
  readonly said: readonly string[];
  nameOf(item: AuditItemRow): readonly [name: string, nip: string];
}

function worksheetOf(store: QueryContext['store'], id: string | undefined, language: Language): Worksheet {
  const sample = id === undefined ? newestSample(store) : rowOf(store, 'audit_sample', id);
  if (sample === null) throw new Problem('audit.unknown', {}, { field: 'sample' });
  const items = sampleItems(store, sample.id);
  const people = rowsBy(store, 'employee', [...new Set(items.map(({ employee_id }) => employee_id))]);
  const { recorded, counts, unsupported } = auditResult(items);
  const { seed, size, population, auditor_name: auditor } = sample;
  const strata = auditColumns.strata.read(sample.strata).map((one) => auditSheetWords[one][language]);
  const percent = (share: number | null): number | null => (share === null ? null : share * 100);
  const result = {
    recorded,
    n: size,
    bad: counts.differs + counts['not-found'],
    share: shown(percent(unsupported.value), language, 1),
    span: spanWords(percent(unsupported.lower), percent(unsupported.upper), language, 1),
  };
  return {
    sample,
    items,
    said: [
      fill(auditSheetWords.drawn, language, {
        n: size,
        population,
        seed: String(seed),
        day: dateWords(officeDay(sample.drawn_at), language),
        strata: strata.length === 0 ? '–' : strata.join(', '),
      }),
      fill(auditSheetWords.auditor, language, { auditor }),
      fill(recorded === 0 ? auditSheetWords.nothing : auditSheetWords.result, language, result),
    ],
    nameOf: ({ employee_id }) => {
      const { name = '', nip = '' } = people.get(employee_id) ?? {};
      return [name, nip];
    },
  };
}

const lineOf = ({ line, plan, indicator }: AuditItemRow): string =>
  [line.length > 20 ? '' : line, plan, indicator ?? ''].filter((part) => part !== '').join(' · ');

function sheetOf({ items, said, nameOf }: Worksheet, language: Language): TableSheet {
  const words = auditSheetWords;
  const titles = [
    [words.position, 6],
    [words.nip, 20],
    [words.name, 28],
    [words.unit, 28],
    [words.predicate, 16],
    [words.line, 50],
    [words.evidence, 36],
    [words.finding, 16],
    [words.note, 40],
    [words.by, 20],
  ] as const;
  return {
    name: words.title[language],
    titles: [words.title[language], ...said],
    columns: titles.map(([title, width]) => ({ title: title[language], width, wrapped: width > 30 })),
    rows: items.map((item) => {
      const [name, nip] = nameOf(item);
      return [
        item.position,
        nip,
        name,
        item.unit,
        item.predicate === null ? null : predicateWords[item.predicate][language],
        lineOf(item),
        item.evidence,
        item.finding === null ? null : auditFindingWords[item.finding][language],
        item.note,
        item.recorded_by,
      ];
    }),
  };
}

function paperOf(store: QueryContext['store'], { items, said, nameOf }: Worksheet, language: Language): Paper {
  const words = auditSheetWords;
  const { agency, name, period } = workshopOf(store);
  const author = agency === '' ? name : agency;
  return {
    language,
    date: localToday(),
    letterhead: letterheadOf(store),
    title: words.title[language],
    subtitles: [`${author}, ${period}`],
    author,
    footer: `${words.title[language]}, ${author}`,
    watermark: null,
    blocks: [
      ...said.map((text) => ({ kind: 'text', text }) as const),
      {
        kind: 'table',
        columns: [
          { title: words.position[language], width: 24, align: 'right' },
          { title: words.name[language], width: 104 },
          { title: words.line[language], width: null },
          { title: words.evidence[language], width: 88 },
          { title: words.finding[language], width: 96 },
        ],
        rows: items.map((item) => {
          const [person, nip] = nameOf(item);
          const found = item.finding === null ? '' : auditFindingWords[item.finding][language];
          return [
            String(item.position),
            [{ text: person }, { text: nip, small: true, unbroken: true }, { text: item.unit ?? '', small: true }],
            lineOf(item),
            item.evidence ?? '–',
            [{ text: found }, { text: item.note ?? '', small: true }],
          ];
        }),
      },
      { kind: 'text', tone: 'note', text: words.method[language] },
    ],
  };
}

/** The worksheet of an audit sample as XLSX or PDF, blank or with its findings. @throws Problem `audit.unknown` */
export function auditFile(
  kind: AuditFile,
  sample: string | undefined,
  { store }: Pick<QueryContext, 'store'>,
  language: Language,
): Write {
  const worksheet = worksheetOf(store, sample, language);
  if (kind === 'audit-xlsx') {
    const sheet = sheetOf(worksheet, language);
    return async () => (await import('#main/papers/xlsx/write-xlsx.ts')).writeTableXlsx({ sheets: [sheet] });
  }
  const paper = paperOf(store, worksheet, language);
  return async ({ fonts, onPart }) => {
    const { loadDocumentFonts } = await import('#main/papers/document-fonts.ts');
    return (await import('#main/papers/pdf/write-pdf.ts')).paperPdf(paper, loadDocumentFonts(fonts), onPart);
  };
}
