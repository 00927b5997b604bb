import { useContext, useState } from 'react';
import { HostContext } from '#renderer/host/host-context.ts';
import { useAct } from '#renderer/host/use-act.ts';
import { Box } from '#renderer/parts/box.tsx';
import { BoxForm } from '#renderer/parts/box-form.tsx';
import { Choice } from '#renderer/parts/choice.tsx';
import { Typed } from '#renderer/parts/field.tsx';
import { type Found, Lookup } from '#renderer/parts/lookup.tsx';
import { useWords } from '#renderer/parts/words.ts';
import { type AssessmentKind, assessmentKinds } from '#shared/domain/tables.ts';

interface PairFormProps {
  readonly round: string;
  onClose(): void;
}

const screenful = 12;

function PairForm({ round, onClose }: PairFormProps) {
  const { t } = useWords();
  const act = useAct();
  const { roster } = useContext(HostContext);
  const [kind, setKind] = useState<AssessmentKind>('peer');
  const [rater, setRater] = useState<Found | null>(null);
  const [outsider, setOutsider] = useState('');
  const [ratee, setRatee] = useState<Found | null>(null);
  const find = (typed: string): readonly Found[] => {
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
    <BoxForm send={t('pairs.add')} isDisabled={from === '' || ratee === null} onSend={send} onClose={onClose}>
      <Choice
        label={t('pairs.kind')}
        options={assessmentKinds.map((key) => ({ key, label: t(`kind.${key}`) }))}
        value={kind}
        onChange={(key) => setKind(assessmentKinds.find((one) => one === key) ?? 'peer')}
        autoFocus
      />
      {kind === 'external' ? (
        <Typed
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
    </BoxForm>
  );
}

/** One more pair: in which capacity, who, and whom. */
export function PairBox({ isOpen, ...rest }: PairFormProps & { readonly isOpen: boolean }) {
  const { t } = useWords();
  return (
    <Box title={t('pairs.add')} isOpen={isOpen} onClose={rest.onClose}>
      <PairForm {...rest} />
    </Box>
  );
}
