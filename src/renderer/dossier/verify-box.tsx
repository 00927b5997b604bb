import { useState } from 'react';
import { useFormCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useActor } from '#renderer/shell/actor.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { Named, Written } from '#renderer/ui/text-field.tsx';
import type { Attachment } from '#shared/dossier/evidence-contract.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import { roleWords } from '#shared/people/role-words.ts';
import { StrengthField } from './evidence-form.tsx';

interface VerifyBoxProps {
  readonly employee: string;
  readonly evidence: Attachment;
  onClose(): void;
}

function VerifyForm({ employee, evidence, onClose }: VerifyBoxProps) {
  const { t, say } = useWords();
  const actor = useActor();
  const rules = useQuery('evidence.rules', {}).value;
  const { act, errors } = useFormCommand('by', 'role', 'on');
  const [by, setBy] = useState(actor?.name ?? '');
  const [role, setRole] = useState(actor === null ? '' : say(roleWords[actor.role]));
  const [on, setOn] = useState(localToday());
  const [strength, setStrength] = useState(evidence.strength ?? '');
  const [note, setNote] = useState('');
  async function send(): Promise<void> {
    const done = await act('evidence.verify', {
      employee,
      attachment: evidence.id,
      by,
      ...(role.trim() === '' ? {} : { role }),
      ...(on === '' ? {} : { on }),
      ...(strength === '' ? {} : { strength }),
      note: note.trim() === '' ? null : note,
    });
    if (done !== null) onClose();
  }
  return (
    <DialogForm send={t('evidence.verify')} errors={errors} onSend={send} onClose={onClose}>
      <p>{t('evidence.verifyLead')}</p>
      <Named label={t('evidence.by')} name="by" value={by} onChange={setBy} isRequired autoFocus />
      <Named label={t('evidence.role')} name="role" value={role} onChange={setRole} optional />
      <DateField label={t('evidence.on')} name="on" value={on} onChange={setOn} isRequired />
      {rules === null ? null : <StrengthField rules={rules} value={strength} onChange={setStrength} />}
      <Written label={t('evidence.note')} value={note} onChange={setNote} optional />
    </DialogForm>
  );
}

/** Records who has verified a piece of evidence. */
export function VerifyBox(props: VerifyBoxProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('evidence.verifyNamed', { name: props.evidence.name })} isOpen onClose={props.onClose}>
      <VerifyForm {...props} />
    </Dialog>
  );
}
