import { type WorkField, workFields } from '#shared/dossier/work-fields.ts';
import { type WorkKind, workFieldsOf } from '#shared/dossier/work-tables.ts';
import { speltAward } from '#shared/rules/consequence/fact-spelling.ts';
import { isClockTime, minutesBetween } from './clock-time.ts';
import type { Ledger } from './ledger.ts';
import { type Sheet, textOf } from './sheet.ts';
import type { HeldValues } from './work-values.ts';

interface Scale {
  readonly of: RegExp;
  readonly from: number;
  readonly to: number;
}

/** Fields whose form prints the scale: a figure beyond it would move the index or the box that is computed from it. */
const scales: Readonly<Partial<Record<WorkKind, Scale>>> = {
  'survey-answer': { of: /^answer\d$/, from: 1, to: 4 },
  survey: { of: /^answer\d$/, from: 1, to: 4 },
  'feedback-answer': { of: /^answer\d$/, from: 1, to: 5 },
  competence: { of: /^observed$/, from: 1, to: 5 },
  risk: { of: /likelihood$|impact$/i, from: 1, to: 5 },
  talent: { of: /^(?:axis|x|y)[A-Z]/, from: 0, to: 100 },
};

const absences = ['present', 'travel', 'sick', 'permit', 'leave', 'absent'] as const;

/** One row about work that is looked through. */
interface Looked {
  readonly ledger: Ledger;
  readonly sheet: Sheet;
  readonly index: number;
  readonly kind: WorkKind;
  readonly values: HeldValues;
  /** The month or year that the row or its table is about, else the workshop's. */
  readonly period: string;
}

/**
 * Says what cannot be right in a row about work, with its cell. False where the row waits for its source to be mended: a negative amount
 * is no amount, and none that its scale does not have. Everything else is written as the file says it and named.
 */
export function findWorkFaults(row: Looked): boolean {
  const sound = findAmounts(row);
  findOrder(row);
  findOutside(row);
  findByKind(row);
  return sound;
}

function findAmounts({ ledger, sheet, index, kind, values }: Looked): boolean {
  let sound = true;
  const scale = scales[kind];
  for (const field of workFieldsOf(kind)) {
    const value = values[field];
    if (workFields[field] !== 'number' || typeof value !== 'number') continue;
    if (value < 0) ledger.find(sheet, index, field, 'work.negative', 'doubtful', { written: String(value), field });
    else if (scale?.of.test(field) && (value < scale.from || value > scale.to))
      ledger.find(sheet, index, field, 'work.scale', 'doubtful', { value, field, from: scale.from, to: scale.to });
    else continue;
    sound = false;
  }
  return sound;
}

function text(values: HeldValues, field: WorkField): string {
  const value = values[field];
  return typeof value === 'string' ? value : '';
}

function findOrder({ ledger, sheet, index, values }: Looked): void {
  const [start, end] = [text(values, 'start'), text(values, 'end')];
  if (start !== '' && end !== '' && end < start) {
    ledger.find(sheet, index, 'end', 'work.reversed', 'note', { start, end });
    return;
  }
  const [from, to] = [text(values, 'startTime'), text(values, 'endTime')];
  for (const field of ['startTime', 'endTime'] as const)
    if (text(values, field) !== '' && !isClockTime(text(values, field)))
      ledger.find(sheet, index, field, 'work.clock', 'note', { written: text(values, field) });
  if (from === '' || to === '' || (end !== '' && end > start)) return;
  const minutes = minutesBetween(from, to);
  if (minutes !== null && minutes <= 0)
    ledger.find(sheet, index, 'endTime', 'work.reversed', 'note', { start: from, end: to });
}

function findOutside({ ledger, sheet, index, kind, values, period }: Looked): void {
  const field = kind === 'activity' ? 'start' : kind === 'dialogue' || kind === 'coaching' ? 'date' : null;
  const date = field === null ? '' : text(values, field);
  if (
    field === null ||
    date === '' ||
    date.startsWith(/^\d{4}-\d{2}/.test(period) ? period.slice(0, 7) : period.slice(0, 4))
  )
    return;
  ledger.find(sheet, index, field, 'work.outside', 'note', { date, period });
}

function findByKind({ ledger, sheet, index, kind, values }: Looked): void {
  if (kind === 'activity' && /[a-z]/i.test(textOf(sheet, index, 'realised')) && typeof values.realised === 'number')
    ledger.find(sheet, index, 'realised', 'work.worded', 'note', {
      written: textOf(sheet, index, 'realised').trim(),
      value: values.realised,
    });
  if (typeof values.months === 'number' && values.months > 12)
    ledger.find(sheet, index, 'months', 'work.months', 'note', { months: values.months });
  if (kind === 'attendance') findDays({ ledger, sheet, index, values });
  if (kind === 'squad' && sheet.fields.has('decree') && text(values, 'decree') === '')
    ledger.find(sheet, index, 'decree', 'decree.missing', 'note', { team: text(values, 'teamName') });
  else if (kind === 'squad' && sheet.fields.has('decreeDate') && text(values, 'decreeDate') === '')
    ledger.find(sheet, index, 'decreeDate', 'decree.undated', 'note', {
      decree: text(values, 'decree') || text(values, 'teamName') || text(values, 'teamCode'),
    });
  if (kind === 'award' && sheet.fields.has('awardLevel') && speltAward(text(values, 'awardLevel')) === null)
    ledger.find(sheet, index, 'awardLevel', 'award.level', 'note', { written: text(values, 'awardLevel') });
  if (kind === 'risk') findRisk({ ledger, sheet, index, values });
}

function findDays({ ledger, sheet, index, values }: Omit<Looked, 'kind' | 'period'>): void {
  const days = absences.map((field) => values[field]).filter((value) => typeof value === 'number');
  const { workDays } = values;
  if (typeof workDays !== 'number') return;
  const sum = days.reduce((all, value) => all + value, 0);
  // A list with some of the columns leaves days open, but never has more of them than there are.
  if (days.length === absences.length ? sum !== workDays : sum > workDays)
    ledger.find(sheet, index, 'workDays', 'work.days', 'note', { days: workDays, sum });
}

function findRisk({ ledger, sheet, index, values }: Omit<Looked, 'kind' | 'period'>): void {
  const { likelihood, impact, magnitude, targetMagnitude } = values;
  if (typeof likelihood === 'number' && typeof impact === 'number' && typeof magnitude === 'number')
    if (likelihood * impact !== magnitude)
      ledger.find(sheet, index, 'magnitude', 'risk.product', 'note', { likelihood, impact, magnitude });
  if (typeof magnitude === 'number' && typeof targetMagnitude === 'number' && targetMagnitude > magnitude)
    ledger.find(sheet, index, 'targetMagnitude', 'risk.target', 'note', { magnitude, target: targetMagnitude });
  for (const field of ['owner', 'deadline'] as const)
    if (sheet.fields.has(field) && text(values, field) === '')
      ledger.find(sheet, index, field, 'risk.unplanned', 'note', { field });
}
