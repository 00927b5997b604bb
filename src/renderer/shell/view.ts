import { createAtom } from '#renderer/kernel/atom.ts';
import type { LessonSource } from '#shared/training/rows.ts';

/** The screens, in the order of the road. */
const screenNames = [
  'home',
  'evaluation',
  'import',
  'people',
  'rounds',
  'calibration',
  'panel',
  'consequences',
  'results',
  'journal',
  'training',
  'settings',
] as const;
export type ScreenName = (typeof screenNames)[number];

/** With Alt, the keys of the screens in the order of the navigation: the row of digits and the two keys after it. */
export const screenKeys = '1234567890-=';

/** A lesson that is written: `id` null for a new one, else of the lesson that is rewritten. */
export interface LessonDraft {
  readonly id: string | null;
  readonly employee: string | null;
  readonly source: LessonSource;
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
}

/** What the screens show now; nothing of it is kept in the workshop. */
interface View {
  readonly screen: ScreenName;
  /** The unit that grid and distribution are narrowed to; null for all. */
  readonly unit: string | null;
  readonly selected: readonly string[];
  /** The person whose dossier is open beside the screen. */
  readonly dossier: string | null;
  /** Which dialog of the frame is open. */
  readonly dialog: 'find' | 'commands' | 'help' | 'actor' | 'lesson' | null;
  /** The lesson in the form. */
  readonly lesson: LessonDraft | null;
  /** The page of the help that is open; null for that of the screen. */
  readonly help: string | null;
  /** How many rows the grid shows after its filters; null where no grid is on the screen. */
  readonly shown: number | null;
}

const first: View = {
  screen: 'home',
  unit: null,
  selected: [],
  dossier: null,
  dialog: null,
  lesson: null,
  help: null,
  shown: null,
};

export const view = createAtom<View>(first);

/** Changes part of what is shown. A dossier stays beside the screen that it was opened on; the people's screen is made of it. */
export function show(patch: Partial<View>): void {
  view.set((old) => {
    const leaves = patch.screen !== undefined && patch.screen !== old.screen && patch.screen !== 'people';
    return { ...old, ...(leaves ? { dossier: null } : {}), ...patch };
  });
}

/** Another workshop is open, or none: nothing of the old one stays on the screen. */
export function forgetWorkshop(): void {
  view.set(first);
}
