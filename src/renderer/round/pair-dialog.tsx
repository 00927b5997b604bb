import { useContext, useState } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Select } from '#renderer/ui/choice.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { Lookup, type LookupOption } from '#renderer/ui/lookup.tsx';
import { Named } from '#renderer/ui/text-field.tsx';
import { type AssessmentKind, assessmentKinds } from '#shared/round/rows.ts';

interface PairFormProps {
  readonly round: string;
  onClose(): void;
}

const screenful = 12;

function PairForm({ round, onClose }: PairFormProps) {
  const { t } = useWords();
  const act = useCommand();
  const { roster } = useContext(HostContext);
  const [kind, setKind] = useState<AssessmentKind>('peer');
  const [rater, setRater] = useState<LookupOption | null>(null);
  const [outsider, setOutsider] = useState('');
  const [ratee, setRatee] = useState<LookupOption | null>(null);
  const find = (typed: string): readonly LookupOption[] => {
    const word = typed.trim().toLowerCase();
    return roster
      .get()
      .rows.filter(({ name, nip }) => name.toLowerCase().includes(word) || nip.includes(word))
      .slice(0, screenful)
      .map(({ id, name, nip }) => ({ key: id, label: name, hint: nip }));
  };
  const from = kind === 'external' ? outsider.trim() : (rater?.key ?? '');
  async function send(): Promise<void> {
    if (from === '' || ratee === null) return;
    if ((await act('assignment.add', { round, rater: from, ratee: ratee.key, kind })) !== null) onClose();
  }
  return (
    <DialogForm send={t('pairs.add')} isDisabled={from === '' || ratee === null} onSend={send} onClose={onClose}>
      <Select
        label={t('pairs.kind')}
        options={assessmentKinds.map((key) => ({ key, label: t(`kind.${key}`) }))}
        value={kind}
        onChange={(key) => setKind(assessmentKinds.find((one) => one === key) ?? 'peer')}
        autoFocus
      />
      {kind === 'external' ? (
        <Named
          label={t('pairs.rater')}
          hint={t('pairs.raterHint')}
          value={outsider}
          onChange={setOutsider}
          isRequired
        />
      ) : (
        <Lookup
          label={t('pairs.rater')}
          placeholder={t('pairs.who')}
          value={rater}
          find={find}
          onChange={setRater}
          none={t('pairs.nobody')}
        />
      )}
      <Lookup
        label={t('pairs.ratee')}
        placeholder={t('pairs.who')}
        value={ratee}
        find={find}
        onChange={setRatee}
        none={t('pairs.nobody')}
      />
    </DialogForm>
  );
}

/** One more pair: in which capacity, who, and whom. */
export function PairDialog({ isOpen, ...rest }: PairFormProps & { readonly isOpen: boolean }) {
  const { t } = useWords();
  return (
    <Dialog title={t('pairs.add')} isOpen={isOpen} onClose={rest.onClose}>
      <PairForm {...rest} />
    </Dialog>
  );
}
