import { useState } from 'react';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import page from '#renderer/ui/page.module.css';
import { Card } from '#renderer/ui/page.tsx';
import { Written } from '#renderer/ui/text-field.tsx';
import { predicateWords } from '#shared/rules/level-words.ts';
import { type Predicate, predicates } from '#shared/rules/levels.ts';
import styles from './settings.module.css';

interface GateFormProps {
  readonly now: readonly Predicate[];
  onClose(): void;
}

function GateForm({ now, onClose }: GateFormProps) {
  const { t, say } = useWords();
  const act = useCommand();
  const [chosen, setChosen] = useState(now);
  const [reason, setReason] = useState('');
  async function send(): Promise<void> {
    if ((await act('evidence.setGate', { predicates: [...chosen], reason })) === null) return;
    showDone(t('gate.done'));
    onClose();
  }
  return (
    <DialogForm send={t('action.save')} onSend={send} onClose={onClose}>
      <p>{t('gate.lead')}</p>
      {predicates.map((one) => (
        <Checkbox
          key={one}
          label={say(predicateWords[one])}
          isSelected={chosen.includes(one)}
          onChange={(on) => setChosen((old) => predicates.filter((each) => (each === one ? on : old.includes(each))))}
        />
      ))}
      <Written label={t('gate.reason')} value={reason} onChange={setReason} isRequired />
    </DialogForm>
  );
}

/** Which predicates need verified evidence, and who set that. */
export function EvidenceGateCard({ locked }: { readonly locked: boolean }) {
  const { t, say } = useWords();
  const rules = useQuery('evidence.rules', {}).value;
  const [choosing, setChoosing] = useState(false);
  if (rules === null) return null;
  const { gate } = rules;
  const names = gate.predicates.map((one) => say(predicateWords[one])).join(', ');
  return (
    <Card title={t('gate.title')}>
      <p>{names === '' ? t('gate.none') : t('gate.names', { names })}</p>
      <p className={styles.soft}>
        {t(`evidence.by.${gate.by}`)} {t('gate.lead')}
      </p>
      {locked ? null : (
        <div className={page.row}>
          <Button small onPress={() => setChoosing(true)}>
            {t('gate.change')}
          </Button>
        </div>
      )}
      <Dialog title={t('gate.title')} isOpen={choosing} onClose={() => setChoosing(false)}>
        {choosing ? <GateForm now={gate.predicates} onClose={() => setChoosing(false)} /> : null}
      </Dialog>
    </Card>
  );
}
