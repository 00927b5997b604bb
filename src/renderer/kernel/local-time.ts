const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as the clock on this wall says it: ISO 8601 without a zone, for words of a day or an hour. A mere date stays one. */
export function localMoment(moment: string): string {
  const at = new Date(moment);
  if (!moment.includes('T') || Number.isNaN(at.getTime())) return moment;
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}
