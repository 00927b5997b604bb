import { ClipboardPaste, FileInput, FolderOpen } from 'lucide-react';
import { type DragEvent, useEffectEvent, useLayoutEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { droppedFiles, type FoundFile, isTable, mostFiles, pickedFiles } from './gather-files.ts';
import styles from './import.module.css';
import { PasteDialog, usePastedName } from './paste-dialog.tsx';
import type { ImportActions } from './use-import.ts';

/** Text pasted anywhere on the screen but into a field is a table to read. */
function usePaste(onText: (text: string) => void): void {
  const heard = useEffectEvent((event: ClipboardEvent) => {
    const { target } = event;
    if (target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (isTable(text)) onText(text);
  });
  useLayoutEffect(() => {
    document.addEventListener('paste', heard);
    return () => document.removeEventListener('paste', heard);
  }, []);
}

/** Where files come in: dropped, chosen or pasted. */
export function DropArea({ acts, locked }: { readonly acts: ImportActions; readonly locked: boolean }) {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const name = usePastedName();
  const readText = (text: string) => {
    if (!locked) void acts.readText(text, name());
  };
  usePaste(readText);
  function take(found: readonly FoundFile[]) {
    const many = found.length > mostFiles;
    setWrong(found.length === 0 ? t('drop.nothing') : many ? t('drop.tooMany', { most: mostFiles }) : null);
    if (found.length > 0 && !many) void acts.readFiles(found);
  }
  async function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (locked) return;
    const text = event.dataTransfer.getData('text/plain');
    const files = [...event.dataTransfer.items].some(({ kind }) => kind === 'file');
    if (!files && isTable(text)) readText(text);
    else take(await droppedFiles(event.dataTransfer));
  }
  return (
    <>
      <section
        aria-label={t('drop.label')}
        className={classes(styles.drop, over && styles.over, locked && styles.dropLocked)}
        onDragOver={(event) => {
          if (locked) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = 'copy';
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => void drop(event)}
      >
        <FileInput size={36} strokeWidth={1.5} aria-hidden />
        <h2>{t(over ? 'drop.now' : 'drop.title')}</h2>
        <p className={styles.soft}>{t('drop.hint')}</p>
        <div className={styles.dropWays}>
          <FileTrigger allowsMultiple onSelect={(files) => take(pickedFiles(files))}>
            <Button kind="primary" icon={FileInput} isDisabled={locked}>
              {t('drop.files')}
            </Button>
          </FileTrigger>
          <FileTrigger acceptDirectory onSelect={(files) => take(pickedFiles(files))}>
            <Button icon={FolderOpen} isDisabled={locked}>
              {t('drop.folder')}
            </Button>
          </FileTrigger>
          <Button icon={ClipboardPaste} isDisabled={locked} onPress={() => setPasting(true)}>
            {t('drop.paste')}
          </Button>
        </div>
        {wrong === null ? null : (
          <p role="alert" className={styles.dropWrong}>
            {wrong}
          </p>
        )}
      </section>
      <PasteDialog
        isOpen={pasting}
        onClose={() => setPasting(false)}
        onText={(text) => {
          setPasting(false);
          readText(text);
        }}
      />
    </>
  );
}
