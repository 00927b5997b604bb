import { Save } from 'lucide-react';
import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import menu from '#renderer/ui/menu.module.css';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ImportTable } from '#shared/import/preview-contract.ts';
import styles from './findings.module.css';

function SaveForm({
  table,
  preview,
  onDone,
}: {
  readonly table: ImportTable;
  readonly preview: string;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const act = useCommand();
  const [name, setName] = useState(table.profile);
  async function save() {
    if (name.trim() === '') return;
    if ((await act('profile.save', { name: name.trim(), preview, table: table.index })) === null) return;
    showDone(t('profile.saved', { name: name.trim() }));
    onDone();
  }
  return (
    <DialogForm send={t('profile.save')} onSend={save} onClose={onDone}>
      <TextField
        label={t('profile.name')}
        hint={t('profile.saveHint')}
        value={name}
        onChange={setName}
        maxLength={200}
        isRequired
        autoFocus
      />
    </DialogForm>
  );
}

/** Keeps how a table is read under a name, for the next file of the same source. */
export function ProfileSave({ table, preview }: { readonly table: ImportTable; readonly preview: string }) {
  const { t } = useWords();
  return (
    <DialogTrigger>
      <Button small icon={Save}>
        {t('profile.save')}
      </Button>
      <Popover className={classes(menu.popover)}>
        <Dialog aria-label={t('profile.save')} className={classes(styles.pop)}>
          {({ close }) => <SaveForm table={table} preview={preview} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
