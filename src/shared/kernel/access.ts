/** What the access log records: acts that change no row. */
export type AccessKind =
  | 'opened'
  | 'entered'
  | 'pin-wrong'
  | 'pin-right'
  | 'looked'
  | 'revealed'
  | 'exported'
  | 'locked';
