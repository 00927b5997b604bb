import { Download, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useCommand, useProgress } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { Callout, ProgressBar } from '#renderer/ui/page-states.tsx';
import { PassphraseDialog } from '#renderer/ui/passphrase-dialog.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import type { Output } from '#shared/contract.ts';
import type { RoundView } from '#shared/round/contract.ts';

type Issued = Output<'round.issue'>;

interface IssuedPartProps {
  readonly issued: Issued;
  readonly round: string;
  onClose(): void;
}

function IssuedPart({ issued: { packages, name, bytes }, round, onClose }: IssuedPartProps) {
  const { t } = useWords();
  const act = useCommand();
  async function saveSlips(): Promise<boolean> {
    const slips = packages.map((one) => ({ name: one.name, file: one.file, passphrase: one.passphrase }));
    const made = await act('round.slips', { round, slips });
    if (made !== null) saveFile(made.name, 'application/pdf', made.bytes);
    return made !== null;
  }
  function saveZip(zip: Uint8Array): boolean {
    saveFile(name, 'application/zip', zip);
    return true;
  }
  const slips = {
    key: 'slips',
    icon: KeyRound,
    label: t('issue.slips'),
    missing: t('issue.passphrases'),
    save: saveSlips,
  };
  const zip =
    bytes === null
      ? []
      : [
          {
            key: 'zip',
            icon: Download,
            label: t('issue.zip'),
            missing: t('issue.packages'),
            save: () => saveZip(bytes),
          },
        ];
  return (
    <PassphraseDialog
      title={t('issue.done', { n: packages.length })}
      rows={packages}
      files={[slips, ...zip]}
      onClose={onClose}
    />
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
  if (issued !== null) return <IssuedPart issued={issued} round={view.round.id} onClose={close} />;
  return (
    <Dialog title={t('issue.title')} isOpen={raters !== null} onClose={close} held={since !== null}>
      <p>{t('issue.lead', { n })}</p>
      {view.raters.some(({ key, issued: before }) => before !== null && raters?.includes(key)) ? (
        <Callout kind="warn">{t('issue.again')}</Callout>
      ) : null}
      {since === null ? null : <ProgressBar label={t('issue.working')} {...progress} since={since} />}
      <DialogFooter>
        <Button isDisabled={since !== null} onPress={close}>
          {t('action.cancel')}
        </Button>
        <Button kind="primary" isDisabled={since !== null} onPress={() => void issue()} autoFocus>
          {t('issue.do')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
