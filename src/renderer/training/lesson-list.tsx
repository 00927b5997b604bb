import { FilePlus2, GraduationCap, PanelRightOpen, Pencil, Trash2 } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useActor } from '#renderer/shell/actor.ts';
import { show } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import fieldStyles from '#renderer/ui/text-field.module.css';
import { mayUse } from '#shared/contract.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import type { LessonView } from '#shared/training/lesson-contract.ts';
import { lessonSourceWords } from '#shared/training/lesson-words.ts';
import { PracticeDialog } from './practice-dialog.tsx';
import styles from './training.module.css';

const everything = '-';

/** An empty form for a lesson of no case. */
function write(): void {
  show({ dialog: 'lesson', lesson: { id: null, employee: null, source: 'free', title: '', text: '', tags: [] } });
}

interface LessonItemProps {
  readonly lesson: LessonView;
  readonly writes: boolean;
  readonly teaches: boolean;
  onTeach(): void;
}

function LessonItem({ lesson, writes, teaches, onTeach }: LessonItemProps) {
  const { t, say, language } = useWords();
  const act = useCommand();
  const { id, employee, source, title, text, tags, by, at } = lesson;
  const below = [say(lessonSourceWords[source]), ...tags, by, dateWords(at.slice(0, 10), language)];
  return (
    <li className={styles.lesson}>
      <h2>{title}</h2>
      <p className={styles.lessonText}>{text}</p>
      <p className={styles.soft}>{below.join(' · ')}</p>
      <div className={styles.acts}>
        {employee === null ? null : (
          <Button
            small
            kind="quiet"
            icon={PanelRightOpen}
            aria-label={t('lesson.caseOf', { title })}
            onPress={() => show({ screen: 'panel', selected: [employee], dossier: employee })}
          >
            {t('lesson.case')}
          </Button>
        )}
        {writes ? (
          <Button
            small
            kind="quiet"
            icon={Pencil}
            aria-label={t('lesson.changeOf', { title })}
            onPress={() => show({ dialog: 'lesson', lesson: { id, employee, source, title, text, tags } })}
          >
            {t('lesson.change')}
          </Button>
        ) : null}
        {teaches ? (
          <Button small kind="quiet" icon={GraduationCap} aria-label={t('lesson.teachOf', { title })} onPress={onTeach}>
            {t('lesson.teach')}
          </Button>
        ) : null}
        {writes ? (
          <Button
            small
            kind="quiet"
            icon={Trash2}
            aria-label={t('lesson.removeOf', { title })}
            onPress={() => void act('lesson.remove', { lesson: id })}
          >
            {t('lesson.remove')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

/** The register of lessons: searched, narrowed by a tag, and from each the way to its case and to a practice case. */
export function LessonList({ onCases }: { readonly onCases: () => void }) {
  const { t, number } = useWords();
  const actor = useActor();
  const [typed, setTyped] = useState('');
  const [tag, setTag] = useState(everything);
  const [taught, setTaught] = useState<LessonView | null>(null);
  const signed = useQuery('workshop.get', {}).value?.workshop.state === 'signed';
  const may = (name: 'lesson.save' | 'practice.save') => !signed && (actor === null || mayUse(name, actor.role));
  const text = useDeferredValue(typed);
  const { value, problem } = useQuery('lesson.list', { text, ...(tag === everything ? {} : { tag }) });
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={6} />;
  return (
    <section className={styles.lessons} aria-label={t('lesson.register')}>
      <div className={styles.headRow}>
        <h1 className={styles.grow}>{t('lesson.register')}</h1>
        <Button small icon={GraduationCap} onPress={onCases}>
          {t('lesson.cases')}
        </Button>
      </div>
      <div className={styles.headRow}>
        <SearchField aria-label={t('lesson.find')} value={typed} onChange={setTyped}>
          <Input className={classes(fieldStyles.input)} placeholder={t('lesson.find')} />
        </SearchField>
        <Select
          label={t('lesson.tag')}
          hideLabel
          options={[
            { key: everything, label: t('lesson.everyTag') },
            ...value.tags.map((one) => ({ key: one.tag, label: `${one.tag} (${number(one.n)})` })),
          ]}
          value={tag}
          onChange={setTag}
        />
        {may('lesson.save') ? (
          <Button small icon={FilePlus2} onPress={write}>
            {t('lesson.make')}
          </Button>
        ) : null}
      </div>
      <p className={styles.soft} role="status">
        {t('lesson.shown', { n: number(value.rows.length), all: number(value.all) })}
      </p>
      {value.all === 0 ? <p>{t('lesson.none')}</p> : null}
      <ul className={styles.lessonItems}>
        {value.rows.map((lesson) => (
          <LessonItem
            key={lesson.id}
            lesson={lesson}
            writes={may('lesson.save')}
            teaches={may('practice.save')}
            onTeach={() => setTaught(lesson)}
          />
        ))}
      </ul>
      <PracticeDialog lesson={taught} isOpen={taught !== null} onClose={() => setTaught(null)} />
    </section>
  );
}
