import { useMemo, useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { show, view } from '#renderer/shell/view.ts';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { LevelMark } from '#renderer/ui/level.tsx';
import menu from '#renderer/ui/menu.module.css';
import type { RosterRow } from '#shared/people/roster.ts';
import styles from './person-finder.module.css';

const most = 50;

/** People whose name or NIP holds every word typed, in any order. */
export function matchingPeople(rows: readonly RosterRow[], typed: string): readonly RosterRow[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter(({ name, nip }) => {
    const text = `${name.toLowerCase()} ${nip}`;
    return words.every((word) => text.includes(word));
  });
}

function Found({ typed }: { readonly typed: string }) {
  const { t } = useWords();
  const { rows } = useRoster();
  const found = useMemo(() => matchingPeople(rows, typed), [rows, typed]);
  const { screen } = view.get();
  // Whoever looks at results or the journal stays there; from anywhere else the way leads to the panel.
  const stays = screen === 'results' || screen === 'journal';
  const open = (id: string) => show({ dialog: null, screen: stays ? screen : 'panel', selected: [id], dossier: id });
  return (
    <>
      <ListBox
        aria-label={t('find.title')}
        className={classes(styles.list)}
        items={found.slice(0, most)}
        onAction={(key) => open(String(key))}
        renderEmptyState={() => t(rows.length === 0 ? 'find.noPeople' : 'find.none')}
      >
        {(row) => (
          <ListBoxItem id={row.id} textValue={`${row.name} ${row.nip}`} className={classes(menu.item)}>
            <LevelMark predicate={row.predicate} />
            <span className={styles.row}>
              <span>{row.name}</span>
              <span className={styles.soft}>{row.nip}</span>
              <span className={styles.soft}>
                {[row.position, row.unit].filter((part) => part !== null).join(' · ')}
              </span>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
      {found.length > most ? <p className={styles.soft}>{t('find.more', { n: found.length - most })}</p> : null}
    </>
  );
}

/** Finds a person by name or NIP and opens their dossier beside the panel. */
export function Finder() {
  const { t } = useWords();
  const open = useAtom(view, ({ dialog }) => dialog === 'find');
  const [typed, setTyped] = useState('');
  return (
    <Dialog title={t('find.title')} isOpen={open} onClose={() => show({ dialog: null })} wide>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField aria-label={t('find.prompt')} autoFocus>
          <Input className={classes(styles.input)} placeholder={t('find.prompt')} />
        </SearchField>
        <Found typed={typed} />
      </Autocomplete>
    </Dialog>
  );
}
