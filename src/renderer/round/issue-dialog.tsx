import { Download, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useProgress } from '#renderer/kernel/use-progress.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { Callout, ProgressBar } from '#renderer/ui/page-states.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { Output } from '#shared/contract.ts';
import type { RoundView } from '#shared/round/contract.ts';
import styles from './rounds.module.css';

type Issued = Output<'round.issue'>;

function IssuedPart({
  issued,
  round,
  onClose,
}: {
  readonly issued: Issued;
  readonly round: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { packages, name, bytes } = issued;
  const slips = () => {
    const lines = packages.map((one) => `${one.name}\t${one.file}\t${one.passphrase}`);
    const text = `${[t('raters.name'), t('issue.file'), t('issue.passphrase')].join('\t')}\n${lines.join('\n')}\n`;
    saveFile(t('issue.slipsName', { name: round }), 'text/plain', new TextEncoder().encode(text));
  };
  return (
    <>
      <Callout kind="warn">{t('issue.once')}</Callout>
      <div className={styles.scroll}>
        <PlainTable
          label={t('issue.done', { n: packages.length })}
          dense
          rows={packages}
          keyOf={({ rater }) => rater}
          columns={[
            { key: 'name', head: t('raters.name'), cell: (one) => one.name },
            { key: 'file', head: t('issue.file'), cell: (one) => one.file },
            {
              key: 'passphrase',
              head: t('issue.passphrase'),
              cell: (one) => <span className={styles.passphrase}>{one.passphrase}</span>,
            },
          ]}
        />
      </div>
      <DialogFooter>
        <Button icon={KeyRound} onPress={slips}>
          {t('issue.slips')}
        </Button>
        {bytes === null ? null : (
          <Button icon={Download} kind="primary" onPress={() => saveFile(name, 'application/zip', bytes)}>
            {t('issue.zip')}
          </Button>
        )}
        <Button onPress={onClose}>{t('action.close')}</Button>
      </DialogFooter>
    </>
  );
}

interface IssueDialogProps {
  readonly view: RoundView;
  /** Keys of the raters who get a package; nobody closes the box. */
  readonly raters: readonly string[] | null;
  onClose(): void;
}

/** Makes packages, then shows their passphrases, once. */
export function IssueDialog({ view, raters, onClose }: IssueDialogProps) {
  const { t } = useWords();
  const act = useCommand();
  const [issued, setIssued] = useState<Issued | null>(null);
  const [since, setSince] = useState<number | null>(null);
  const progress = useProgress(since);
  const close = () => {
    setIssued(null);
    onClose();
  };
  async function issue(): Promise<void> {
    setSince(Date.now());
    const made = await act('round.issue', { round: view.round.id, raters: [...(raters ?? [])] });
    setSince(null);
    setIssued(made);
  }
  const n = raters?.length ?? 0;
  const title = issued === null ? t('issue.title') : t('issue.done', { n: issued.packages.length });
  return (
    <Dialog title={title} isOpen={raters !== null} onClose={close} wide={issued !== null}>
      {issued === null ? (
        <>
          <p>{t('issue.lead', { n })}</p>
          {view.raters.some(({ key, issued: before }) => before !== null && raters?.includes(key)) ? (
            <Callout kind="warn">{t('issue.again')}</Callout>
          ) : null}
          {since === null ? null : <ProgressBar label={t('issue.working')} {...progress} since={since} />}
          <DialogFooter>
            <Button onPress={close}>{t('action.cancel')}</Button>
            <Button kind="primary" isDisabled={since !== null} onPress={() => void issue()} autoFocus>
              {t('issue.do')}
            </Button>
          </DialogFooter>
        </>
      ) : (
        <IssuedPart issued={issued} round={view.round.name} onClose={close} />
      )}
    </Dialog>
  );
}
