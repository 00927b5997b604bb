import type { AppPort } from '#main/kernel/app-port.ts';

/**
 * Opens the workshop file that a host was started with. Answers what is left for the page to ask about: null when the file is open (or
 * none was named), else the file, because it wants a password or was refused; the page then asks again and shows why.
 */
export async function openFile(app: AppPort, file: string | null): Promise<string | null> {
  if (file === null) return null;
  const answer = await app.call('host', 'workshop.open', { path: file, password: null }, 'id');
  return answer.ok ? null : file;
}
