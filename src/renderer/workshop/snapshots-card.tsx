import { History, Save } from 'lucide-react';
import { useContext, useState } from 'react';
import { Form } from 'react-aria-components';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone, showProblem } from '#renderer/kernel/notices.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import form from '#renderer/ui/form.module.css';
import page from '#renderer/ui/page.module.css';
import { Card } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { momentHere } from '#shared/kernel/date-words.ts';
import styles from './settings.module.css';
import { SnapshotDialog } from './snapshot-dialog.tsx';

/** Snapshots shown at once; older ones are in the folder. */
const mostShown = 12;

function FolderForm({ kept }: { readonly kept: string }) {
  const { t } = useWords();
  const { client } = useContext(HostContext);
  const [folder, setFolder] = useState(kept);
  async function save() {
    const answer = await client.call('settings.set', { snapshots: folder.trim() === '' ? null : folder.trim() });
    if (!answer.ok) return showProblem(answer.problem);
    showDone(t('snapshot.folderSaved'));
  }
  return (
    <Form
      className={classes(form.form)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{t('snapshot.folderLead')}</p>
      <TextField label={t('snapshot.folder')} value={folder} onChange={setFolder} />
      <div className={page.row}>
        <Button small type="submit">
          {t('action.save')}
        </Button>
      </div>
    </Form>
  );
}

/** Kept states of the workshop: made, looked at, and brought back. */
export function SnapshotsCard() {
  const { t, language, number } = useWords();
  const { client } = useContext(HostContext);
  const { value: list } = useQuery('snapshot.list', {});
  const { value: settings } = useQuery('settings.get', {});
  const [shown, setShown] = useState<string | null>(null);
  async function make() {
    const answer = await client.call('snapshot.make', {});
    if (!answer.ok) return showProblem(answer.problem);
    showDone(t(answer.value === null ? 'snapshot.same' : 'snapshot.made'));
  }
  const rows = list?.rows.slice(0, mostShown) ?? [];
  return (
    <Card title={t('snapshot.title')}>
      <p>{t('snapshot.lead')}</p>
      {rows.length === 0 ? <p>{t('snapshot.none')}</p> : null}
      <ul className={styles.people} aria-label={t('snapshot.title')}>
        {rows.map(({ name, at, commit, cause }) => (
          <li key={name} className={page.row}>
            <span>
              {momentHere(at, language)} · {t(`snapshot.${cause}`)} · {t('snapshot.entry', { n: number(commit) })}
            </span>
            <Button small icon={History} onPress={() => setShown(name)}>
              {t('snapshot.restore')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={page.row}>
        <Button small icon={Save} onPress={() => void make()}>
          {t('snapshot.make')}
        </Button>
      </div>
      {settings === null ? null : <FolderForm kept={settings.snapshots ?? ''} />}
      <SnapshotDialog
        name={shown}
        onClose={() => {
          setShown(null);
        }}
      />
    </Card>
  );
}
