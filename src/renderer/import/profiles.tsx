import { Download, PencilLine, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger, Form } from 'react-aria-components';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { Card } from '#renderer/ui/page.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { PlainTable } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { tableKindWords } from '#shared/import/kind-words.ts';
import type { ImportProfile } from '#shared/import/preview-contract.ts';
import styles from './import.module.css';

function RenameForm({ profile, onClose }: { readonly profile: ImportProfile; readonly onClose: () => void }) {
  const { t } = useWords();
  const act = useCommand();
  const [name, setName] = useState(profile.name);
  async function rename() {
    const { id: _id, name: old, ...rest } = profile;
    const wanted = name.trim();
    if (wanted === '' || wanted === old) return onClose();
    if ((await act('profile.save', { ...rest, columns: { ...rest.columns }, name: wanted })) === null) return;
    if ((await act('profile.remove', { profile: old })) !== null) onClose();
  }
  return (
    <Form
      className={classes(form.form)}
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <TextField label={t('profile.name')} value={name} onChange={setName} maxLength={200} isRequired autoFocus />
      <DialogFooter>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button kind="primary" type="submit">
          {t('action.save')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** The saved mappings: to rename, remove, share and take from others. */
export function Profiles() {
  const { t, say, number } = useWords();
  const act = useCommand();
  const known = useQuery('profile.list', {}).value;
  const rows = known?.rows ?? [];
  const [renamed, setRenamed] = useState<ImportProfile | null>(null);
  async function share(profiles: readonly string[]) {
    const file = await act('profile.export', { profiles: [...profiles] });
    if (file !== null && file.bytes !== null) saveFile(file.name, file.type, file.bytes);
  }
  async function take(files: FileList | null) {
    const [file] = files ?? [];
    if (file !== undefined) await act('profile.import', { bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  async function remove({ name }: ImportProfile) {
    if ((await act('profile.remove', { profile: name })) !== null) showDone(t('profile.removed', { name }));
  }
  return (
    <Card
      title={t('profile.title')}
      flush
      side={
        <span className={styles.sideWays}>
          <FileTrigger acceptedFileTypes={['.json']} onSelect={(files) => void take(files)}>
            <Button small icon={Upload}>
              {t('profile.import')}
            </Button>
          </FileTrigger>
          {rows.length === 0 ? null : (
            <Button small icon={Download} onPress={() => void share(rows.map(({ name }) => name))}>
              {t('profile.export')}
            </Button>
          )}
        </span>
      }
    >
      <p className={styles.cardNote}>{t(known?.rows.length === 0 ? 'profile.none' : 'profile.lead')}</p>
      {rows.length === 0 ? null : (
        <div className={styles.cardTable}>
          <PlainTable
            label={t('profile.title')}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              { key: 'name', head: t('profile.name'), cell: ({ name }) => <strong>{name}</strong> },
              { key: 'kind', head: t('imported.kind'), cell: ({ kind }) => say(tableKindWords[kind]) },
              {
                key: 'columns',
                head: t('profile.columns'),
                right: true,
                cell: ({ columns }) => number(Object.values(columns).filter((field) => field !== null).length),
              },
              {
                key: 'acts',
                head: '',
                right: true,
                cell: (profile) => (
                  <>
                    <IconButton
                      small
                      icon={PencilLine}
                      label={`${t('profile.rename')}: ${profile.name}`}
                      onPress={() => setRenamed(profile)}
                    />
                    <IconButton
                      small
                      icon={Download}
                      label={`${t('profile.export')}: ${profile.name}`}
                      onPress={() => void share([profile.name])}
                    />
                    <IconButton
                      small
                      icon={Trash2}
                      label={`${t('profile.remove')}: ${profile.name}`}
                      onPress={() => void remove(profile)}
                    />
                  </>
                ),
              },
            ]}
          />
        </div>
      )}
      <Dialog title={t('profile.rename')} isOpen={renamed !== null} onClose={() => setRenamed(null)}>
        {renamed === null ? null : <RenameForm profile={renamed} onClose={() => setRenamed(null)} />}
      </Dialog>
    </Card>
  );
}
