import { Lock, Pencil, Trash2 } from 'lucide-react';
import { useContext, useState } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useActor } from '#renderer/shell/actor.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { FailedState } from '#renderer/ui/page-states.tsx';
import { Written } from '#renderer/ui/text-field.tsx';
import type { Output } from '#shared/contract.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import styles from './dossier.module.css';
import { FoldedPart } from './drawer.tsx';

type Notes = Output<'integrity.list'>;
type Note = Notes['rows'][number];

interface NoteFormProps {
  readonly employee: string;
  readonly circle: Notes['circle'];
  readonly old: Note | null;
  onClose(): void;
}

function NoteForm({ employee, circle, old, onClose }: NoteFormProps) {
  const { t } = useWords();
  const { client } = useContext(HostContext);
  const actor = useActor();
  const [text, setText] = useState(old?.text ?? '');
  const [readers, setReaders] = useState<ReadonlySet<string>>(new Set(old?.readers.map(({ id }) => id)));
  const [refused, setRefused] = useState<ProblemAnswer | null>(null);
  async function send(): Promise<void> {
    const note = old === null ? {} : { note: old.id };
    const saved = await client.call('integrity.save', { ...note, employee, text, readers: [...readers] });
    setRefused(saved.ok ? null : saved.problem);
    if (saved.ok) onClose();
  }
  function set(id: string, on: boolean): void {
    setReaders((was) => new Set(on ? [...was, id] : [...was].filter((one) => one !== id)));
  }
  return (
    <DialogForm send={t('integrity.do')} onSend={send} onClose={onClose}>
      <p>{t('integrity.lead')}</p>
      <Written label={t('integrity.text')} value={text} onChange={setText} lines={4} isRequired autoFocus />
      <fieldset className={styles.readers}>
        <legend>{t('integrity.readers')}</legend>
        {circle
          .filter(({ id }) => id !== actor?.id)
          .map(({ id, name }) => (
            <Checkbox key={id} label={name} isSelected={readers.has(id)} onChange={(on: boolean) => set(id, on)} />
          ))}
      </fieldset>
      {refused === null ? null : <FailedState problem={refused} />}
    </DialogForm>
  );
}

/** Notes on integrity that the person at this window may read; of others there is no trace. */
export function IntegrityPart({ employee, signed }: { readonly employee: string; readonly signed: boolean }) {
  const { t, language } = useWords();
  const act = useCommand();
  const { value } = useQuery('integrity.list', { employee });
  const [edited, setEdited] = useState<Note | 'new' | null>(null);
  if (value === null) return null;
  return (
    <FoldedPart title={t('integrity.title', { n: value.rows.length })}>
      <ul className={styles.records}>
        {value.rows.map((note) => (
          <li key={note.id} className={styles.record}>
            <p>{note.text}</p>
            <p className={styles.soft}>
              {[note.by, dateWords(note.at.slice(0, 10), language)].join(', ')} ·{' '}
              {note.readers.length === 0
                ? t('integrity.onlyWriter')
                : t('integrity.readBy', { names: note.readers.map(({ name }) => name).join(', ') })}
            </p>
            {note.mayChange && !signed ? (
              <div className={styles.acts}>
                <Button small kind="quiet" icon={Pencil} onPress={() => setEdited(note)}>
                  {t('integrity.change')}
                </Button>
                <Button
                  small
                  kind="quiet"
                  icon={Trash2}
                  onPress={() => void act('integrity.remove', { note: note.id })}
                >
                  {t('integrity.remove')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {signed ? null : (
        <Button small icon={Lock} onPress={() => setEdited('new')}>
          {t('integrity.make')}
        </Button>
      )}
      <Dialog title={t('integrity.make')} isOpen={edited !== null} onClose={() => setEdited(null)}>
        <NoteForm
          employee={employee}
          circle={value.circle}
          old={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      </Dialog>
    </FoldedPart>
  );
}
