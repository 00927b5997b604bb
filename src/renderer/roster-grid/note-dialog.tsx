import { useState } from 'react';
import { Checkbox, Form } from 'react-aria-components';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { RosterRow } from '#shared/people/roster.ts';
import type { CellNote } from '#shared/rating/note-contract.ts';
import styles from './note-dialog.module.css';

interface NoteDialogProps {
  readonly person: RosterRow;
  readonly field: string;
  readonly column: string;
  /** The notes at this cell that may be seen here. */
  readonly notes: readonly CellNote[];
  readonly locked: boolean;
  onClose(): void;
}

/** Reads the notes at a cell and writes one's own there. */
export function NoteDialog({ person, field, column, notes, locked, onClose }: NoteDialogProps) {
  const { t, language } = useWords();
  const act = useCommand();
  const own = notes.find((note) => note.own);
  const [text, setText] = useState(own?.text ?? '');
  const [isPrivate, setPrivate] = useState(own?.private ?? false);
  const moment = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });

  async function save() {
    if (text.trim() === '') return;
    const done = await act('note.set', { employee: person.id, field, text: text.trim(), private: isPrivate });
    if (done !== null) onClose();
  }
  async function remove() {
    if (own !== undefined && (await act('note.remove', { note: own.id })) !== null) onClose();
  }

  return (
    <Dialog title={t('note.title', { name: person.name, column })} isOpen onClose={onClose}>
      {notes
        .filter((note) => !note.own)
        .map((note) => (
          <blockquote key={note.id} className={styles.note}>
            <p>{note.text}</p>
            <footer>{t('note.by', { name: note.actor, at: moment.format(new Date(note.at)) })}</footer>
          </blockquote>
        ))}
      {locked && own !== undefined ? <p>{own.text}</p> : null}
      {locked ? null : (
        <Form
          className={classes(styles.form)}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextField label={t('note.own')} value={text} onChange={setText} lines={3} maxLength={2_000} autoFocus />
          <Checkbox isSelected={isPrivate} onChange={setPrivate} className={classes(styles.check)}>
            {({ isSelected }) => (
              <>
                <span className={styles.box} aria-hidden>
                  {isSelected ? '✓' : ''}
                </span>
                <span>
                  {t('note.private')}
                  <span className={styles.soft}>{t('note.privateHint')}</span>
                </span>
              </>
            )}
          </Checkbox>
          <DialogFooter>
            {own === undefined ? null : (
              <Button kind="quiet" onPress={() => void remove()}>
                {t('note.remove')}
              </Button>
            )}
            <Button onPress={onClose}>{t('action.cancel')}</Button>
            <Button kind="primary" type="submit" isDisabled={text.trim() === ''}>
              {t('note.save')}
            </Button>
          </DialogFooter>
        </Form>
      )}
    </Dialog>
  );
}
