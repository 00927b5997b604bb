const SYSTEM = new Set(['thumbs.db', 'desktop.ini', '.ds_store', 'icon\r']);

/** Whether a file of this path (folders parted by `/`) is a system's or a program's own: hidden, a lock file, a thumbnail store. */
export function isNoise(path: string): boolean {
  const steps = path.split('/');
  const name = steps.at(-1) ?? '';
  if (steps.some((step) => (step.startsWith('.') && !step.startsWith('..')) || step === '__MACOSX')) return true;
  return name.startsWith('~$') || (name.startsWith('~') && name.endsWith('.tmp')) || SYSTEM.has(name.toLowerCase());
}

const evidenceFolder = /(?:^|\/)(?:bukti|lampiran|evidence)[^/]*\//i;

/** Whether a path lies in a folder of evidence (`bukti`, `lampiran`): every file in it counts, and none is read as a table. */
export function isEvidence(path: string): boolean {
  return evidenceFolder.test(path);
}
