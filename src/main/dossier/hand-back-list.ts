import type { QueryContext } from '#main/kernel/context.ts';
import type { TableCell, TableSheet } from '#main/papers/table-sheet.ts';
import { roster } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { statement } from '#main/store/rows.ts';
import { completenessChecks, type MissingPerson } from '#shared/dossier/completeness.ts';
import { completenessWords, handBackWords } from '#shared/dossier/completeness-words.ts';
import type { ListFile } from '#shared/dossier/pack-kinds.ts';
import { fill } from '#shared/kernel/fill.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { completenessOf } from './completeness-query.ts';

/** People in the order in which the recaps of the portal listed them: that of their ratings as they were imported. */
function portalOrder(store: Reader): ReadonlyMap<string, number> {
  const rows = statement(store.db, 'SELECT id FROM main.rating ORDER BY rowid').all() as { readonly id: string }[];
  return new Map(rows.map(({ id }, at) => [id, at]));
}

/** What one person lacks in one check, in words; a month is named as such. */
function lacking({ details }: MissingPerson, language: Language): string {
  if (details.length === 0) return handBackWords.missing[language];
  const what = details.map((one) => (/^\d{4}-\d{2}$/.test(one) ? periodWords(one, language) : one)).join('; ');
  return fill(handBackWords.missingOf, language, { what });
}

/** Everybody who lacks something, rater by rater, and below each rater in the portal's own order. */
function handBackSheet(store: Reader, language: Language): TableSheet {
  const { all } = completenessOf(store, localToday());
  const checks = completenessChecks.filter((check) => all.checks[check] !== null);
  const missing = checks.map(
    (check) => new Map((all.checks[check]?.missing ?? []).map((person) => [person.employee, person])),
  );
  const people = roster(store, {});
  const names = new Map(people.map(({ nip, name }) => [nip, name]));
  const order = portalOrder(store);
  const raterOf = ({ superior_nip }: RosterRow): string =>
    superior_nip === null ? '' : (names.get(superior_nip) ?? superior_nip);
  const rows = people
    .filter(({ id }) => missing.some((one) => one.has(id)))
    .toSorted((a, b) => raterOf(a).localeCompare(raterOf(b), 'id') || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const { number, raterNip, rater, nip, name, position, unit, sheet, title } = handBackWords;
  const heads = [
    number,
    raterNip,
    rater,
    nip,
    name,
    position,
    unit,
    ...checks.map((check) => completenessWords[check]),
  ];
  const widths = [6, 22, 32, 22, 32, 28, 28];
  return {
    name: sheet[language],
    titles: [title[language]],
    columns: heads.map((head, at) => ({
      title: head[language],
      width: widths[at] ?? 26,
      wrapped: at >= widths.length,
    })),
    rows: rows.map((person, at): readonly TableCell[] => [
      at + 1,
      person.superior_nip,
      raterOf(person),
      person.nip,
      person.name,
      person.position,
      person.unit,
      ...missing.map((one) => {
        const found = one.get(person.id);
        return found === undefined ? null : lacking(found, language);
      }),
    ]),
  };
}

/** The list of what is missing as a file, for the raters who fill it in. */
export function handBackFile(
  kind: ListFile,
  { store }: Pick<QueryContext, 'store'>,
  language: Language,
): () => Promise<Uint8Array> {
  const sheet = handBackSheet(store, language);
  if (kind === 'missing-xlsx')
    return async () => (await import('#main/papers/xlsx/write-xlsx.ts')).writeTableXlsx({ sheets: [sheet] });
  return async () =>
    (await import('#main/papers/csv/write-csv.ts')).writeCsv(
      sheet.columns.map(({ title }) => title),
      sheet.rows,
    );
}
