import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { commitSentence, personSentence } from '#shared/commit-words.ts';
import type { PersonEvent } from '#shared/people/contract.ts';
import { ratingSentence } from '#shared/rating/rating-sentence.ts';
import styles from './dossier.module.css';
import { Part } from './drawer.tsx';

const formats = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
} as const;

function Event({ event: { commit, from, to } }: { readonly event: PersonEvent }) {
  const { t, language } = useWords();
  const moved = from === null || to === null ? null : ratingSentence(from, to, language);
  const said = personSentence(commit, null, moved, language) ?? commitSentence(commit, language);
  return (
    <li className={styles.event}>
      <p className={classes(commit.undone && styles.undone)}>
        {said}
        {commit.undone ? <span className={styles.tag}>{t('journal.undone')}</span> : null}
      </p>
      {commit.reason === null ? null : <p>{t('case.reason', { reason: commit.reason })}</p>}
      <p className={styles.soft}>
        {commit.actor}, {formats[language].format(new Date(commit.at))}
      </p>
    </li>
  );
}

/** Who moved what, when and why, newest first: from the journal itself. */
export function HistoryPart({ employee }: { readonly employee: string }) {
  const { t } = useWords();
  const { value, problem } = useQuery('employee.history', { employee });
  return (
    <Part title={t('dossier.history')}>
      {problem === null ? null : <FailedState problem={problem} />}
      {value === null ? (
        <Skeleton lines={3} />
      ) : (
        <ol className={styles.events}>
          {value.rows.map((event) => (
            <Event key={event.commit.number} event={event} />
          ))}
        </ol>
      )}
    </Part>
  );
}
