import { useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import menu from '#renderer/ui/menu.module.css';
import styles from './card-menu.module.css';

interface CardMenuProps {
  readonly at: { readonly x: number; readonly y: number };
  /** How many people a move would take. */
  readonly people: number;
  /** The boxes they can go to, by key. */
  readonly boxes: readonly { readonly key: string; readonly label: string }[];
  onOpen(): void;
  onMove(box: string): void;
  onClose(): void;
}

const dossier = 'dossier';
const openKey = 'Enter';

/** What can be done with a card: its dossier, or another box for it and all that are selected. */
export function CardMenu({ at, people, boxes, onOpen, onMove, onClose }: CardMenuProps) {
  const { t } = useWords();
  const anchor = useRef<HTMLDivElement>(null);
  const title = t('board.moveTo', { n: people });
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
        className={classes(menu.popover)}
      >
        <Menu
          autoFocus="first"
          aria-label={t('board.menu')}
          className={classes(menu.list)}
          onAction={(key) => {
            onClose();
            if (key === dossier) onOpen();
            else onMove(String(key));
          }}
        >
          <MenuItem id={dossier} className={classes(menu.item)} textValue={t('case.dossier')}>
            <span className={menu.grow}>{t('case.dossier')}</span>
            <kbd className={menu.keys}>{openKey}</kbd>
          </MenuItem>
          {boxes.length === 0 ? null : (
            <MenuSection aria-label={title}>
              <Header className={classes(styles.title)}>{title}</Header>
              {boxes.map(({ key, label }) => (
                <MenuItem key={key} id={key} className={classes(menu.item)} textValue={label}>
                  {label}
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </>
  );
}
