/** What the access log records: acts that change no row. */
export const accessKinds = [
  'opened',
  'entered',
  'pin-wrong',
  'pin-right',
  'looked',
  'revealed',
  'exported',
  'locked',
] as const;
export type AccessKind = (typeof accessKinds)[number];
