const DAY = 86_400;
/** Days from 1899-12-30, where serials from 61 on count from, to 1970-01-01. */
const UNIX_DAYS = 25_569;
const LAST_SERIAL = 2_958_466;

/** What a number format makes of a number: a date with or without time, a time of day, or hours beyond 24. */
export type DateShape = 'date' | 'time' | 'elapsed';

/**
 * The ISO 8601 text of a spreadsheet serial: `2026-08-09`, `2026-08-09T23:59:01`, `08:30:00`, to the nearest second. Undefined
 * where the serial is no date: negative, past the year 9999, or Excel's 29 February 1900 that never was. 1904 serials count
 * from 1904-01-01. Source: ECMA-376 part 1, 18.17.4.
 */
export function dateOfSerial(serial: number, shape: DateShape, from1904: boolean): string | undefined {
  if (!(serial >= 0) || serial >= LAST_SERIAL) return undefined;
  const seconds = Math.round(serial * DAY);
  if (shape === 'elapsed') return clock(seconds);
  if (shape === 'time' && seconds < DAY) return clock(seconds);
  const days = Math.floor(seconds / DAY);
  const rest = seconds - days * DAY;
  const since = daysSince1970(days, from1904);
  if (since === undefined) return undefined;
  const date = new Date(since * DAY * 1000).toISOString().slice(0, 10);
  return rest === 0 ? date : `${date}T${clock(rest)}`;
}

function daysSince1970(days: number, from1904: boolean): number | undefined {
  if (from1904) return days + 1462 - UNIX_DAYS;
  if (days === 60 || days === 0) return undefined;
  return days - UNIX_DAYS + (days < 60 ? 1 : 0);
}

function clock(seconds: number): string {
  const hours = String(Math.floor(seconds / 3600)).padStart(2, '0');
  const minutes = String(Math.floor(seconds / 60) % 60).padStart(2, '0');
  return `${hours}:${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}

/** ISO 8601 as the tables hold it: no fraction, no zone, no midnight. Undefined when `text` is no date or time. */
export function tidyIso(text: string): string | undefined {
  const found = /^(\d{4}-\d\d-\d\d)?(?:T?(\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
  const [, date, time] = found ?? [];
  if (!date && !time) return undefined;
  if (date && Number.isNaN(Date.parse(date))) return undefined;
  const full = time && time.length === 5 ? `${time}:00` : time;
  if (!date) return full;
  return full && full !== '00:00:00' ? `${date}T${full}` : date;
}
