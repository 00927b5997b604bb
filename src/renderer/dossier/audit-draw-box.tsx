import { useState } from 'react';
import { useFormCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useActor } from '#renderer/shell/actor.ts';
import { Checkbox, Select } from '#renderer/ui/choice.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { mayUse } from '#shared/contract.ts';
import { type AuditStratum, auditStrata } from '#shared/dossier/audit-draw.ts';

const usual = 30;

interface DrawBoxProps {
  readonly isOpen: boolean;
  onClose(drawn: boolean): void;
}

/** The whole number that was typed; null where it is none. */
function wholeNumber(typed: string): number | null {
  return /^\d{1,10}$/.test(typed.trim()) ? Number(typed.trim()) : null;
}

function DrawForm({ onClose }: Pick<DrawBoxProps, 'onClose'>) {
  const { t } = useWords();
  const actor = useActor();
  const people = useQuery('actor.list', {}).value?.rows ?? [];
  const { act, errors, forget } = useFormCommand('size', 'seed', 'auditor');
  const [size, setSize] = useState(String(usual));
  const [seed, setSeed] = useState('');
  const [strata, setStrata] = useState<readonly AuditStratum[]>(auditStrata);
  const [auditor, setAuditor] = useState<string | null>(null);
  const auditors = people.filter(({ active, role }) => active === 1 && mayUse('audit.record', role));
  const [n, from] = [wholeNumber(size), wholeNumber(seed)];
  const wrongSeed = seed.trim() !== '' && from === null;
  const who = auditor ?? actor?.id ?? auditors[0]?.id ?? null;
  async function send(): Promise<void> {
    if (n === null || wrongSeed) return;
    const input = { size: n, strata: [...strata], ...(from === null ? {} : { seed: from }) };
    if ((await act('audit.draw', { ...input, ...(who === null ? {} : { auditor: who }) })) !== null) onClose(true);
  }
  return (
    <DialogForm
      send={t('audit.draw')}
      isDisabled={n === null || wrongSeed}
      errors={errors}
      onSend={send}
      onClose={() => onClose(false)}
    >
      <p>{t('audit.lead')}</p>
      <TextField
        label={t('audit.size')}
        name="size"
        value={size}
        onChange={(text) => {
          forget();
          setSize(text);
        }}
        hint={t('audit.sizeHint')}
        problem={n === null && size.trim() !== '' ? t('audit.sizeHint') : null}
        inputMode="numeric"
        isRequired
        autoFocus
      />
      {auditStrata.map((stratum) => (
        <Checkbox
          key={stratum}
          label={t(stratum === 'unit' ? 'audit.byUnit' : 'audit.byPredicate')}
          isSelected={strata.includes(stratum)}
          onChange={(on) => setStrata((old) => auditStrata.filter((one) => (one === stratum ? on : old.includes(one))))}
        />
      ))}
      <TextField
        label={t('audit.seed')}
        name="seed"
        value={seed}
        onChange={(text) => {
          forget();
          setSeed(text);
        }}
        hint={t('audit.seedHint')}
        problem={wrongSeed ? t('audit.seedHint') : null}
        inputMode="numeric"
        optional
      />
      <Select
        label={t('audit.auditor')}
        options={auditors.map(({ id, name }) => ({ key: id, label: name }))}
        value={who}
        onChange={setAuditor}
      />
    </DialogForm>
  );
}

/** Draws a sample: how many lines, by which strata, from which seed, for whom. */
export function DrawBox({ isOpen, onClose }: DrawBoxProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('audit.draw')} isOpen={isOpen} onClose={() => onClose(false)}>
      {isOpen ? <DrawForm onClose={onClose} /> : null}
    </Dialog>
  );
}
