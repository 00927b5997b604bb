import type { LucideIcon } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from './button.tsx';
import { Dialog, DialogFooter } from './dialog.tsx';
import { Callout } from './page-states.tsx';
import styles from './passphrase-dialog.module.css';
import { PlainTable } from './table.tsx';

/** A file that must be saved before its passphrase leaves the screen. `missing` names it in a sentence. */
interface KeptFile {
  readonly key: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly missing: string;
  /** Saves it; false where that failed. */
  save(): boolean | Promise<boolean>;
}

/** What the box says of secrets that open something else than a file. */
interface SecretWords {
  readonly lead: string;
  readonly use: string;
  readonly secret: string;
  readonly saveFirst: string;
}

interface PassphraseDialogProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly file: string; readonly passphrase: string }[];
  readonly files: readonly KeptFile[];
  readonly words?: SecretWords;
  onClose(): void;
}

/** Passphrases that are shown once: nothing closes the box before every file that needs them, and the slips, are saved. */
export function PassphraseDialog({ title, rows, files, words, onClose }: PassphraseDialogProps) {
  const { t } = useWords();
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set());
  const [saving, setSaving] = useState<string | null>(null);
  const left = files.filter(({ key }) => !saved.has(key));
  const unsaved = left.length > 0;
  useLayoutEffect(() => {
    if (!unsaved) return;
    // Closing the window would lose them as the dialog would.
    const keep = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', keep);
    return () => window.removeEventListener('beforeunload', keep);
  }, [unsaved]);
  async function save({ key, save: write }: KeptFile): Promise<void> {
    setSaving(key);
    const done = await write();
    setSaving(null);
    if (done) setSaved((old) => new Set([...old, key]));
  }
  return (
    <Dialog title={title} isOpen onClose={onClose} wide held={unsaved}>
      <Callout kind="warn">{words?.lead ?? t('issue.once')}</Callout>
      <div className={styles.scroll}>
        <PlainTable
          label={title}
          dense
          rows={rows}
          keyOf={({ file }) => file}
          columns={[
            { key: 'name', head: t('people.name'), cell: (one) => one.name },
            { key: 'file', head: words?.use ?? t('issue.file'), cell: (one) => one.file },
            {
              key: 'passphrase',
              head: words?.secret ?? t('issue.passphrase'),
              cell: (one) => <span className={styles.passphrase}>{one.passphrase}</span>,
            },
          ]}
        />
      </div>
      {unsaved ? (
        <p role="status">
          {words?.saveFirst ?? t('issue.saveFirst', { what: left.map(({ missing }) => missing).join(', ') })}
        </p>
      ) : null}
      <DialogFooter>
        {files.map((file) => (
          <Button
            key={file.key}
            icon={file.icon}
            kind={saved.has(file.key) ? 'plain' : 'primary'}
            isDisabled={saving === file.key}
            onPress={() => void save(file)}
          >
            {saved.has(file.key) ? `${file.label} · ${t('issue.saved')}` : file.label}
          </Button>
        ))}
        <Button isDisabled={unsaved} onPress={onClose}>
          {t('action.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
