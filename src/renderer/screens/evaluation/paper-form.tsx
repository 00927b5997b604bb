import { Lock } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useAct } from '#renderer/host/use-act.ts';
import { BoxFoot } from '#renderer/parts/box.tsx';
import { Push } from '#renderer/parts/button.tsx';
import { classes } from '#renderer/parts/class-names.ts';
import { Typed } from '#renderer/parts/field.tsx';
import { LevelMark } from '#renderer/parts/level.tsx';
import { showDone } from '#renderer/parts/notices.ts';
import { saveFile } from '#renderer/parts/save-file.ts';
import { useWords } from '#renderer/parts/words.ts';
import type { ShownPaper } from '#shared/contract/vote-file.ts';
import type { Predicate } from '#shared/domain/levels.ts';
import { predicateWords, ratingWords } from '#shared/text/levels.ts';
import { periodWords } from '#shared/text/period.ts';
import form from '../form.module.css';
import { PredicateField } from '../sitting/predicate-field.tsx';
import styles from './evaluation.module.css';

export interface PaperFormProps {
  readonly paper: ShownPaper;
  onClose(): void;
}

/** A ballot paper on the member's own machine: the case, the choice, the seal. */
export function PaperForm({ paper, onClose }: PaperFormProps) {
  const { t, say, language } = useWords();
  const act = useAct();
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
        <Typed label={t('ballot.pin')} type="password" inputMode="numeric" value={pin} onChange={setPin} isRequired />
      ) : null}
      <BoxFoot>
        <Push onPress={onClose}>{t('action.cancel')}</Push>
        <Push kind="primary" icon={Lock} type="submit" isDisabled={busy || predicate === null}>
          {t('vote.seal')}
        </Push>
      </BoxFoot>
    </Form>
  );
}
