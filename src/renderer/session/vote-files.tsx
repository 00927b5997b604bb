import { Download, FileInput, FileLock, KeyRound } from 'lucide-react';
import { useContext, useState } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone, showProblem } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { PassphraseDialog } from '#renderer/ui/passphrase-dialog.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import type { CallInput, Output } from '#shared/contract.ts';
import { nameApart } from '#shared/people/namesake.ts';
import type { RunningBallot } from '#shared/session/contract.ts';
import styles from './vote-files.module.css';

function saved(file: { readonly name: string; readonly bytes: Uint8Array | null } | null, type: string): boolean {
  if (file === null || file.bytes === null) return false;
  saveFile(file.name, type, file.bytes);
  return true;
}

/** Voting with a file: a paper for a member who votes on their own machine, and the box that takes sealed votes in. */
export function VoteFiles({ ballot }: { readonly ballot: RunningBallot }) {
  const { t } = useWords();
  const act = useCommand();
  const { client } = useContext(HostContext);
  const [chosen, setChosen] = useState<string | null>(null);
  const [handed, setHanded] = useState<(Output<'vote.hand'> & { readonly voter: string }) | null>(null);
  const [busy, setBusy] = useState(false);
  const voter =
    ballot.voters.find(({ id }) => id === chosen) ?? ballot.voters.find(({ voted }) => !voted) ?? ballot.voters[0];

  async function hand(): Promise<void> {
    if (voter === undefined) return;
    setBusy(true);
    const paper = await act('vote.hand', { ballot: ballot.id, actor: voter.id });
    setBusy(false);
    if (paper !== null) setHanded({ ...paper, voter: voter.name });
  }

  async function receive(files: readonly File[]): Promise<void> {
    setBusy(true);
    const sources = await client.sourcesOf(files);
    if (!sources.ok) showProblem(sources.problem);
    let taken = 0;
    for (const source of sources.ok ? sources.value : [])
      if ((await act('vote.receive', { source } as CallInput<'vote.receive'>)) !== null) taken += 1;
    setBusy(false);
    if (taken > 0) showDone(t('vote.received', { n: taken }));
  }

  return (
    <details className={styles.files}>
      <summary>{t('vote.byFile')}</summary>
      <div className={styles.inside}>
        <p className={styles.soft}>{t('vote.byFileLead')}</p>
        <div className={styles.fileRow}>
          <Select
            label={t('vote.paperFor')}
            options={ballot.voters.map((one) => {
              const name = nameApart(one, ballot.voters);
              return { key: one.id, label: one.voted ? t('vote.done', { name }) : name };
            })}
            value={voter?.id ?? null}
            onChange={setChosen}
          />
          <Button icon={FileLock} isDisabled={busy || voter === undefined} onPress={() => void hand()}>
            {t('vote.hand')}
          </Button>
        </div>
        {handed === null ? null : (
          <PassphraseDialog
            title={t('vote.handed', { name: handed.voter })}
            rows={[{ name: handed.voter, file: handed.name, passphrase: handed.passphrase }]}
            files={[
              {
                key: 'slip',
                icon: KeyRound,
                label: t('vote.saveSlip'),
                missing: t('issue.passphrases'),
                save: () => saved(handed.slip, 'application/pdf'),
              },
              {
                key: 'paper',
                icon: Download,
                label: t('vote.savePaper'),
                missing: t('vote.paper'),
                save: () => saved(handed, 'application/octet-stream'),
              },
            ]}
            onClose={() => setHanded(null)}
          />
        )}
        <DropZone
          aria-label={t('vote.box')}
          className={classes(styles.drop)}
          onDrop={(event) => {
            const files = event.items.filter((item) => item.kind === 'file').map((item) => item.getFile());
            void Promise.all(files).then(receive);
          }}
        >
          <span className={styles.soft}>{t('vote.box')}</span>
          <FileTrigger allowsMultiple onSelect={(files) => void receive([...(files ?? [])])}>
            <Button icon={FileInput} isDisabled={busy}>
              {t('vote.receive')}
            </Button>
          </FileTrigger>
        </DropZone>
      </div>
    </details>
  );
}
