import { FileJson } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useAct } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Push } from '#renderer/ui/button.tsx';
import { Box } from '#renderer/ui/dialog.tsx';
import { BoxForm } from '#renderer/ui/dialog-form.tsx';
import form from '#renderer/ui/form.module.css';
import { Typed } from '#renderer/ui/text-field.tsx';
import styles from './rounds.module.css';

const dayAfter = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

function NewRoundForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const act = useAct();
  const [name, setName] = useState('');
  const [due, setDue] = useState(dayAfter(14));
  const [expires, setExpires] = useState(dayAfter(28));
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
    if ((await act('round.create', { name, due, expires, masked, ...instrument })) !== null) onClose();
  }
  return (
    <BoxForm send={t('newRound.do')} onSend={send} onClose={onClose}>
      <p>{t('newRound.lead')}</p>
      <Typed label={t('newRound.name')} value={name} onChange={setName} isRequired autoFocus />
      <div className={form.pair}>
        <Typed label={t('newRound.due')} type="date" value={due} onChange={setDue} isRequired />
        <Typed label={t('newRound.expires')} type="date" value={expires} onChange={setExpires} isRequired />
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
          <Push small icon={FileJson}>
            {t('newRound.choose')}
          </Push>
        </FileTrigger>
      </div>
      {wrong === null ? null : <p role="alert">{wrong}</p>}
    </BoxForm>
  );
}

/** A new round: its name, its days, masked or not, and under which instrument. */
export function NewRoundBox({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Box title={t('newRound.title')} isOpen={isOpen} onClose={onClose}>
      <NewRoundForm onClose={onClose} />
    </Box>
  );
}
