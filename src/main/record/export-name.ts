import { fileNamed } from '#main/kernel/output-file.ts';
import { personOf } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf } from '#main/store/rows.ts';
import type { Input } from '#shared/contract.ts';
import { formFiles, listFiles } from '#shared/dossier/pack-kinds.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { draftMark, isFormFile, isPackFile, personFiles, resultNames } from '#shared/record/file-kinds.ts';

type Kind = Input<'export.file'>['kind'];

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** How each kind of file ends, and its media type. */
export const exportForms: Readonly<Record<Kind, { readonly ending: string; readonly type: string }>> = {
  results: { ending: 'xlsx', type: sheetType },
  'minutes-pdf': { ending: 'pdf', type: 'application/pdf' },
  'minutes-docx': {
    ending: 'docx',
    type: wordType,
  },
  journal: { ending: 'csv', type: 'text/csv' },
  record: { ending: 'json', type: 'application/json' },
  verifier: { ending: 'html', type: 'text/html' },
  papers: { ending: 'zip', type: 'application/zip' },
  dossier: { ending: 'pdf', type: 'application/pdf' },
  'rating-form': { ending: 'pdf', type: 'application/pdf' },
  'credit-pdf': { ending: 'pdf', type: 'application/pdf' },
  'credit-docx': { ending: 'docx', type: wordType },
  'credit-table': { ending: 'xlsx', type: sheetType },
  'ip-asn-units': { ending: 'xls', type: 'application/vnd.ms-excel' },
  'ip-asn': { ending: 'xlsx', type: sheetType },
  talent: { ending: 'xlsx', type: sheetType },
  'audit-xlsx': { ending: 'xlsx', type: sheetType },
  'audit-pdf': { ending: 'pdf', type: 'application/pdf' },
  'panel-pdf': { ending: 'pdf', type: 'application/pdf' },
  'panel-docx': { ending: 'docx', type: wordType },
  'letter-pdf': { ending: 'pdf', type: 'application/pdf' },
  'letter-docx': { ending: 'docx', type: wordType },
  'talk-pdf': { ending: 'pdf', type: 'application/pdf' },
  'talk-docx': { ending: 'docx', type: wordType },
  'process-pdf': { ending: 'pdf', type: 'application/pdf' },
  'process-docx': { ending: 'docx', type: wordType },
  'objection-pdf': { ending: 'pdf', type: 'application/pdf' },
  'objection-docx': { ending: 'docx', type: wordType },
  'coaching-pdf': { ending: 'pdf', type: 'application/pdf' },
  'coaching-docx': { ending: 'docx', type: wordType },
  'coaching-xlsx': { ending: 'xlsx', type: sheetType },
  'competence-pdf': { ending: 'pdf', type: 'application/pdf' },
  'competence-docx': { ending: 'docx', type: wordType },
  'competence-xlsx': { ending: 'xlsx', type: sheetType },
  slides: { ending: 'pdf', type: 'application/pdf' },
  'slides-named': { ending: 'pdf', type: 'application/pdf' },
  'missing-xlsx': { ending: 'xlsx', type: sheetType },
  'missing-csv': { ending: 'csv', type: 'text/csv' },
};

/** Kinds that say the same before and after sign-off. */
const neverDraft: readonly Kind[] = [
  'audit-xlsx',
  'audit-pdf',
  'journal',
  'record',
  'verifier',
  'rating-form',
  'process-pdf',
  'process-docx',
  ...listFiles,
  ...formFiles,
];

/** Whose file it is, then what state it is in: a draft says so in its name, since a recap in the portal's layout has no room for it. */
export function exportName(
  { kind, employee, rater }: Pick<Input<'export.file'>, 'kind' | 'employee' | 'rater'>,
  store: Reader,
  language: Language,
): string {
  const { name = '', state } = rowOf(store, 'workshop', '1') ?? {};
  const person =
    personFiles.includes(kind) || isPackFile(kind) || isFormFile(kind)
      ? employee
      : kind === 'rating-form'
        ? rater
        : undefined;
  const whose = person === undefined ? name : (personOf(store, person)?.name ?? person);
  const draft = state === 'signed' || neverDraft.includes(kind) ? '' : `${draftMark[language]} `;
  return `${fileNamed(`${draft}${resultNames[kind][language]} ${whose}`)}.${exportForms[kind].ending}`;
}
