import { Lightbulb, PanelRightOpen } from 'lucide-react';
import { Fragment, useContext, useRef } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { usePerson } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import type { EditRequest } from '#renderer/roster-grid/edit-request.ts';
import { useCaseLesson } from '#renderer/session/case-lesson.ts';
import { CaseRecord } from '#renderer/session/case-record.tsx';
import { RatingPairField } from '#renderer/session/rating-pair.tsx';
import { useClosedCase } from '#renderer/session/use-session.ts';
import { useActor } from '#renderer/shell/actor.ts';
import { show } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LevelMove } from '#renderer/ui/level.tsx';
import { mayUse } from '#shared/contract.ts';
import { unitAndDigits } from '#shared/people/namesake.ts';
import { exclusionWords } from '#shared/people/role-words.ts';
import { ratingWords } from '#shared/rules/level-words.ts';
import type { Rating } from '#shared/rules/levels.ts';
import { stateWords } from '#shared/session/state-words.ts';
import styles from './case.module.css';
import { CaseEvidence } from './case-evidence.tsx';
import { CaseReasons } from './case-reasons.tsx';

interface CaseBriefProps {
  /** The person of the open case, else the one whose row has the focus. */
  readonly id: string | null;
  readonly isOpen: boolean;
  readonly locked: boolean;
  onEdit(request: EditRequest): void;
}

/** One person in brief, with the ratings to change and why the case is discussed. */
export function CaseBrief({ id, isOpen, locked, onEdit }: CaseBriefProps) {
  const { t, say } = useWords();
  const ratings = useRef<HTMLDivElement>(null);
  const person = usePerson(id);
  const shut = useClosedCase(id);
  const { roster } = useContext(HostContext);
  const actor = useActor();
  const lessonOf = useCaseLesson();
  if (person !== undefined && shut !== null)
    return (
      <section className={styles.case} aria-label={t('case.title')}>
        <h3>{person.name}</h3>
        <p className={styles.soft}>{t('recuse.shut', { names: shut })}</p>
      </section>
    );
  if (person === undefined)
    return (
      <section className={styles.case} aria-label={t('case.title')}>
        <p className={styles.soft}>{t('case.none')}</p>
      </section>
    );
  const teaches =
    !locked &&
    (person.state === 'decided' || person.state === 'postponed') &&
    (actor === null || mayUse('lesson.save', actor.role));
  const editable = !locked && person.excluded === null;
  function change(axis: 'hasil' | 'perilaku', value: Rating) {
    const cell = ratings.current;
    const refocus = () => cell?.querySelector('button')?.focus();
    if (person !== undefined && person[axis] !== value) onEdit({ row: person, field: axis, value, cell, refocus });
  }
  const rating = (one: Rating | null) => (one === null ? t('level.unrated') : say(ratingWords[one]));
  const { initial_hasil: was, initial_perilaku: behaved } = person;
  const moved = was !== person.hasil || behaved !== person.perilaku;
  return (
    <section className={styles.case} aria-label={t('case.title')}>
      <div className={styles.head}>
        <div>
          {isOpen ? <p className={styles.open}>{t('case.open')}</p> : null}
          <h3>{person.name}</h3>
          <p className={styles.soft}>{person.position ?? ''}</p>
          <p className={styles.soft}>{unitAndDigits(person, roster.get().rows)}</p>
        </div>
        <div className={styles.acts}>
          <Button small icon={PanelRightOpen} onPress={() => show({ dossier: person.id })}>
            {t('case.dossier')}
          </Button>
          {teaches ? (
            <Button small icon={Lightbulb} onPress={() => void lessonOf(person.id)}>
              {t('lesson.fromCase')}
            </Button>
          ) : null}
        </div>
      </div>
      {person.excluded === null ? null : <p>{t('cell.excluded', { because: say(exclusionWords[person.excluded]) })}</p>}
      {editable ? (
        <div ref={ratings} className={styles.pair}>
          <RatingPairField value={person} onChange={change} small />
        </div>
      ) : null}
      <dl className={styles.ratings}>
        <dt>{t('column.predicate')}</dt>
        <dd>
          <LevelMove from={person.initial_predicate} to={person.predicate} />
        </dd>
        {editable
          ? null
          : (['hasil', 'perilaku'] as const).map((axis) => (
              <Fragment key={axis}>
                <dt>{t(`column.${axis}`)}</dt>
                <dd>{rating(person[axis])}</dd>
              </Fragment>
            ))}
        <dt>{t('column.state')}</dt>
        <dd>{say(stateWords[person.state])}</dd>
      </dl>
      {moved ? <p className={styles.soft}>{t('case.was', { hasil: rating(was), perilaku: rating(behaved) })}</p> : null}
      <CaseReasons employee={person.id} />
      <CaseEvidence employee={person.id} />
      <CaseRecord employee={person.id} reason={person.reason} />
      {person.reason === null ? null : <p className={styles.soft}>{t('case.reason', { reason: person.reason })}</p>}
    </section>
  );
}
