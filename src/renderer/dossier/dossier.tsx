import { createContext, Fragment, type ReactNode, useContext } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { usePerson, useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useClosedCase } from '#renderer/session/use-session.ts';
import { show, view } from '#renderer/shell/view.ts';
import { Callout, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { dateWords } from '#shared/kernel/date-words.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { stateWords } from '#shared/session/state-words.ts';
import { ClarityPart } from './clarity-part.tsx';
import styles from './dossier.module.css';
import { Drawer, FoldedPart } from './drawer.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { IntegrityPart } from './integrity-part.tsx';
import { OutlookPart } from './outlook-part.tsx';
import { PastPart } from './past-part.tsx';
import { PeersPart } from './peers-part.tsx';
import { PersonActs } from './person-head.tsx';
import { RatingPart } from './rating-part.tsx';
import { WorkParts } from './work-parts.tsx';

/** What later nouns show of a person in the dossier, after the rating. */
export const MoreOfPerson = createContext<(employee: string) => ReactNode>(() => null);

function Identity({ person }: { readonly person: RosterRow }) {
  const { t, language } = useWords();
  const { rows } = useRoster();
  const superior = rows.find(({ nip }) => nip === person.superior_nip)?.name ?? person.superior_nip;
  const facts = [
    [t('dossier.nip'), person.nip],
    [t('dossier.grade'), person.grade],
    [t('dossier.education'), person.education],
    [t('dossier.born'), person.birth_date === null ? null : dateWords(person.birth_date, language)],
    [t('dossier.superior'), superior],
  ] as const;
  return (
    <FoldedPart title={t('dossier.identity')}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) =>
          value === null || value === '' ? null : (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
        )}
      </dl>
    </FoldedPart>
  );
}

function Contents({ person }: { readonly person: RosterRow }) {
  const more = useContext(MoreOfPerson);
  const signed = useQuery('workshop.get', {}).value?.workshop.state === 'signed';
  const { value, problem } = useQuery('dossier.get', { employee: person.id });
  return (
    <>
      <PersonActs person={person} />
      <RatingPart person={person} signed={signed} />
      {more(person.id)}
      <HistoryPart employee={person.id} />
      {problem === null ? null : <FailedState problem={problem} />}
      {value === null ? (
        problem === null ? (
          <Skeleton lines={4} />
        ) : null
      ) : (
        <>
          <EvidencePart person={person} dossier={value} signed={signed} />
          <PastPart past={value.past} />
          <PeersPart employee={person.id} />
          <div className={styles.work}>
            <Identity person={person} />
            <OutlookPart employee={person.id} />
            <IntegrityPart employee={person.id} signed={signed} />
            <ClarityPart clarity={value.clarity} />
            <WorkParts records={value.records} />
          </div>
        </>
      )}
    </>
  );
}

function PersonDrawer({ person, inPlace }: { readonly person: RosterRow; readonly inPlace: boolean }) {
  const { t, say } = useWords();
  const shut = useClosedCase(person.id);
  const titled = [person.front_title, person.name].filter((part) => part !== null && part !== '').join(' ');
  const name = person.back_title === null || person.back_title === '' ? titled : `${titled}, ${person.back_title}`;
  return (
    <Drawer
      label={t('dossier.title', { name: person.name })}
      inPlace={inPlace}
      onClose={() => show({ dossier: null })}
      head={
        <>
          <h2>{name}</h2>
          <p className={styles.soft}>
            {[person.nip, person.position, person.unit].filter((part) => part !== null && part !== '').join(' · ')}
          </p>
          <p>
            <span className={styles.tag}>{say(stateWords[person.state])}</span>
          </p>
        </>
      }
    >
      {shut === null ? (
        <Contents person={person} />
      ) : (
        <Callout kind="warn">{t('recuse.shut', { names: shut })}</Callout>
      )}
    </Drawer>
  );
}

/** A person's dossier beside the screen, whichever that is; `inPlace`: as a part of it. */
export function Dossier({ inPlace = false }: { readonly inPlace?: boolean }) {
  const id = useAtom(view, ({ dossier }) => dossier);
  const person = usePerson(id);
  return person === undefined ? null : <PersonDrawer key={person.id} person={person} inPlace={inPlace} />;
}
