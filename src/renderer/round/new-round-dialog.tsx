import { FileJson } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useFormCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import form from '#renderer/ui/form.module.css';
import { Named } from '#renderer/ui/text-field.tsx';
import { localToday } from '#shared/kernel/office-time.ts';
import styles from './rounds.module.css';

interface NewRoundProps {
  /** With the id of the round that was made. */
  onMade(id: string): void;
  onClose(): void;
}

function NewRoundForm({ onMade, onClose }: NewRoundProps) {
  const { t } = useWords();
  const { act, errors, forget } = useFormCommand('name', 'due', 'expires');
  const [name, setName] = useState('');
  const [due, setDue] = useState(localToday(14));
  const [expires, setExpires] = useState(localToday(28));
  const [masked, setMasked] = useState(false);
  const [own, setOwn] = useState<{ readonly name: string; readonly json: unknown } | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  async function take(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (file === undefined) return;
    try {
      setOwn({ name: file.name, json: JSON.parse(await file.text()) });
      setWrong(null);
    } catch {
      setWrong(t('newRound.notJson', { file: file.name }));
    }
  }
  async function send(): Promise<void> {
    const instrument = own === null ? {} : { instrument: own.json };
    const made = await act('round.create', { name, due, expires, masked, ...instrument });
    if (made === null) return;
    const id = made.rows.find(({ table }) => table === 'round')?.id;
    if (id !== undefined) onMade(id);
    onClose();
  }
  return (
    <DialogForm send={t('newRound.do')} errors={errors} onSend={send} onClose={onClose}>
      <p>{t('newRound.lead')}</p>
      <Named label={t('newRound.name')} name="name" value={name} onChange={setName} isRequired autoFocus />
      <div className={form.pair}>
        <DateField
          label={t('newRound.due')}
          name="due"
          value={due}
          onChange={(day) => {
            setDue(day);
            forget();
          }}
          isRequired
        />
        <DateField label={t('newRound.expires')} name="expires" value={expires} onChange={setExpires} isRequired />
      </div>
      <label className={styles.check}>
        <input type="checkbox" checked={masked} onChange={(event) => setMasked(event.target.checked)} />
        <span>
          {t('newRound.masked')}
          <br />
          <small>{t('newRound.maskedHint')}</small>
        </span>
      </label>
      <div className={styles.foot}>
        <span>
          {t('newRound.instrument')}: {own?.name ?? t('newRound.shipped')}
        </span>
        <FileTrigger acceptedFileTypes={['.json', 'application/json']} onSelect={(files) => void take(files)}>
          <Button small icon={FileJson}>
            {t('newRound.choose')}
          </Button>
        </FileTrigger>
      </div>
      {wrong === null ? null : <p role="alert">{wrong}</p>}
    </DialogForm>
  );
}

/** A new round: its name, its days, masked or not, and under which instrument. */
export function NewRoundDialog({ isOpen, ...rest }: NewRoundProps & { readonly isOpen: boolean }) {
  const { t } = useWords();
  return (
    <Dialog title={t('newRound.title')} isOpen={isOpen} onClose={rest.onClose}>
      <NewRoundForm {...rest} />
    </Dialog>
  );
}
