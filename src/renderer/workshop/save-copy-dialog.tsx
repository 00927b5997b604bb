import { useContext, useState } from 'react';
import { Form } from 'react-aria-components';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone, showProblem } from '#renderer/kernel/notices.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { TextField } from '#renderer/ui/text-field.tsx';

interface SaveCopyDialogProps {
  /** The file that is open. */
  readonly path: string;
  /** Whether files of evidence lie beside it. */
  readonly attachments: boolean;
  readonly isOpen: boolean;
  onClose(): void;
}

function SaveCopyForm({ path, attachments, onClose }: SaveCopyDialogProps) {
  const { t } = useWords();
  const { client } = useContext(HostContext);
  const [to, setTo] = useState(path.replace(/(\.selaras)?$/, ' - salinan.selaras'));
  const [along, setAlong] = useState(true);
  const [busy, setBusy] = useState(false);
  async function save() {
    setBusy(true);
    const answer = await client.call('workshop.saveCopy', { to, attachments: along });
    setBusy(false);
    if (!answer.ok) return showProblem(answer.problem);
    showDone(t('file.copied', { path: answer.value.path }));
    onClose();
  }
  return (
    <Form
      className={classes(form.form)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{t('file.copyLead')}</p>
      <TextField label={t('file.copyTo')} value={to} onChange={setTo} isRequired autoFocus />
      {attachments ? <Checkbox label={t('file.copyAttachments')} isSelected={along} onChange={setAlong} /> : null}
      <DialogFooter>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button kind="primary" type="submit" isDisabled={busy}>
          {t('file.saveCopy')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** A verified copy of the open workshop, also where its own file was moved away. */
export function SaveCopyDialog(props: SaveCopyDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('file.saveCopy')} isOpen={props.isOpen} onClose={props.onClose}>
      {props.isOpen ? <SaveCopyForm {...props} /> : null}
    </Dialog>
  );
}
