const signatures: readonly (readonly [string, string])[] = [
  ['25504446', 'pdf'],
  ['89504e47', 'png'],
  ['ffd8ff', 'jpeg'],
  ['47494638', 'gif'],
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['4d5a', 'executable'],
  ['7f454c46', 'executable'],
  ['d0cf11e0', 'office'],
];

/** What a file is by its first eight bytes, whatever it is called; empty where they say nothing. */
export function signatureOf(start: Uint8Array): string {
  const hex = Buffer.from(start.subarray(0, 8)).toString('hex');
  return signatures.find(([signature]) => hex.startsWith(signature))?.[1] ?? '';
}
