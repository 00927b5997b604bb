/** What was cited as evidence, one piece a line; blank lines count for nothing. */
export function citedLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
