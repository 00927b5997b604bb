import type { Reader } from '#main/store/open.ts';
import type { ClarityOutcome } from '#shared/dossier/line-clarity.ts';
import { packWords } from '#shared/dossier/pack-words.ts';
import type { WorkLine, WorkPlace } from '#shared/dossier/work-lines.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { type PackSentence, type PackSource, rowSource } from './pack.ts';
import type { Say } from './pack-sentences.ts';
import { rowsAbout } from './reads.ts';

/** Lines of one kind that are named on a sheet: it is one page. */
export const mostOnSheet = 3;

type SourceOf = (line: Pick<WorkLine, 'place'> & Partial<Pick<WorkLine, 'phase'>>) => PackSource;

/** Where a row was read, as a key. */
export const placeKey = ({ file, sheet, cell }: Omit<WorkPlace, 'row'>): string => `${file} ${sheet} ${cell}`;

/** Lines of a person as sources, by where they were read. */
export function lineSources(store: Reader, { id: employee }: RosterRow): SourceOf {
  const rows = new Map(
    (['skp_line', 'line_phase'] as const).flatMap((table) =>
      rowsAbout(store, table, employee).map((row) => [placeKey(row), { table, id: row.id }] as const),
    ),
  );
  return ({ place, phase }) => {
    const { table, id } = rows.get(placeKey(place)) ?? { table: 'line_phase', id: phase?.id ?? '' };
    return rowSource(table, { id, ...place });
  };
}

/** What the wording of the plans leaves open, one question a line. */
export function clarityQuestions(
  { lines }: ClarityOutcome,
  sourceOf: SourceOf,
  language: Language,
  say: Say,
): readonly PackSentence[] {
  return lines
    .flatMap((line): readonly PackSentence[] => {
      const { answers, plan, target, below } = line;
      const period = below === null || below.period === null ? '–' : periodWords(below.period, language);
      const values = { plan, target: target ?? '–', period, past: below?.realisation ?? '–' };
      if (below !== null) return [say(packWords.askTarget, values, sourceOf(line), sourceOf(below))];
      if (answers.indicator === false || answers.target === false || answers.targetFit === false)
        return [say(packWords.askMeasure, values, sourceOf(line))];
      if (answers.result === false) return [say(packWords.askResult, values, sourceOf(line))];
      return answers.mandate === false ? [say(packWords.askMandate, values, sourceOf(line))] : [];
    })
    .slice(0, mostOnSheet);
}
