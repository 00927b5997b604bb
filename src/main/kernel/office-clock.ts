/** A moment of the log on this office's own clock, `2026-11-24T10:15`: documents are read by people of one place. */
export function officeMoment(at: string): string {
  const moment = new Date(at);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Today in this office, `YYYY-MM-DD`: before seven in the morning in Jakarta, UTC still has yesterday. */
export function localToday(): string {
  return officeMoment(new Date().toISOString()).slice(0, 10);
}
