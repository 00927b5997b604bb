import { useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LevelMove } from '#renderer/ui/level.tsx';
import { Card } from '#renderer/ui/page.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { momentWords } from '#shared/kernel/date-words.ts';
import { exclusionWords } from '#shared/people/role-words.ts';
import { ratingSentence } from '#shared/rating/rating-sentence.ts';
import type { MinutesDocument } from '#shared/record/minutes.ts';
import { organisationPredicateWords } from '#shared/rules/level-words.ts';
import styles from './results.module.css';

const shownAtFirst = 12;

/** The first rows, and all of them on demand. */
function useShown<R>(rows: readonly R[]): readonly [readonly R[], React.ReactNode] {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  if (rows.length <= shownAtFirst) return [rows, null];
  const more = (
    <Button kind="quiet" small onPress={() => setAll((old) => !old)}>
      {all ? t('action.showLess') : t('action.showAll', { n: rows.length })}
    </Button>
  );
  return [all ? rows : rows.slice(0, shownAtFirst), more];
}

function Person({ name, nip }: { readonly name: string; readonly nip: string }) {
  return (
    <>
      {name}
      <br />
      <span className={styles.small}>{nip}</span>
    </>
  );
}

function Why({ reason, by, at }: { readonly reason: string; readonly by: string; readonly at: string }) {
  const { language } = useWords();
  return (
    <>
      {reason}
      <br />
      <span className={styles.small}>
        {by}, {momentWords(at, language)}
      </span>
    </>
  );
}

function Changes({ changes }: Pick<MinutesDocument, 'changes'>) {
  const { t, language } = useWords();
  const [rows, more] = useShown(changes);
  if (changes.length === 0) return <p>{t('say.noChanges')}</p>;
  const title = t('say.changes', { n: new Set(changes.map(({ person }) => person.nip)).size });
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <PlainTable
        label={title}
        rows={rows}
        keyOf={({ person, at, reason }) => `${person.nip} ${at} ${reason}`}
        columns={[
          { key: 'person', head: t('say.person'), cell: ({ person }) => <Person {...person} /> },
          { key: 'unit', head: t('say.unit'), cell: ({ person }) => person.unit ?? '–' },
          {
            key: 'move',
            head: t('say.move'),
            cell: ({ from, to }) => (
              <>
                <LevelMove from={from.predicate} to={to.predicate} />
                <br />
                <span className={styles.small}>
                  {ratingSentence({ ...from, predicate: null }, { ...to, predicate: null }, language)}
                </span>
              </>
            ),
          },
          { key: 'why', head: t('say.why'), cell: (row) => <Why {...row} /> },
        ]}
      />
      {more}
    </section>
  );
}

function Excluded({ excluded }: { readonly excluded: NonNullable<MinutesDocument['excluded']> }) {
  const { t, say } = useWords();
  const [rows, more] = useShown(excluded);
  if (excluded.length === 0) return null;
  const title = t('say.excluded', { n: excluded.length });
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <PlainTable
        label={title}
        rows={rows}
        keyOf={({ person }) => person.nip}
        columns={[
          { key: 'person', head: t('say.person'), cell: ({ person }) => <Person {...person} /> },
          { key: 'unit', head: t('say.unit'), cell: ({ person }) => person.unit ?? '–' },
          { key: 'cause', head: t('say.cause'), cell: ({ why }) => say(exclusionWords[why]) },
          { key: 'why', head: t('say.why'), cell: ({ note }) => note ?? '–' },
        ]}
      />
      {more}
    </section>
  );
}

function Organisations({ set }: { readonly set: NonNullable<MinutesDocument['organisations']> }) {
  const { t, say } = useWords();
  const [rows, more] = useShown(set);
  if (set.length === 0) return null;
  const title = t('say.organisations', { n: set.length });
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <PlainTable
        label={title}
        rows={rows}
        keyOf={({ unit, at, reason }) => `${unit} ${at} ${reason}`}
        columns={[
          { key: 'unit', head: t('say.unit'), cell: ({ unit }) => unit ?? t('say.agency') },
          { key: 'move', head: t('say.move'), cell: ({ predicate }) => say(organisationPredicateWords[predicate]) },
          { key: 'why', head: t('say.why'), cell: (row) => <Why {...row} /> },
        ]}
      />
      {more}
    </section>
  );
}

/** What the minutes say, to be read before anybody signs. */
export function MinutesCard({ minutes }: { readonly minutes: MinutesDocument }) {
  const { t } = useWords();
  return (
    <Card title={t('say.title')}>
      <Changes changes={minutes.changes} />
      <Excluded excluded={minutes.excluded ?? []} />
      <Organisations set={minutes.organisations ?? []} />
    </Card>
  );
}
