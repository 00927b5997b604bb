import type { ClarityRule } from '#shared/rules/rule-set.ts';
import { fold, isMissing } from '#shared/rules/word-forms.ts';
import { type NamedLine, namedLine } from './goal-check.ts';
import { lowerIsBetter, rounding } from './line-progress.ts';
import type { WorkLine, WorkPlace } from './work-lines.ts';

/**
 * What is looked at in the plan of a line. The first six: whether the form says it at all. The last five: the questions of SAKIP, as far
 * as words and numbers can answer them: a result and no activity, a goal that it serves, an indicator of the aspect it bears, indicators
 * of the result that differ, a target of the kind that the indicator counts.
 */
const clarityChecks = [
  'aspect',
  'indicator',
  'target',
  'evidence',
  'proposed',
  'agreed',
  'result',
  'mandate',
  'fit',
  'enough',
  'targetFit',
] as const;
export type ClarityCheck = (typeof clarityChecks)[number];

/** Yes, no, or null where the files or the edition of the rules leave it open. */
type ClarityAnswers = Readonly<Record<ClarityCheck, boolean | null>>;

/** A line of an earlier period with the same plan and indicator: what a new target can rest on. */
interface PastTarget {
  readonly period: string | null;
  readonly target: string | null;
  readonly realisation: string | null;
  readonly place: WorkPlace;
}

/** The plan of one line as it was checked. `past`: newest first. */
export interface LineClarity extends NamedLine {
  readonly aspect: string | null;
  readonly indicator: string | null;
  readonly target: string | null;
  readonly proposedBy: string | null;
  readonly agreedBy: string | null;
  readonly superiorPlan: string | null;
  /** It names a goal that no tree holds. */
  readonly dangling: boolean;
  readonly answers: ClarityAnswers;
  readonly past: readonly PastTarget[];
  /** The newest realisation above the target, where more is better. */
  readonly below: PastTarget | null;
}

/** Lines whose form names who proposed them, and those of them that the person proposed. */
export interface Participation {
  readonly said: number;
  readonly own: number;
}

/** What the check of plans reads. `orphans`, `dangling` and `unproven`: lines that other checks found; `names` are by id. */
interface ClarityGround {
  readonly lines: readonly WorkLine[];
  readonly earlier: readonly WorkLine[];
  readonly orphans: readonly NamedLine[];
  readonly dangling: readonly NamedLine[];
  readonly unproven: readonly NamedLine[];
  readonly names: ReadonlyMap<string, string>;
  readonly rule: ClarityRule | null;
}

/** What {@link checkClarity} finds. */
export interface ClarityOutcome {
  readonly lines: readonly LineClarity[];
  readonly participation: Participation;
}

/**
 * How clearly the plans of everybody are written: of each check how many plans answer yes, no, or leave it open; and the unclear ones.
 * `source`: of the edition's questions, null where it judges no wording.
 */
export interface ClaritySummary extends Pick<ClarityOutcome, 'participation'> {
  readonly source: string | null;
  readonly all: number;
  readonly answers: readonly {
    readonly check: ClarityCheck;
    readonly yes: number;
    readonly no: number;
    readonly open: number;
  }[];
  readonly unclear: readonly LineClarity[];
}

const said = (text: string | null): text is string => text !== null && !isMissing(text);

/** Whether one of these words is in a text as a word of its own. */
function names(text: string, words: readonly string[]): boolean {
  const read = ` ${fold(text)} `;
  return words.some((word) => read.includes(` ${word} `));
}

/** The number that a target or a realisation holds, and whether it is a share; null where none or several can be meant. */
function amountIn(text: string): { readonly value: number; readonly share: boolean; readonly unit: string } | null {
  const found = /^[^\d]*?(\d+(?:[.,]\d+)?)\s*(%?)\s*([^\d]*)$/.exec(text.trim());
  if (found?.[1] === undefined || /^\d{1,3}[.,]\d{3}$/.test(found[1])) return null;
  const unit = fold(found[3] ?? '');
  const share = found[2] === '%' || /^(?:persen|percent|prosen)\b/.test(unit);
  return { value: Number(found[1].replace(',', '.')), share, unit: share ? '' : unit };
}

/** Whether an indicator can be counted: it says how, or its target names a number with a unit. */
function isCountable({ indicator, target, phase }: WorkLine, { measures }: ClarityRule): boolean {
  if (!said(indicator)) return false;
  if (names(indicator, measures)) return true;
  const amount = said(target) ? amountIn(target) : null;
  return (amount !== null && (amount.share || amount.unit !== '')) || said(phase?.measure ?? null);
}

/** Whether a target can be held against what was attained: a number, a day, or a level. */
function isTarget({ target, phase }: WorkLine, rule: ClarityRule | null): boolean | null {
  if (phase !== null && phase.target_amount !== null) return true;
  if (!said(target)) return false;
  if (/\d/.test(target) || rule === null) return true;
  const months = rule.aspects.waktu ?? [];
  return rule.levels.includes(fold(target)) || names(target, months);
}

function aspectFits({ aspect, indicator, target, phase }: WorkLine, rule: ClarityRule): boolean | null {
  const words = said(aspect) ? rule.aspects[fold(aspect)] : undefined;
  if (words === undefined || !said(indicator)) return null;
  return names([indicator, target ?? '', phase?.measure ?? ''].join(' '), words);
}

