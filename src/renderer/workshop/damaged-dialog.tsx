import { FolderOpen, LifeBuoy } from 'lucide-react';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import page from '#renderer/ui/page.module.css';
import { momentHere } from '#shared/kernel/date-words.ts';
import styles from './settings.module.css';
import { type DamagedFile, fileName, type Opening } from './use-opening.ts';

/** Snapshots offered at once; older ones are in the folder. */
const mostOffered = 8;

function Ways({ file, opening }: { readonly file: DamagedFile; readonly opening: Opening }) {
  const { t, language, number } = useWords();
  const act = useCommand();
  const { path, message, snapshots } = file;
  async function take(name: string) {
    const taken = await act('snapshot.takeOut', { path, name });
    if (taken !== null) opening.open(taken.path);
  }
  async function recover() {
    const saved = await act('workshop.recover', { path });
    if (saved !== null) opening.open(saved.path);
  }
  return (
    <>
      <p>{message}</p>
      <p>{t(snapshots.length === 0 ? 'damaged.none' : 'damaged.lead')}</p>
      {snapshots.length === 0 ? null : (
        <ul className={styles.people} aria-label={t('snapshot.title')}>
          {snapshots.slice(0, mostOffered).map(({ name, at, commit }) => (
            <li key={name} className={page.row}>
              <span>
                {momentHere(at, language)} · {t('snapshot.entry', { n: number(commit) })}
              </span>
              <Button small icon={FolderOpen} onPress={() => void take(name)}>
                {t('damaged.open')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <DialogFooter>
        <Button onPress={opening.giveUp}>{t('action.cancel')}</Button>
        <Button icon={LifeBuoy} onPress={() => void recover()}>
          {t('damaged.recover')}
        </Button>
      </DialogFooter>
    </>
  );
}

/** What can be done about a workshop file that is damaged. */
export function DamagedDialog({ opening }: { readonly opening: Opening }) {
  const { t } = useWords();
  const { damaged } = opening;
  return (
    <Dialog
      title={t('damaged.title', { file: fileName(damaged?.path ?? '') })}
      isOpen={damaged !== null}
      onClose={opening.giveUp}
    >
      {damaged === null ? null : <Ways file={damaged} opening={opening} />}
    </Dialog>
  );
}
