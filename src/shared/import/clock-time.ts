/** Minutes since midnight of a time of day (`07:30`, `7.30`, or the end of a date with its time), null where a text is none. */
function minutesOf(written: string): number | null {
  const found = /^(\d{1,2})[:.](\d{2})/.exec(written.replace(/^.*T/, ''));
  const minutes = found === null ? null : Number(found[1]) * 60 + Number(found[2]);
  return minutes === null || minutes > 1440 || Number(found?.[2]) >= 60 ? null : minutes;
}

/** Whether a text begins with a time of day, midnight written as 24:00 included. */
export function isClockTime(written: string): boolean {
  return minutesOf(written) !== null;
}

/** Minutes from one clock time to another of the same day, null where one of them is no time. */
export function minutesBetween(from: string, to: string): number | null {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start === null || end === null ? null : end - start;
}
