import type { ScreenName } from '#renderer/shell/view.ts';
import type { EvidenceGate } from '#shared/dossier/evidence-contract.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { UnitRow, WorkshopRow } from '#shared/people/rows.ts';
import type { Readiness } from '#shared/record/workshop-state.ts';
import { violationSentence } from '#shared/rules/pattern-words.ts';
import { type TextKey, t } from '#shared/words.ts';

/** One thing that is not settled before sign-off. `advice`: nobody has to settle it. */
export interface OpenPoint {
  readonly key: string;
  readonly words: string;
  readonly advice: boolean;
  readonly screen: ScreenName;
  readonly go: TextKey;
  /** The units it is about: each has a way of its own. */
  readonly units?: readonly Pick<UnitRow, 'id' | 'name'>[];
}

const namedAtOnce = 3;

function named(names: readonly string[], language: Language): string {
  const shown = names.slice(0, namedAtOnce).join(', ');
  const n = names.length - namedAtOnce;
  return n > 0 ? t(language, 'open.more', { names: shown, n }) : shown;
}

/** What the session leaves open: a vote that runs, no quorum, cases on the agenda. */
function sessionPoints({ quorum, voting, flagged }: Readiness, language: Language): readonly OpenPoint[] {
  const at = { advice: false, screen: 'panel', go: 'open.toPanel' } as const;
  const names = named(flagged, language);
  return [
    ...(voting === null ? [] : [{ ...at, key: 'voting', words: t(language, 'open.voting', { names: voting }) }]),
    ...(quorum === null || quorum.met
      ? []
      : [{ ...at, key: 'quorum', words: t(language, 'open.quorum', { ...quorum, met: '' }) }]),
    ...(names === ''
      ? []
      : [{ ...at, key: 'flagged', words: t(language, 'open.flagged', { n: flagged.length, names }) }]),
  ];
}

/** What breaks the pattern: of the agency first, then the units by name. */
function patternPoints(
  { broken, required }: Readiness,
  all: readonly UnitRow[],
  language: Language,
): readonly OpenPoint[] {
  const at = { advice: !required, screen: 'panel', go: 'open.toPanel' } as const;
  const overall = broken.find(({ unit }) => unit === null)?.violations[0];
  const units = broken.flatMap(({ unit }) => unit ?? []);
  const sentence = overall === undefined ? '' : violationSentence(overall, language);
  const names = named(units, language);
  return [
    ...(sentence === '' ? [] : [{ ...at, key: 'overall', words: t(language, 'open.overall', { sentence }) }]),
    ...(names === ''
      ? []
      : [
          {
            ...at,
            key: 'pattern',
            words: t(language, 'open.pattern', { n: units.length, names }),
            units: all.filter(({ name }) => units.includes(name)),
          },
        ]),
  ];
}

/** What the PDF cannot draw. */
function letterPoints({ coded }: Readiness, language: Language): readonly OpenPoint[] {
  if (coded.length === 0) return [];
  const letters = [...new Set(coded.flatMap((text) => text.letters))];
  const starts = coded.map(({ start }) => `“${start}”`);
  const words = t(language, 'open.coded', {
    n: coded.length,
    letters: letters.slice(0, 10).join(' '),
    code: `[U+${letters[0]?.codePointAt(0)?.toString(16).toUpperCase() ?? ''}]`,
    texts: named(starts, language),
  });
  return [{ key: 'coded', words, advice: true, screen: 'panel', go: 'open.toPanel' }];
}

/** Predicates that need verified evidence and lack some. */
function evidencePoints({ cases, by }: EvidenceGate, language: Language): readonly OpenPoint[] {
  if (cases.length === 0) return [];
  const names = named(
    cases.map(({ name }) => name),
    language,
  );
  const words = `${t(language, 'open.evidence', { n: cases.length, names })} ${t(language, `evidence.by.${by}`)}`;
  return [{ key: 'evidence', words, advice: true, screen: 'people', go: 'open.toPeople' }];
}

/** What somebody should know before signing, most pressing first. */
export function openPoints(
  workshop: WorkshopRow,
  rows: readonly RosterRow[],
  units: readonly UnitRow[],
  readiness: Readiness | null,
  gate: EvidenceGate | null,
  language: Language,
): readonly OpenPoint[] {
  const counted = rows.filter(({ excluded }) => excluded === null);
  const unrated = counted.filter(({ predicate }) => predicate === null);
  const talked = counted.filter(({ state }) => state === 'in-discussion' || state === 'postponed');
  const unset = units.filter(({ organisation_predicate }) => organisation_predicate === null);
  const people = (key: 'unrated' | 'cases' | 'units', list: readonly { readonly name: string }[], unit = false) => {
    if (list.length === 0) return [];
    const names = list.map(({ name }) => name);
    const words = t(language, `open.${key}`, { n: names.length, names: named(names, language) });
    const way = unit
      ? ({ screen: 'import', go: 'open.toUnits' } as const)
      : ({ screen: 'panel', go: 'open.toPanel' } as const);
    return [{ key, words, advice: false, ...way }];
  };
  const nameless = {
    key: 'agency',
    words: t(language, 'open.agency'),
    advice: false,
    screen: 'settings',
    go: 'open.toSettings',
  } as const;
  return [
    ...(readiness === null ? [] : sessionPoints(readiness, language)),
    ...people('unrated', unrated),
    ...people('cases', talked),
    ...people('units', unset, true),
    ...(workshop.agency === '' ? [nameless] : []),
    ...(readiness === null ? [] : [...patternPoints(readiness, units, language), ...letterPoints(readiness, language)]),
    ...(gate === null ? [] : evidencePoints(gate, language)),
  ];
}
