import { frameText } from '#shared/kernel/frame-words.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import { boardText } from '#shared/rating/board-words.ts';
import { sessionText } from '#shared/session/words.ts';
import { lessonText } from '#shared/training/lesson-words.ts';
import type { HelpPage } from './page.ts';
import { panelPages } from './panel-pages.ts';
import { recordPages } from './record-pages.ts';
import { startPages } from './start-pages.ts';

/** Shortcuts of one place: keys pressed together, and what they do. */
export interface HelpKeys {
  readonly title: Wording;
  readonly keys: readonly (readonly [combination: readonly string[], what: Wording])[];
}

/** Every shortcut, by where it works. */
export const helpKeys: readonly HelpKeys[] = [
  {
    title: frameText['keys.everywhere'],
    keys: [
      [['F1'], frameText['keys.help']],
      [['?'], frameText['keys.sheet']],
      [['Ctrl', 'K'], frameText['keys.find']],
      [['Ctrl', 'Shift', 'P'], frameText['keys.commands']],
      [['Ctrl', 'Z'], frameText['keys.undo']],
      [['Ctrl', 'Y'], frameText['keys.redo']],
      [['Alt', '1'], frameText['keys.screens']],
      [['F6'], frameText['keys.regions']],
      [['Esc'], frameText['keys.back']],
    ],
  },
  {
    title: sessionText['keys.session'],
    keys: [
      [['F8'], sessionText['keys.nextCase']],
      [['F9'], sessionText['keys.decide']],
      [['Shift', 'F9'], lessonText['keys.lesson']],
      [['F7'], sessionText['keys.agenda']],
    ],
  },
  {
    title: boardText['keys.board'],
    keys: [
      [['Ctrl', '→'], boardText['keys.boardStep']],
      [['Space'], boardText['keys.boardSelect']],
      [['Shift', 'F10'], boardText['keys.boardMenu']],
      [['Enter'], boardText['keys.boardOpen']],
    ],
  },
  {
    title: frameText['keys.grid'],
    keys: [
      [['F2'], frameText['keys.edit']],
      [['Enter'], frameText['keys.accept']],
      [['Tab'], frameText['keys.next']],
      [['←', '↑', '→', '↓'], frameText['keys.move']],
      [['Ctrl', 'Home'], frameText['keys.ends']],
      [['Shift', '→'], frameText['keys.draw']],
      [['Shift', 'Space'], frameText['keys.rows']],
      [['Ctrl', 'Space'], frameText['keys.columns']],
      [['Ctrl', 'A'], frameText['keys.all']],
      [['Ctrl', 'C'], frameText['keys.copy']],
      [['Ctrl', 'D'], frameText['keys.fill']],
      [['Delete'], frameText['keys.clear']],
      [['Ctrl', 'F'], frameText['keys.seek']],
      [['Shift', 'F2'], frameText['keys.note']],
      [['Shift', 'F10'], frameText['keys.menu']],
      [['Ctrl', 'Enter'], frameText['keys.dossier']],
    ],
  },
];

const keyPage: HelpPage = {
  key: 'keys',
  title: frameText['keys.title'],
  lead: { id: 'Semuanya dapat dilakukan dengan papan tik.', en: 'Everything can be done by keyboard.' },
  parts: [],
};

/** Every page, in the order of the road; the shortcuts last. */
export const helpPages: readonly HelpPage[] = [...startPages, ...panelPages, ...recordPages, keyPage];

/** Pages whose words hold everything that was typed, in any order. */
export function helpFound(typed: string, language: Language): readonly HelpPage[] {
  const wanted = typed.toLowerCase().split(/\s+/);
  return helpPages.filter((page) => {
    const parts = page.parts.flatMap(({ title, items }) => [title, ...items]);
    const keys = page === keyPage ? helpKeys.flatMap((list) => list.keys.map(([, what]) => what)) : [];
    const text = [page.title, page.lead, ...parts, ...keys]
      .map((words) => words[language])
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
