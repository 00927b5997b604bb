import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useFormCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { type ChosenPassword, NewPassword } from '#renderer/ui/new-password.tsx';
import fieldStyles from '#renderer/ui/text-field.module.css';
import { Named, TextField } from '#renderer/ui/text-field.tsx';
import { readPeriod } from '#shared/import/period.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import { FolderBrowser, useFolders } from './folder-browser.tsx';
import styles from './home.module.css';

/** A name that every system takes for a file. */
function fileNameFor(name: string): string {
  return name
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);
}

/** Joins as the folder itself is written: with backslashes where it has them. */
function joinPath(folder: string, file: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? folder + file : folder + separator + file;
}

function CreateForm({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useWords();
  const { act, errors, forget } = useFormCommand('name', 'period', 'facilitator', 'path');
  const folders = useFolders();
  const [name, setName] = useState('');
  const [period, setPeriod] = useState(String(new Date().getFullYear() - 1));
  const [facilitator, setFacilitator] = useState('');
  const [file, setFile] = useState<string | null>(null);
  const [password, setPassword] = useState<ChosenPassword>({ first: '', again: '' });
  const [tried, setTried] = useState(false);
  const [browsing, setBrowsing] = useState(false);
  const folder = folders.listing?.path ?? '';
  const fileShown = file ?? fileNameFor(name);
  const shownPeriod = periodWords(readPeriod(period) ?? period.trim(), language);
  async function create() {
    setTried(true);
    if (password.first !== '' && password.first !== password.again) return;
    const ending = fileShown.endsWith('.selaras') ? '' : '.selaras';
    const path = joinPath(folder, fileShown.trim() + ending);
    const made = await act('workshop.create', {
      path,
      name,
      period: period.trim(),
      facilitator,
      password: password.first === '' ? null : password.first,
    });
    if (made !== null) onClose();
  }
  return (
    <DialogForm send={t('new.create')} isDisabled={folder === ''} errors={errors} onSend={create} onClose={onClose}>
      <Named
        label={t('new.name')}
        name="name"
        value={name}
        onChange={setName}
        placeholder={t('new.nameHint')}
        isRequired
        autoFocus
      />
      <div className={styles.pair}>
        <TextField
          label={t('new.period')}
          name="period"
          value={period}
          onChange={setPeriod}
          hint={shownPeriod === period.trim() ? t('new.periodHint') : shownPeriod}
          isRequired
        />
        <Named
          label={t('new.facilitator')}
          name="facilitator"
          value={facilitator}
          onChange={setFacilitator}
          hint={t('new.facilitatorHint')}
          isRequired
        />
      </div>
      <div className={fieldStyles.field}>
        <span className={fieldStyles.label}>{t('new.folder')}</span>
        <div className={styles.folder}>
          <span title={folder}>{folder}</span>
          <Button small icon={FolderOpen} onPress={() => setBrowsing((old) => !old)}>
            {t(browsing ? 'new.hereFolder' : 'new.changeFolder')}
          </Button>
        </div>
        {browsing ? (
          <FolderBrowser
            folders={{
              ...folders,
              // A file of this name may be there in one folder and not in another.
              go(path) {
                forget();
                folders.go(path);
              },
            }}
          />
        ) : null}
      </div>
      <TextField label={t('new.file')} name="path" value={fileShown} onChange={setFile} hint=".selaras" isRequired />
      <NewPassword label={t('new.password')} value={password} onChange={setPassword} tried={tried} optional />
    </DialogForm>
  );
}

/** A new workshop: name, period, facilitator, where its file lies, and a password for those who want one. */
export function CreateDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('home.new')} isOpen={isOpen} onClose={onClose} wide>
      <CreateForm onClose={onClose} />
    </Dialog>
  );
}
