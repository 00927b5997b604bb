/** An unexpected error for the log: its name and where. Its message stays out, it may quote what a person wrote. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const where = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...where].join('\n');
}
