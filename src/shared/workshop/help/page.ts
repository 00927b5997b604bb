import type { Wording } from '#shared/kernel/wording.ts';

/** A part of a page: steps in their order, or lines that stand beside each other. */
interface HelpPart {
  readonly title: Wording;
  readonly kind: 'steps' | 'lines';
  readonly items: readonly Wording[];
}

/** What is explained of one screen, the same on the screen and in the printed guide. */
export interface HelpPage {
  /** The screen, or `keys` for the page of the shortcuts. */
  readonly key: string;
  readonly title: Wording;
  readonly lead: Wording;
  readonly parts: readonly HelpPart[];
}
