import { useMemo, useState } from 'react';
import { Input, ListBox, ListBoxItem, SearchField, type Selection } from 'react-aria-components';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import menu from '#renderer/ui/menu.module.css';
import fieldStyles from '#renderer/ui/text-field.module.css';
import type { RosterRow } from '#shared/people/roster.ts';
import styles from './person-picker.module.css';

const most = 100;

interface PersonPickerProps {
  readonly isOpen: boolean;
  onClose(): void;
  onPick(people: readonly RosterRow[]): void;
}

function Picker({ onClose, onPick }: Omit<PersonPickerProps, 'isOpen'>) {
  const { t } = useWords();
  const { rows } = useRoster();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const matching = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    const rated = rows.filter(({ excluded }) => excluded === null);
    return wanted === ''
      ? rated
      : rated.filter(({ name, nip }) => name.toLowerCase().includes(wanted) || nip.startsWith(wanted));
  }, [rows, text]);
  const shown = matching.slice(0, most);
  function choose(keys: Selection) {
    const here = new Set(shown.map(({ id }) => id));
    const now = keys === 'all' ? [...here] : [...keys].map(String);
    setChosen((old) => new Set([...[...old].filter((id) => !here.has(id)), ...now]));
  }
  return (
    <>
      <SearchField aria-label={t('out.find')} value={text} onChange={setText} autoFocus>
        <Input className={classes(fieldStyles.input)} placeholder={t('out.find')} />
      </SearchField>
      <ListBox
        aria-label={t('out.pick')}
        className={classes(styles.pickList)}
        items={shown}
        selectionMode="multiple"
        selectedKeys={[...chosen].filter((id) => shown.some((row) => row.id === id))}
        onSelectionChange={choose}
        renderEmptyState={() => <p className={styles.empty}>{t('find.none')}</p>}
      >
        {({ id, name, nip, unit }) => (
          <ListBoxItem id={id} textValue={name} className={classes(menu.item, styles.pickItem)}>
            <span className={styles.pickTick} aria-hidden />
            <span className={menu.grow}>{name}</span>
            <span className={styles.soft}>{unit}</span>
            <span className={styles.figures}>{nip}</span>
          </ListBoxItem>
        )}
      </ListBox>
      {matching.length > most ? <p className={styles.soft}>{t('out.more', { n: matching.length - most })}</p> : null}
      <DialogFooter>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button
          kind="primary"
          isDisabled={chosen.size === 0}
          onPress={() => onPick(rows.filter(({ id }) => chosen.has(id)))}
        >
          {t('out.next', { n: chosen.size })}
        </Button>
      </DialogFooter>
    </>
  );
}

/** Chooses people from everyone who is rated. */
export function PersonPicker({ isOpen, ...rest }: PersonPickerProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('out.pick')} isOpen={isOpen} onClose={rest.onClose} wide>
      <Picker {...rest} />
    </Dialog>
  );
}
