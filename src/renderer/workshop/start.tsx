import { ClipboardPen, FilePlus2, FlaskConical, FolderOpen, type LucideIcon, NotebookText } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { localMoment } from '#renderer/kernel/local-time.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { isAnswered, useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Card, ScreenPage } from '#renderer/ui/page.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';
import { dateWords } from '#shared/kernel/date-words.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import { CreateDialog } from './create-dialog.tsx';
import { DamagedDialog } from './damaged-dialog.tsx';
import { FolderBrowser, useFolders } from './folder-browser.tsx';
import styles from './home.module.css';
import { PackageDialog } from './package-dialog.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { RoadPictures } from './road-pictures.tsx';
import { useOpening } from './use-opening.ts';

function FileChoice({ onOpen }: { readonly onOpen: (path: string) => void }) {
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
function OpenDialog({ isOpen, onClose, onOpen }: OpenDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('open.title')} isOpen={isOpen} onClose={onClose}>
      <FileChoice onOpen={onOpen} />
    </Dialog>
  );
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly hint: string;
  readonly isDisabled: boolean;
  onPress(): void;
}

function Way({ icon: Icon, name, hint, ...rest }: WayProps) {
  return (
    <Button {...rest} className={classes(styles.start)}>
      <Icon size={24} strokeWidth={1.75} aria-hidden />
      <span className={styles.startName}>{name}</span>
      <span className={styles.startHint}>{hint}</span>
    </Button>
  );
}

function Recent({ onOpen, isDisabled }: { readonly onOpen: (path: string) => void; readonly isDisabled: boolean }) {
  const { t, language } = useWords();
  const recent = useQuery('recent.list', {});
  if (!isAnswered(recent)) return null;
  const rows = recent.value?.rows ?? [];
  return (
    <Card title={t('home.recent')} flush>
      {rows.length === 0 ? <p className={styles.noRecent}>{t('home.noRecent')}</p> : null}
      <ul className={styles.recent}>
        {rows.map(({ path, name, period, opened }) => (
          <li key={path}>
            <Button className={classes(styles.recentItem)} isDisabled={isDisabled} onPress={() => onOpen(path)}>
              <NotebookText size={18} aria-hidden />
              <span className={styles.recentWords}>
                <span className={styles.recentName}>{name}</span>
                <span className={styles.path}>{path}</span>
              </span>
              <span className={styles.startHint}>
                {periodWords(period, language)} · {t('home.opened', { date: dateWords(localMoment(opened), language) })}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Where to begin: new, open, the sample agency, or a recent workshop. */
export function WorkshopStart() {
  const { t } = useWords();
  const act = useCommand();
  const [box, setBox] = useState<'create' | 'open' | 'package' | null>(null);
  const [preparing, setPreparing] = useState(false);
  const opening = useOpening();
  const busy = preparing || opening.busy !== null;
  async function sample() {
    setPreparing(true);
    await act('workshop.sample', {});
    setPreparing(false);
  }
  return (
    <ScreenPage title={t('home.title')} lead={t('home.lead')}>
      <div className={styles.starts}>
        <Way
          icon={FilePlus2}
          name={t('home.new')}
          hint={t('home.newHint')}
          isDisabled={busy}
          onPress={() => setBox('create')}
        />
        <Way
          icon={FolderOpen}
          name={t('home.open')}
          hint={t('home.openHint')}
          isDisabled={busy}
          onPress={() => setBox('open')}
        />
        <Way
          icon={FlaskConical}
          name={t('home.sample')}
          hint={t('home.sampleHint')}
          isDisabled={busy}
          onPress={() => void sample()}
        />
        <Way
          icon={ClipboardPen}
          name={t('home.package')}
          hint={t('home.packageHint')}
          isDisabled={busy}
          onPress={() => setBox('package')}
        />
      </div>
      {preparing ? <Callout live>{t('home.preparing')}</Callout> : null}
      {opening.busy === null ? null : <Callout live>{t('home.opening', { name: opening.busy })}</Callout>}
      <RoadPictures />
      <Recent onOpen={opening.open} isDisabled={busy} />
      <PackageDialog isOpen={box === 'package'} onClose={() => setBox(null)} />
      <CreateDialog isOpen={box === 'create'} onClose={() => setBox(null)} />
      <OpenDialog
        isOpen={box === 'open'}
        onClose={() => setBox(null)}
        onOpen={(path) => {
          setBox(null);
          opening.open(path);
        }}
      />
      <PasswordDialog opening={opening} />
      <DamagedDialog opening={opening} />
    </ScreenPage>
  );
}
