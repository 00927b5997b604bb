import { Lightbulb } from 'lucide-react';
import { useContext, useState } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone } from '#renderer/kernel/notices.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { show } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { Callout, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import type { PracticeOffer } from '#shared/training/contract.ts';
import type { LessonView } from '#shared/training/lesson-contract.ts';
import { type Trap, traps } from '#shared/training/training-set.ts';
import { trapWords } from '#shared/training/trap-words.ts';
import { PracticeReference, type Reference } from './practice-reference.tsx';
import styles from './training.module.css';

interface PracticeFormProps {
  readonly offers: readonly PracticeOffer[];
  readonly instrument: Instrument;
  /** The lesson that the case is made of, in place of a disagreement. */
  readonly lesson: LessonView | null;
  onClose(): void;
}

function PracticeForm({ offers, instrument, lesson, onClose }: PracticeFormProps) {
  const { t, language } = useWords();
  const { client } = useContext(HostContext);
  const [refused, setRefused] = useState<ProblemAnswer | null>(null);
  const [chosen, setChosen] = useState('0');
  const [trap, setTrap] = useState<Trap>('halo');
  const [title, setTitle] = useState(lesson?.title ?? '');
  const [person, setPerson] = useState('');
  const [story, setStory] = useState(lesson?.text ?? '');
  const [references, setReferences] = useState<Readonly<Record<string, Reference>>>({});
  const offer = lesson === null ? offers[Number(chosen)] : undefined;
  if (offer === undefined && lesson === null) return null;
  const spreads = offer?.spreads ?? [];
  const criteria =
    offer === undefined ? instrument.criteria.map(({ key }) => key) : spreads.map((one) => one.criterion);
  const nameOf = (key: string) => instrument.criteria.find((one) => one.key === key)?.name[language] ?? key;
  const widest = ({ spreads }: PracticeOffer) =>
    spreads.reduce((most, one) => (one.greatest - one.least > most.greatest - most.least ? one : most));
  const given = criteria.flatMap((criterion) => {
    const median = spreads.find((one) => one.criterion === criterion)?.median ?? null;
    const { score = median, reason = '' } = references[criterion] ?? {};
    return reason.trim() === '' ? [] : [{ criterion, score, reason }];
  });
  async function send(): Promise<void> {
    const parts = story.split(/\n+/).filter((part) => part.trim() !== '');
    const saved = await client.call('practice.save', {
      ...(lesson === null ? { ratee: offer?.ratee } : { lesson: lesson.id }),
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
      <p>{t(lesson === null ? 'practice.lead' : 'practice.fromLesson')}</p>
      <div className={styles.pair}>
        {lesson === null ? (
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
        ) : null}
        <Select
          label={t('practice.trap')}
          options={traps.map((key) => ({ key, label: trapWords[key].name[language] }))}
          value={trap}
          onChange={(key) => setTrap(traps.find((one) => one === key) ?? trap)}
        />
      </div>
      {offer === undefined || offer.notes.length === 0 ? null : (
        <details>
          <summary>{t('practice.notes', { n: offer.notes.length })}</summary>
          <Callout kind="warn">{t('practice.notesHint')}</Callout>
          <Button
            small
            kind="quiet"
            icon={Lightbulb}
            onPress={() => {
              onClose();
              show({
                dialog: 'lesson',
                lesson: {
                  id: null,
                  employee: offer.ratee,
                  source: 'disagreement',
                  title: '',
                  text: '',
                  tags: [nameOf(widest(offer).criterion)],
                },
              });
            }}
          >
            {t('lesson.fromCase')}
          </Button>
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
        criteria={criteria}
        spreads={spreads}
        instrument={instrument}
        given={references}
        onChange={(criterion, reference) => setReferences((old) => ({ ...old, [criterion]: reference }))}
      />
      {refused === null ? null : <FailedState problem={refused} />}
    </DialogForm>
  );
}

interface PracticeDialogProps extends Pick<PracticeFormProps, 'lesson' | 'onClose'> {
  readonly isOpen: boolean;
}

/** A practice case from a disagreement in this workshop or from a lesson: chosen, rewritten so that nobody can be known, and given a reference. */
export function PracticeDialog({ isOpen, lesson, onClose }: PracticeDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t(lesson === null ? 'practice.make' : 'lesson.teach')} isOpen={isOpen} onClose={onClose} wide>
      <PracticePart lesson={lesson} onClose={onClose} />
    </Dialog>
  );
}

function PracticePart({ lesson, onClose }: Omit<PracticeDialogProps, 'isOpen'>) {
  const { t } = useWords();
  const { value, problem } = useQuery('practice.offers', {});
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={4} />;
  if (value.rows.length === 0 && lesson === null) return <p>{t('practice.none')}</p>;
  return <PracticeForm offers={value.rows} instrument={value.instrument} lesson={lesson} onClose={onClose} />;
}
