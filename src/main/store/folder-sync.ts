import { closeSync, fsyncSync, openSync } from 'node:fs';

/** A file's new name is durable only with its folder; systems that cannot open one keep names themselves. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
