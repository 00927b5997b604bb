import type { TableCell, TableSheet } from '#main/papers/table-sheet.ts';
import { writeTableXlsx } from '#main/papers/xlsx/write-xlsx.ts';
import { portalPeriod } from '#shared/kernel/period-words.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { recapHeaders, tableWords } from '#shared/rules/document-words.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import type { Predicate, PredicateCounts, Rating } from '#shared/rules/levels.ts';
import { predicates } from '#shared/rules/levels.ts';
import type { PortalSpelling } from '#shared/rules/rule-set.ts';

/** One person in the recap. What is not rated yet is null and leaves its cell blank. */
interface ResultsPerson {
  readonly nip: string;
  readonly name: string;
  readonly position: string | null;
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predicate: Predicate | null;
}

/** One change by the panel, in words already: `before` and `after` as the reader should see them. */
interface ResultsChange {
  readonly nip: string;
  readonly name: string;
  readonly unit: string | null;
  readonly before: string;
  readonly after: string;
  readonly by: string;
  readonly when: string;
  readonly reason: string;
}

/** People per predicate of one unit, before and after the panel; `unrated` are people of neither predicate. */
interface ResultsUnit {
  readonly name: string;
  readonly before: PredicateCounts;
  readonly after: PredicateCounts;
  readonly unrated: number;
}

/** `unit` null means the whole agency. `period` as a workshop stores it (`2025`, `2025-06`). Empty lists leave their sheet out. */
export interface ResultsInput {
  readonly language: Language;
  readonly agencyCode: string;
  readonly agency: string;
  readonly unit: string | null;
  /** Not signed yet: the tab of the first sheet says so, as the portal's layout has no room for it. */
  readonly draft?: boolean;
  readonly period: string;
  readonly spelling: PortalSpelling;
  readonly people: readonly ResultsPerson[];
  readonly changes?: readonly ResultsChange[];
  readonly units?: readonly ResultsUnit[];
}

const recapWidths = [6, 22, 36, 36, 22, 22, 24];

/**
 * The results as XLSX in the national portal's own "Rekap Penilaian" layout: agency, unit, period, blank row, header in row 5 and
 * everyone below on the first, active sheet, in the portal's spellings and NIP as text. Changes and the mix by unit follow on sheets
 * of their own in `language`. Throws as `writeTableXlsx`.
 */
export async function writeResults(input: ResultsInput): Promise<Uint8Array> {
  const { changes = [], units = [] } = input;
  const sheets = [recapSheet(input)];
  if (changes.length > 0) sheets.push(changeSheet(changes, input.language));
  if (units.length > 0) sheets.push(unitSheet(units, input.language));
  return await writeTableXlsx({ sheets });
}

function recapSheet({ agencyCode, agency, unit, draft, period, spelling, people, language }: ResultsInput): TableSheet {
  return {
    name: (draft === true ? tableWords.recapDraft : tableWords.recapSheet)[language],
    titles: [
      [agencyCode, agency].filter((part) => part !== '').join(' - '),
      unit ?? tableWords.everyUnit[language],
      portalPeriod(period),
    ],
    columns: recapHeaders.map((title, index) => ({ title, width: recapWidths[index] ?? 20 })),
    rows: people.map((person, index): readonly TableCell[] => [
      index + 1,
      person.nip,
      person.name,
      person.position,
      person.hasil === null ? null : spelling.ratings[person.hasil],
      person.perilaku === null ? null : spelling.ratings[person.perilaku],
      person.predicate === null ? null : spelling.predicates[person.predicate],
    ]),
  };
}

function changeSheet(changes: readonly ResultsChange[], language: Language): TableSheet {
  const { number, person, unit, before, after, by, when, reason } = tableWords;
  const columns = [number, person, unit, before, after, by, when, reason];
  const widths = [6, 34, 26, 26, 26, 22, 17, 64];
  return {
    name: tableWords.changeSheet[language],
    titles: [tableWords.changeTitle[language]],
    columns: columns.map((title, index) => ({
      title: title[language],
      width: widths[index] ?? 20,
      wrapped: index > 0,
    })),
    rows: changes.map((change, index) => [
      index + 1,
      // One cell, so that a later import of this file does not take the sheet for a second list of ratings.
      `${change.name} (${change.nip})`,
      change.unit,
      change.before,
      change.after,
      change.by,
      change.when,
      change.reason,
    ]),
  };
}

function unitSheet(units: readonly ResultsUnit[], language: Language): TableSheet {
  const { unit, time, before, after, rated, unrated } = tableWords;
  const row = (name: string, stage: string, counts: PredicateCounts, left: number): readonly TableCell[] => {
    const list = predicates.map((predicate) => counts[predicate]);
    return [name, stage, ...list, list.reduce((sum, count) => sum + count, 0), left];
  };
  return {
    name: tableWords.unitSheet[language],
    titles: [tableWords.unitTitle[language]],
    columns: [
      { title: unit[language], width: 40 },
      { title: time[language], width: 18 },
      ...predicates.map((predicate) => ({ title: predicateWords[predicate][language], width: 14 })),
      { title: rated[language], width: 14 },
      { title: unrated[language], width: 14 },
    ],
    rows: units.flatMap(({ name, before: old, after: now, unrated: left }) => [
      row(name, before[language], old, left),
      row(name, after[language], now, left),
    ]),
  };
}
