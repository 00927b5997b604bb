import type { MinutesDocument } from '#shared/domain/minutes.ts';
import type { RosterRow } from '#shared/domain/roster.ts';
import type { UnitRow, WorkshopRow } from '#shared/domain/tables.ts';
import { violationSentence } from '#shared/text/pattern.ts';
import { type TextKey, t } from '#shared/text/text.ts';
import type { Language } from '#shared/text/wording.ts';
import type { ScreenName } from '../view.ts';

/** One thing that is not settled before sign-off. `advice`: the pattern, which nobody has to meet. */
export interface OpenPoint {
  readonly key: string;
  readonly words: string;
  readonly advice: boolean;
  readonly screen: ScreenName;
  readonly go: TextKey;
}

const namedAtOnce = 3;

function named(names: readonly string[], language: Language): string {
  const shown = names.slice(0, namedAtOnce).join(', ');
  const n = names.length - namedAtOnce;
  return n > 0 ? t(language, 'open.more', { names: shown, n }) : shown;
}

/** What somebody should know before signing, most pressing first. */
export function openPoints(
  workshop: WorkshopRow,
  rows: readonly RosterRow[],
  units: readonly UnitRow[],
  minutes: MinutesDocument | null,
  language: Language,
): readonly OpenPoint[] {
  const counted = rows.filter(({ excluded }) => excluded === null);
  const unrated = counted.filter(({ predicate }) => predicate === null).map(({ name }) => name);
  const talked = counted.filter(({ state }) => state === 'in-discussion' || state === 'postponed');
  const unset = units.filter(({ organisation_predicate }) => organisation_predicate === null).map(({ name }) => name);
  const broken = (minutes?.units ?? []).filter(({ violations }) => (violations?.length ?? 0) > 0);
  const first = minutes?.overall.violations?.[0];
  const points: OpenPoint[] = [];
  const add = (key: string, names: readonly string[], screen: ScreenName, go: TextKey, advice = false) => {
    if (names.length === 0) return;
    const words = t(language, `open.${key}` as TextKey, { n: names.length, names: named(names, language) });
    points.push({ key, words, advice, screen, go });
  };
  add('unrated', unrated, 'panel', 'open.toPanel');
  add(
    'cases',
    talked.map(({ name }) => name),
    'panel',
    'open.toPanel',
  );
  add('units', unset, 'import', 'open.toUnits');
  if (first !== undefined) {
    const words = t(language, 'open.overall', { sentence: violationSentence(first, language) });
    points.push({ key: 'overall', words, advice: true, screen: 'panel', go: 'open.toPanel' });
  }
  add(
    'pattern',
    broken.map(({ name }) => name),
    'panel',
    'open.toPanel',
    true,
  );
  if (workshop.agency === '')
    points.push({
      key: 'agency',
      words: t(language, 'open.agency'),
      advice: false,
      screen: 'settings',
      go: 'open.toSettings',
    });
  return points;
}
