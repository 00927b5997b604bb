import { useWords } from '#renderer/kernel/use-words.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FolderBrowser, useFolders } from './folder-browser.tsx';

function Body({ onOpen }: { readonly onOpen: (path: string) => void }) {
  const { t } = useWords();
  const folders = useFolders();
  return (
    <>
      <p>{t('open.choose')}</p>
      <FolderBrowser folders={folders} onFile={onOpen} />
    </>
  );
}

interface OpenDialogProps {
  readonly isOpen: boolean;
  onClose(): void;
  onOpen(path: string): void;
}

/** Finds a workshop file and opens it. */
export function OpenDialog({ isOpen, onClose, onOpen }: OpenDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('open.title')} isOpen={isOpen} onClose={onClose}>
      <Body onOpen={onOpen} />
    </Dialog>
  );
}
