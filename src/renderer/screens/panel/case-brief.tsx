import { PanelRightOpen } from 'lucide-react';
import { usePerson } from '#renderer/host/use-roster.ts';
import { Push } from '#renderer/parts/button.tsx';
import { LevelMove } from '#renderer/parts/level.tsx';
import { useWords } from '#renderer/parts/words.ts';
import type { Rating } from '#shared/domain/levels.ts';
import { ratingWords } from '#shared/text/levels.ts';
import { exclusionWords } from '#shared/text/roles.ts';
import { stateWords } from '#shared/text/states.ts';
import { CaseRecord } from '../sitting/case-record.tsx';
import { useShut } from '../sitting/use-shut.ts';
import { show } from '../view.ts';
import styles from './panel.module.css';

/** The person whose row has the focus, in brief. */
export function CaseBrief({ id }: { readonly id: string | null }) {
  const { t, say } = useWords();
  const person = usePerson(id);
  const shut = useShut(id);
  if (person !== undefined && shut !== null)
    return (
      <section className={styles.case} aria-label={t('case.title')}>
        <h3>{person.name}</h3>
        <p className={styles.caseSoft}>{t('recuse.shut', { names: shut })}</p>
      </section>
    );
  if (person === undefined)
    return (
      <section className={styles.case} aria-label={t('case.title')}>
        <p className={styles.caseSoft}>{t('case.none')}</p>
      </section>
    );
  const rating = (from: Rating | null, to: Rating | null) => {
    const word = (one: Rating | null) => (one === null ? t('level.unrated') : say(ratingWords[one]));
    return from === to ? word(to) : `${word(from)} → ${word(to)}`;
  };
  return (
    <section className={styles.case} aria-label={t('case.title')}>
      <div className={styles.caseHead}>
        <div>
          <h3>{person.name}</h3>
          <p className={styles.caseSoft}>
            {[person.position, person.unit].filter((part) => part !== null && part !== '').join(' · ')}
          </p>
        </div>
        <Push small icon={PanelRightOpen} onPress={() => show({ dossier: person.id })}>
          {t('case.dossier')}
        </Push>
      </div>
      {person.excluded === null ? null : <p>{t('cell.excluded', { because: say(exclusionWords[person.excluded]) })}</p>}
      <dl className={styles.caseRatings}>
        <dt>{t('column.predicate')}</dt>
        <dd>
          <LevelMove from={person.initial_predicate} to={person.predicate} />
        </dd>
        <dt>{t('column.hasil')}</dt>
        <dd>{rating(person.initial_hasil, person.hasil)}</dd>
        <dt>{t('column.perilaku')}</dt>
        <dd>{rating(person.initial_perilaku, person.perilaku)}</dd>
        <dt>{t('column.state')}</dt>
        <dd>{say(stateWords[person.state])}</dd>
      </dl>
      <CaseRecord employee={person.id} />
      {person.reason === null ? null : <p className={styles.caseSoft}>{t('case.reason', { reason: person.reason })}</p>}
    </section>
  );
}
