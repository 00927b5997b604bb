import type { TableCell, TableSheet } from '#main/papers/table-sheet.ts';
import { coachingFormTitles, coachingFormWords, coachingStatements } from '#shared/dossier/coaching-form.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { WorkTables } from '#shared/tables.ts';

/** A coaching as an import read it. */
export type Coaching = WorkTables['coaching'];
/** A competence as a leader judged it. */
export type Competence = WorkTables['competence'];
/** A person with their rows, in the order of the roster. */
export interface Filled<R> {
  readonly person: RosterRow;
  readonly rows: readonly R[];
}

/** How the forms write the two answers. */
export const formAnswers = { yes: 'Ya', no: 'Tidak' } as const;
const said = (value: unknown): string => (value === 1 ? formAnswers.yes : value === 0 ? formAnswers.no : '');

/** The answers of one form, statement by statement; blank where none was given. */
export function answersOf(row: Coaching): readonly string[] {
  return coachingStatements.map((_, at) => said(row[`statement${at + 1}` as keyof Coaching]));
}

/** The forms B.1.8 as the table in which agencies collect them, which an import reads back. */
export function coachingTable(filled: readonly Filled<Coaching>[]): TableSheet {
  const heads = [
    coachingFormWords.number,
    coachingFormWords.nip,
    coachingFormWords.person,
    coachingFormWords.leader,
    coachingFormWords.date,
  ];
  const rows = filled.flatMap(({ person, rows: own }) => own.map((row) => ({ person, row })));
  return {
    name: 'Format B.1.8',
    titles: [coachingFormTitles.coaching],
    columns: [
      ...heads.map((title, at) => ({ title, width: [6, 22, 32, 32, 14][at] ?? 20 })),
      ...coachingStatements.map(({ text }, at) => ({ title: `${at + 1}. ${text}`, width: 22, wrapped: true })),
    ],
    rows: rows.map(({ person, row }, at): readonly TableCell[] => [
      at + 1,
      person.nip,
      person.name,
      row.leader_name,
      row.date,
      ...answersOf(row),
    ]),
  };
}

/** The forms B.1.9 as such a table. */
export function competenceTable(filled: readonly Filled<Competence>[]): TableSheet {
  const { number, nip, name, position, competence, mark, why } = coachingFormWords;
  return {
    name: 'Format B.1.9',
    titles: [coachingFormTitles.competence],
    columns: [number, nip, name, position, competence, mark, why].map((title, at) => ({
      title,
      width: [6, 22, 32, 28, 32, 12, 48][at] ?? 20,
      wrapped: at === 6,
    })),
    rows: filled.flatMap(({ person, rows }) =>
      rows.map(({ competency, observed, reason }, at): readonly TableCell[] => [
        at + 1,
        person.nip,
        person.name,
        person.position,
        competency,
        observed,
        reason,
      ]),
    ),
  };
}
