import { ArrowUp, Folder, NotebookText } from 'lucide-react';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import menu from '#renderer/ui/menu.module.css';
import { FailedState } from '#renderer/ui/page-states.tsx';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import type { FolderListing } from '#shared/workshop/place-contract.ts';
import styles from './home.module.css';

/** A folder of the computer that runs the app, and the way to others; what could not be opened leaves the last one in place. */
interface Folders {
  readonly listing: FolderListing | null;
  readonly problem: ProblemAnswer | null;
  go(path: string): void;
}

/** Begins in the app's own folder. */
export function useFolders(): Folders {
  const [wanted, setWanted] = useState<string | null>(null);
  const { value, problem } = useQuery('folder.list', wanted === null ? {} : { path: wanted });
  const [shown, setShown] = useState<FolderListing | null>(null);
  // The folder before stays on the screen until the next one is read, and where that cannot be.
  if (value !== null && value !== shown) setShown(value);
  return { listing: value ?? shown, problem, go: setWanted };
}

interface FolderBrowserProps {
  readonly folders: Folders;
  /** Called with a workshop file; without it only folders can be chosen. */
  onFile?(path: string): void;
}

/** Folders and workshop files, to walk through by mouse or keyboard. */
export function FolderBrowser({ folders: { listing, problem, go }, onFile }: FolderBrowserProps) {
  const { t } = useWords();
  if (listing === null) return problem === null ? null : <FailedState problem={problem} />;
  const entries = listing.entries.filter(({ folder }) => folder || onFile !== undefined);
  return (
    <>
      {problem === null ? null : <FailedState problem={problem} />}
      <div className={styles.browser}>
        <div className={styles.browserHead}>
          <IconButton
            icon={ArrowUp}
            small
            label={t('open.up')}
            isDisabled={listing.parent === null}
            onPress={() => go(listing.parent ?? listing.path)}
          />
          <span className={styles.browserPath} title={listing.path}>
            <bdi>{listing.path}</bdi>
          </span>
        </div>
        <ListBox
          aria-label={t('open.here')}
          className={classes(styles.browserList)}
          items={entries.map((entry) => ({ ...entry, id: entry.path }))}
          renderEmptyState={() => <p className={styles.browserEmpty}>{t('open.empty')}</p>}
          onAction={(key) => {
            const entry = entries.find(({ path }) => path === key);
            if (entry?.folder === true) go(entry.path);
            else if (entry !== undefined) onFile?.(entry.path);
          }}
        >
          {(entry) => (
            <ListBoxItem id={entry.path} textValue={entry.name} className={classes(menu.item)}>
              {entry.folder ? <Folder size={16} aria-hidden /> : <NotebookText size={16} aria-hidden />}
              {entry.name}
            </ListBoxItem>
          )}
        </ListBox>
      </div>
    </>
  );
}
