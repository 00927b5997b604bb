/** A moment of the log on this office's own clock, `2026-11-24T10:15`: people of one place read it. The log itself is in UTC. */
export function officeMoment(at: string | Date): string {
  const moment = new Date(at);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The day of a moment in this office, `YYYY-MM-DD`: before seven in the morning in Jakarta, UTC still has yesterday. */
export function officeDay(at: string | Date): string {
  return officeMoment(at).slice(0, 10);
}

/** Today in this office, and the days after it. */
export function localToday(days = 0): string {
  const now = new Date();
  // By the calendar, so that a change of the clock in between costs no day.
  return officeDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 12));
}
