/**
 * The file of a worker that lies beside the file that starts it: `siblingFile('worker', import.meta.url)`. From source that is
 * `worker.ts`; bundled, where all of main lies flat in one folder, `worker.js`. So a worker and its starter share a folder, and no
 * two workers share a name.
 */
export function siblingFile(stem: string, from: string): URL {
  return new URL(`./${stem}${from.endsWith('.ts') ? '.ts' : '.js'}`, from);
}
