import { calendarText, calendarTotals, type LoggedDay, plus, readCalendar } from '#shared/dossier/day-calendar.ts';
import { fold } from '#shared/rules/word-forms.ts';
import { minutesBetween } from './clock-time.ts';
import type { Ledger } from './ledger.ts';
import type { WorkRecord, WorkValues } from './record.ts';
import type { Sheet } from './sheet.ts';
import type { HeldValues } from './work-values.ts';

type Place = Pick<WorkRecord, 'file' | 'sheet' | 'row' | 'cell'>;

/** One line of one person in one month while its days are gathered. `last`: the day whose progress is kept. */
interface LineMonth {
  readonly place: Place;
  readonly nip: string | null;
  readonly period: string;
  readonly values: Pick<HeldValues, 'code' | 'plan' | 'measure'>;
  readonly days: Map<number, LoggedDay>;
  progress: string | number | null;
  last: number;
}

/** The code of a line where its words begin with one: `K250010.1 Terpadunya data`. A number alone counts the rows of a list. */
function codeOf(plan: string): string | null {
  const token = /^\S+/.exec(plan)?.[0]?.replace(/[:;,]$/, '') ?? '';
  return /^(?=.*\p{L})(?=.*\d)[\p{L}\d][\p{L}\d./_-]*$/u.test(token) ? token : null;
}

function textIn(values: HeldValues, field: 'start' | 'end' | 'startTime' | 'endTime' | 'plan' | 'activity'): string {
  const value = values[field];
  return typeof value === 'string' ? value : '';
}

/**
 * Rolls the rows of daily logs up to one record a line and month: the portal keeps some 230 rows a person and year, and a workshop of a
 * hundred thousand people is not to carry 23 million. Days are kept in a calendar; the words of the single rows stay in the file.
 */
export class DayRoll {
  readonly #months = new Map<string, LineMonth>();
  /** Clock times of each person and day, start and end in turn; of rows without times, that they were there. */
  readonly #taken = new Map<string, number[]>();

  /** Adds a row that was found sound. A row without a date belongs to no month, so it waits. */
  add(ledger: Ledger, sheet: Sheet, index: number, place: Place, nip: string | null, values: HeldValues): void {
    const start = textIn(values, 'start');
    if (!/^\d{4}-\d{2}-\d{2}/.test(start)) {
      ledger.find(sheet, index, 'start', 'work.undated', 'doubtful');
      return;
    }
    const minutes = this.#minutes(ledger, sheet, index, nip, values);
    const month = this.#month(place, nip, start.slice(0, 7), values);
    const day = Number(start.slice(8, 10));
    const before = month.days.get(day);
    const realised = typeof values.realised === 'number' ? values.realised : null;
    month.days.set(day, {
      entries: (before?.entries ?? 0) + 1,
      minutes: plus(before?.minutes ?? null, minutes),
      realised: plus(before?.realised ?? null, realised),
      proofs: (before?.proofs ?? 0) + (values.evidence == null ? 0 : 1),
    });
    if (values.progress != null && day >= month.last) {
      month.progress = values.progress;
      month.last = day;
    }
  }

  #month(place: Place, nip: string | null, period: string, values: HeldValues): LineMonth {
    const plan = textIn(values, 'plan');
    const measure = values.measure ?? null;
    const key = [nip ?? place.file, period, fold(plan), fold(String(measure ?? ''))].join('\u0001');
    const known = this.#months.get(key);
    if (known !== undefined) return known;
    const own = { code: codeOf(plan), plan: values.plan ?? null, measure };
    const made: LineMonth = { place, nip, period, values: own, days: new Map(), progress: null, last: 0 };
    this.#months.set(key, made);
    return made;
  }

  /** Minutes of a row, null where it names no two times of one day or the end is not after the start. Times taken twice are named. */
  #minutes(ledger: Ledger, sheet: Sheet, index: number, nip: string | null, values: HeldValues): number | null {
    const [start, end] = [textIn(values, 'start'), textIn(values, 'end')];
    const [from, to] = [textIn(values, 'startTime'), textIn(values, 'endTime')];
    const who = `${nip ?? sheet.table.file}\u0001${start}`;
    if (from === '' || to === '') {
      const same = `${who}\u0001${fold(textIn(values, 'plan'))}\u0001${fold(textIn(values, 'activity'))}`;
      if (this.#taken.has(same)) ledger.find(sheet, index, 'start', 'work.day-again', 'note', { date: start });
      this.#taken.set(same, []);
      return null;
    }
    const minutes = minutesBetween(from, to);
    const at = minutesBetween('00:00', from);
    if (minutes === null || minutes <= 0 || at === null || (end !== '' && end !== start)) return null;
    const taken = this.#taken.get(who) ?? [];
    for (let one = 0; one < taken.length; one += 2)
      if (at < (taken[one + 1] ?? 0) && (taken[one] ?? 0) < at + minutes) {
        ledger.find(sheet, index, 'startTime', 'work.overlap', 'note', { date: start, start: from, end: to });
        break;
      }
    taken.push(at, at + minutes);
    this.#taken.set(who, taken);
    return minutes;
  }

  /** The months gathered, in the order in which their first rows were met. */
  records(): readonly WorkRecord[] {
    return [...this.#months.values()].map(({ place, nip, period, values, days, progress }) => ({
      ...place,
      kind: 'activity-month',
      nip,
      period,
      values: { ...values, progress, ...rolledValues(days) },
    }));
  }
}

function rolledValues(days: ReadonlyMap<number, LoggedDay>): WorkValues {
  return { ...calendarTotals(days), calendar: calendarText(days) };
}

/** A rolled month laid over the one stored: a log of some days speaks of those alone, so that the other days stay. */
export function overStoredDays(fresh: WorkValues, stored: WorkValues): WorkValues {
  const days = new Map([...readCalendar(String(stored.calendar ?? '')), ...readCalendar(String(fresh.calendar ?? ''))]);
  return { ...fresh, ...rolledValues(days) };
}
