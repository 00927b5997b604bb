/** What the journal is narrowed to; empty fields let everything through. */
export interface ShownFilter {
  readonly employee?: string;
  readonly command?: string;
  readonly actor?: string;
  readonly hash?: string;
}

export const rowsAtOnce = 100;
/** The height of one line of the list, in pixels; the style sheet has the same. */
export const rowHeight = 56;
