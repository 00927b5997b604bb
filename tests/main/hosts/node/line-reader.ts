/** The JSON lines of a response that stays open, one at a time; null at its end. Blank lines are passed over. */
export function lineReader(response: Response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error('no stream');
  let held = '';
  return {
    async next(): Promise<unknown> {
      for (;;) {
        const end = held.indexOf('\n');
        const line = held.slice(0, Math.max(end, 0)).trim();
        if (end >= 0) held = held.slice(end + 1);
        if (line !== '') return JSON.parse(line);
        if (end >= 0) continue;
        const { value, done } = await reader.read();
        if (done) return null;
        held += value;
      }
    },
    stop: () => reader.cancel(),
  };
}
