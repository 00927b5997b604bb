import { Fragment } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { TextKey } from '#shared/words.ts';
import styles from './shortcut-sheet.module.css';
import { show, view } from './view.ts';

type Keys = readonly (readonly [keys: readonly string[], what: TextKey])[];

const everywhere: Keys = [
  [['Ctrl', 'K'], 'keys.find'],
  [['Ctrl', 'Z'], 'keys.undo'],
  [['Ctrl', 'Y'], 'keys.redo'],
  [['Alt', '1'], 'keys.screens'],
  [['F6'], 'keys.regions'],
  [['Esc'], 'keys.back'],
  [['F1'], 'keys.sheet'],
];
const grid: Keys = [
  [['F2'], 'keys.edit'],
  [['Enter'], 'keys.accept'],
  [['Tab'], 'keys.next'],
  [['←', '↑', '→', '↓'], 'keys.move'],
  [['Ctrl', 'Home'], 'keys.ends'],
  [['Shift', '→'], 'keys.draw'],
  [['Shift', 'Space'], 'keys.rows'],
  [['Ctrl', 'Space'], 'keys.columns'],
  [['Ctrl', 'A'], 'keys.all'],
  [['Ctrl', 'C'], 'keys.copy'],
  [['Ctrl', 'D'], 'keys.fill'],
  [['Delete'], 'keys.clear'],
  [['Ctrl', 'F'], 'keys.seek'],
  [['Shift', 'F2'], 'keys.note'],
  [['Shift', 'F10'], 'keys.menu'],
  [['Ctrl', 'Enter'], 'keys.dossier'],
];
const session: Keys = [
  [['F8'], 'keys.nextCase'],
  [['F9'], 'keys.decide'],
  [['F7'], 'keys.agenda'],
];

function List({ title, keys, apart }: { readonly title: TextKey; readonly keys: Keys; readonly apart?: boolean }) {
  const { t } = useWords();
  return (
    <section className={apart === true ? styles.apart : undefined}>
      <h3>{t(title)}</h3>
      <dl className={styles.list}>
        {keys.map(([combination, what]) => (
          <Fragment key={what}>
            <dt>
              {combination.map((key) => (
                <Fragment key={key}>
                  <kbd>{key}</kbd>{' '}
                </Fragment>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

/** All shortcuts on one sheet (F1 or ?). */
export function ShortcutSheet() {
  const { t } = useWords();
  const open = useAtom(view, ({ dialog }) => dialog === 'shortcuts');
  return (
    <Dialog title={t('keys.title')} isOpen={open} onClose={() => show({ dialog: null })} wide>
      <div className={styles.columns}>
        <List title="keys.everywhere" keys={everywhere} />
        <List title="keys.session" keys={session} />
        <List title="keys.grid" keys={grid} apart />
      </div>
    </Dialog>
  );
}
