/** Words as part of a file name that any file system takes. */
export function fileNamed(words: string): string {
  return words.replace(/[^\p{L}\p{N} ._-]/gu, '_');
}
