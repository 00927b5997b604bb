import { Lock } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import styles from '#renderer/round/evaluation.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { LevelMark } from '#renderer/ui/level.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { periodWords } from '#shared/kernel/period-words.ts';
import { predicateWords, ratingWords } from '#shared/rules/level-words.ts';
import type { Predicate } from '#shared/rules/levels.ts';
import type { ShownPaper } from '#shared/session/vote-file-contract.ts';
import { PredicateField } from './predicate-field.tsx';

interface PaperFormProps {
  readonly paper: ShownPaper;
  onClose(): void;
}

/** A ballot paper on the member's own machine: the case, the choice, the seal. */
export function PaperForm({ paper, onClose }: PaperFormProps) {
  const { t, say, language } = useWords();
  const act = useCommand();
  const [predicate, setPredicate] = useState<Predicate | null>(null);
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const { person, voter } = paper;
  const { hasil, perilaku } = person;
  async function seal(): Promise<void> {
    if (predicate === null || busy) return;
    setBusy(true);
    const vote = await act('evaluation.vote', { ballot: paper.ballot, predicate, pin: voter.locked ? pin : null });
    setBusy(false);
    setPin('');
    if (vote === null || vote.bytes === null) return;
    saveFile(vote.name, 'application/octet-stream', vote.bytes);
    showDone(t('ballot.sealed', { name: vote.name }));
    onClose();
  }
  return (
    <Form
      className={classes(form.form)}
      onSubmit={(event) => {
        event.preventDefault();
        void seal();
      }}
    >
      <p className={styles.soft}>
        {t('ballot.lead', { name: voter.name, agency: paper.agency, period: periodWords(paper.period, language) })}
      </p>
      <div>
        <p>
          <strong>{person.name}</strong>
        </p>
        <p className={styles.soft}>
          {[person.position, person.unit].filter((part) => part !== null && part !== '').join(' · ')}
        </p>
        <p>
          <LevelMark predicate={person.predicate} />{' '}
          {person.predicate === null ? t('level.unrated') : say(predicateWords[person.predicate])}
          {hasil === null || perilaku === null
            ? null
            : ` · ${t('column.hasil')}: ${say(ratingWords[hasil])} · ${t('column.perilaku')}: ${say(ratingWords[perilaku])}`}
        </p>
      </div>
      <PredicateField value={predicate} onChange={setPredicate} />
      {voter.locked ? (
        <TextField
          label={t('ballot.pin')}
          type="password"
          inputMode="numeric"
          value={pin}
          onChange={setPin}
          isRequired
        />
      ) : null}
      <DialogFooter>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button kind="primary" icon={Lock} type="submit" isDisabled={busy || predicate === null}>
          {t('vote.seal')}
        </Button>
      </DialogFooter>
    </Form>
  );
}