/** Whether the target is of the kind that the indicator counts: a share for a percentage, no share for a number of things. */
function targetFits({ indicator, target }: WorkLine): boolean | null {
  const amount = said(target) ? amountIn(target) : null;
  if (amount === null || !said(indicator)) return null;
  const first = fold(indicator);
  if (/^(?:jumlah|banyaknya|number of)\b/.test(first)) return !amount.share;
  if (!/^(?:persentase|prosentase|persen|percentage)\b/.test(first)) return null;
  return amount.unit === '' && amount.value <= 100;
}

/** The last realisation of the same unit that the new target lies below, where more is better. */
function belowPast({ target, phase }: WorkLine, past: readonly PastTarget[]): PastTarget | null {
  const now = said(target) ? amountIn(target) : null;
  if (now === null || phase === null || !said(phase.polarity) || lowerIsBetter(phase.polarity)) return null;
  const last = past.find(({ realisation }) => said(realisation));
  const then = said(last?.realisation ?? null) ? amountIn(last?.realisation ?? '') : null;
  if (last === undefined || then === null || then.share !== now.share || then.unit !== now.unit) return null;
  return then.value - now.value > rounding ? last : null;
}

const lineKey = ({ employee, plan, indicator }: WorkLine): string =>
  `${employee}\u0001${fold(plan)}\u0001${fold(indicator ?? '')}`;

const self = /\b(?:pegawai|diri sendiri|sendiri|yang bersangkutan|ybs|staf|bawahan|self|employee)\b/;

/** Whether what the form names as proposer is the person themselves: a NIP, a name, or words for them. */
function isSelf(proposer: string, nip: string, name: string): boolean {
  const digits = proposer.replace(/\D/g, '');
  if (digits.length >= 16) return digits === nip;
  const folded = fold(proposer);
  if (name !== '' && (folded === fold(name) || ` ${fold(name)} `.includes(` ${folded} `))) return true;
  return self.test(folded) && !/\b(?:atasan|pimpinan|pejabat penilai|ketua tim)\b/.test(folded);
}

const questioned = (line: { readonly id: string; readonly employee: string }): string => `${line.employee} ${line.id}`;
const found = (lines: readonly NamedLine[]): ReadonlySet<string> =>
  new Set(lines.map(({ line, employee }) => `${employee} ${line}`));

/** Counts the answers and keeps the lines with a "no" among them. */
export function clarityCounts({ lines, participation }: ClarityOutcome): Omit<ClaritySummary, 'source'> {
  const counted = (check: ClarityCheck, answer: boolean | null): number =>
    lines.filter(({ answers }) => answers[check] === answer).length;
  return {
    all: lines.length,
    participation,
    answers: clarityChecks.map((check) => ({
      check,
      yes: counted(check, true),
      no: counted(check, false),
      open: counted(check, null),
    })),
    unclear: lines.filter(({ answers }) => Object.values(answers).includes(false)),
  };
}

/** Holds the plan of every line against what a plan must say. */
export function checkClarity(ground: ClarityGround): ClarityOutcome {
  const { lines, earlier, rule } = ground;
  const [orphans, dangling, unproven] = [found(ground.orphans), found(ground.dangling), found(ground.unproven)];
  const before = Map.groupBy(earlier, lineKey);
  const results = Map.groupBy(lines, ({ employee, result }) => `${employee} ${result}`);
  const source = ({ employee, place }: WorkLine): string => `${employee} ${place.file}`;
  const naming = (of: (line: WorkLine) => string | null): ReadonlySet<string> =>
    new Set(lines.flatMap((line) => (said(of(line)) ? [source(line)] : [])));
  const [proposing, agreeing] = [naming(({ proposedBy }) => proposedBy), naming(({ agreedBy }) => agreedBy)];
  const participation = { said: 0, own: 0 };
  const checked = lines.map((line): LineClarity => {
    const past = (before.get(lineKey(line)) ?? [])
      .map(({ period, target, realisation, place }) => ({ period, target, realisation, place }))
      .toSorted((a, b) => (b.period ?? '').localeCompare(a.period ?? ''));
    const below = belowPast(line, past);
    const siblings = results.get(`${line.employee} ${line.result}`) ?? [];
    const same = siblings.filter(
      ({ indicator, aspect }) =>
        fold(indicator ?? '') === fold(line.indicator ?? '') && fold(aspect ?? '') === fold(line.aspect ?? ''),
    );
    const { proposedBy, agreedBy, aspect, indicator, target } = line;
    if (said(proposedBy)) {
      participation.said++;
      if (isSelf(proposedBy, line.nip, ground.names.get(line.employee) ?? '')) participation.own++;
    }
    const fits = targetFits(line);
    return {
      ...namedLine(line),
      aspect,
      indicator,
      target,
      proposedBy,
      agreedBy,
      superiorPlan: line.superiorPlan ?? line.superiorCode,
      dangling: dangling.has(questioned(line)),
      answers: {
        aspect: said(aspect),
        indicator: rule === null ? said(indicator) : isCountable(line, rule),
        target: isTarget(line, rule),
        evidence: line.asksEvidence ? !unproven.has(questioned(line)) : null,
        proposed: proposing.has(source(line)) ? said(proposedBy) : null,
        agreed: agreeing.has(source(line)) ? said(agreedBy) : null,
        result: rule === null ? null : !rule.activities.includes(fold(line.plan).split(' ')[0] ?? ''),
        mandate: !orphans.has(questioned(line)) && !dangling.has(questioned(line)),
        fit: rule === null ? null : aspectFits(line, rule),
        enough: siblings.some((one) => said(one.indicator)) && same.length === 1,
        targetFit: below === null ? fits : false,
      },
      past,
      below,
    };
  });
  return { lines: checked, participation };
}
