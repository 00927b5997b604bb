import { useContext, useState } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone } from '#renderer/kernel/notices.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Select } from '#renderer/ui/choice.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { Callout, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import type { PracticeOffer } from '#shared/training/contract.ts';
import { type Trap, traps } from '#shared/training/training-set.ts';
import { trapWords } from '#shared/training/trap-words.ts';
import { PracticeReference, type Reference } from './practice-reference.tsx';
import styles from './training.module.css';

interface PracticeFormProps {
  readonly offers: readonly PracticeOffer[];
  readonly instrument: Instrument;
  onClose(): void;
}

function PracticeForm({ offers, instrument, onClose }: PracticeFormProps) {
  const { t, language } = useWords();
  const { client } = useContext(HostContext);
  const [refused, setRefused] = useState<ProblemAnswer | null>(null);
  const [chosen, setChosen] = useState('0');
  const [trap, setTrap] = useState<Trap>('halo');
  const [title, setTitle] = useState('');
  const [person, setPerson] = useState('');
  const [story, setStory] = useState('');
  const [references, setReferences] = useState<Readonly<Record<string, Reference>>>({});
  const offer = offers[Number(chosen)];
  if (offer === undefined) return null;
  const nameOf = (key: string) => instrument.criteria.find((one) => one.key === key)?.name[language] ?? key;
  const widest = ({ spreads }: PracticeOffer) =>
    spreads.reduce((most, one) => (one.greatest - one.least > most.greatest - most.least ? one : most));
  const given = offer.spreads.flatMap(({ criterion, median }) => {
    const { score = median, reason = '' } = references[criterion] ?? {};
    return reason.trim() === '' ? [] : [{ criterion, score, reason }];
  });
  async function send(): Promise<void> {
    if (offer === undefined) return;
    const parts = story.split(/\n+/).filter((part) => part.trim() !== '');
    const saved = await client.call('practice.save', {
      ratee: offer.ratee,
      trap,
      title,
      person,
      story: parts,
      reference: given,
    });
    // Said in its place: at the edge of the screen it would lie over the way on.
    setRefused(saved.ok ? null : saved.problem);
    if (!saved.ok) return;
    showDone(t('practice.done'));
    onClose();
  }
  return (
    <DialogForm send={t('practice.do')} isDisabled={given.length === 0} onSend={send} onClose={onClose}>
      <p>{t('practice.lead')}</p>
      <div className={styles.pair}>
        <Select
          label={t('practice.offer')}
          options={offers.map((one, place) => {
            const { criterion, least, greatest } = widest(one);
            const values = { raters: one.raters, criterion: nameOf(criterion), least, greatest };
            return { key: String(place), label: t('practice.offered', values) };
          })}
          value={chosen}
          onChange={(key) => {
            setChosen(key);
            setReferences({});
          }}
          autoFocus
        />
        <Select
          label={t('practice.trap')}
          options={traps.map((key) => ({ key, label: trapWords[key].name[language] }))}
          value={trap}
          onChange={(key) => setTrap(traps.find((one) => one === key) ?? trap)}
        />
      </div>
      {offer.notes.length === 0 ? null : (
        <details>
          <summary>{t('practice.notes', { n: offer.notes.length })}</summary>
          <Callout kind="warn">{t('practice.notesHint')}</Callout>
          <ul className={styles.notes}>
            {offer.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles.pair}>
        <TextField label={t('practice.title')} value={title} onChange={setTitle} maxLength={120} isRequired />
        <TextField
          label={t('practice.person')}
          hint={t('practice.personHint')}
          value={person}
          onChange={setPerson}
          maxLength={300}
          isRequired
        />
      </div>
      <TextField
        label={t('practice.story')}
        hint={t('practice.storyHint')}
        value={story}
        onChange={setStory}
        lines={4}
        isRequired
      />
      <PracticeReference
        spreads={offer.spreads}
        instrument={instrument}
        given={references}
        onChange={(criterion, reference) => setReferences((old) => ({ ...old, [criterion]: reference }))}
      />
      {refused === null ? null : <FailedState problem={refused} />}
    </DialogForm>
  );
}

/** A practice case from a disagreement in this workshop: chosen, rewritten so that nobody can be known, and given a reference. */
export function PracticeDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('practice.make')} isOpen={isOpen} onClose={onClose} wide>
      <PracticePart onClose={onClose} />
    </Dialog>
  );
}

function PracticePart({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { value, problem } = useQuery('practice.offers', {});
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={4} />;
  if (value.rows.length === 0) return <p>{t('practice.none')}</p>;
  return <PracticeForm offers={value.rows} instrument={value.instrument} onClose={onClose} />;
}
