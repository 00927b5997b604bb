import { useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import menu from '#renderer/ui/menu.module.css';
import type { TextKey } from '#shared/words.ts';
import styles from './cell-menu.module.css';

const cellActs = [
  'copy',
  'copyTitles',
  'paste',
  'fill',
  'clear',
  'note',
  'dossier',
  'compare',
  'freeze',
  'hide',
] as const;
export type CellAct = (typeof cellActs)[number];

const keys: Partial<Readonly<Record<CellAct, string>>> = {
  copy: 'Ctrl C',
  paste: 'Ctrl V',
  fill: 'Ctrl D',
  clear: 'Delete',
  note: 'Shift F2',
  dossier: 'Ctrl Enter',
};
const groups: readonly (readonly CellAct[])[] = [
  ['copy', 'copyTitles', 'paste', 'fill', 'clear'],
  ['note', 'dossier', 'compare'],
  ['freeze', 'hide'],
];

interface CellMenuProps {
  readonly at: { readonly x: number; readonly y: number };
  /** How many people the selection holds. */
  readonly people: number;
  readonly disabled: readonly CellAct[];
  onAct(act: CellAct): void;
  onClose(): void;
}

/** What can be done with the selected cells; opened by the right button, the menu key or Shift+F10. */
export function CellMenu({ at, people, disabled, onAct, onClose }: CellMenuProps) {
  const { t } = useWords();
  const anchor = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={anchor} className={styles.anchor} style={{ left: at.x, top: at.y }} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        placement="bottom start"
        offset={0}
        className={classes(menu.popover, styles.popover)}
      >
        <Menu
          autoFocus="first"
          aria-label={t('cellMenu.label')}
          className={classes(menu.list)}
          disabledKeys={[...disabled]}
          onAction={(key) => {
            onClose();
            const act = cellActs.find((one) => one === key);
            if (act !== undefined) onAct(act);
          }}
        >
          {groups.map((acts, place) => (
            <MenuSection key={acts.join()}>
              {place === 0 ? null : <Separator className={classes(styles.line)} />}
              <Header className={classes(styles.hidden)}>{t('cellMenu.label')}</Header>
              {acts.map((act) => (
                <MenuItem
                  key={act}
                  id={act}
                  className={classes(menu.item)}
                  textValue={t(`cellMenu.${act}` satisfies TextKey, { n: people })}
                >
                  <span className={menu.grow}>{t(`cellMenu.${act}` satisfies TextKey, { n: people })}</span>
                  {keys[act] === undefined ? null : <kbd className={menu.keys}>{keys[act]}</kbd>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
