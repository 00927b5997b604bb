import { Fragment } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import { Level, LevelMark } from '#renderer/ui/level.tsx';
import { predicateWords, ratingWords } from '#shared/rules/level-words.ts';
import { predicates, type Rating } from '#shared/rules/levels.ts';
import { flagWords } from '#shared/session/commit-words.ts';
import type { ProjectedCase } from '#shared/session/projector-contract.ts';
import { CaseClock } from './case-clock.tsx';
import styles from './projector.module.css';

function Vote({ vote }: { readonly vote: NonNullable<ProjectedCase['vote']> }) {
  const { t, say } = useWords();
  const { voted, voters, counts } = vote;
  if (counts === null)
    return (
      <section className={styles.vote} aria-label={t('beam.vote')}>
        <h3>{t('beam.vote')}</h3>
        <div className={styles.seats} aria-hidden>
          {Array.from({ length: voters }, (_, seat) => (
            <span key={String(seat)} className={classes(styles.seat, seat < voted && styles.taken)} />
          ))}
        </div>
        <p role="status">{t('beam.voted', { voted, voters })}</p>
      </section>
    );
  const most = Math.max(1, ...predicates.map((level) => counts[level]));
  return (
    <section className={styles.vote} aria-label={t('beam.revealed')}>
      <h3>{t('beam.revealed')}</h3>
      <div className={styles.count}>
        {predicates.map((level) => (
          <Fragment key={level}>
            <span>
              <LevelMark predicate={level} /> {say(predicateWords[level])}
            </span>
            <div className={styles.track}>
              <div className={styles.bar} style={{ width: `${(counts[level] / most) * 100}%` }} />
            </div>
            <span>{t('beam.votes', { n: counts[level] })}</span>
          </Fragment>
        ))}
      </div>
    </section>
  );
}

/** The open case: alias or revealed name, what was and what is now, the vote. */
export function ProjectedCaseCard({ open }: { readonly open: ProjectedCase }) {
  const { t, say } = useWords();
  const { alias, name, unit, initial, now, since, minutes, flags, vote } = open;
  const word = (rating: Rating | null) => (rating === null ? t('level.unrated') : say(ratingWords[rating]));
  return (
    <section className={classes(styles.column, vote !== null && styles.voting)} aria-label={t('beam.case')}>
      <div className={styles.top}>
        <div>
          <h2 className={styles.name}>{name ?? t('beam.alias', { alias })}</h2>
          <p className={styles.unit}>{unit?.name ?? ''}</p>
        </div>
        <p className={styles.clock}>
          <CaseClock since={since} minutes={minutes} />
        </p>
      </div>
      <table className={styles.facts}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('beam.initial')}</th>
            <th scope="col">{t('beam.now')}</th>
          </tr>
        </thead>
        <tbody>
          {(['hasil', 'perilaku'] as const).map((axis) => (
            <tr key={axis}>
              <th scope="row">{t(`column.${axis}`)}</th>
              <td>{word(initial[axis])}</td>
              <td className={classes(initial[axis] !== now[axis] && styles.changed)}>{word(now[axis])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('column.predicate')}</th>
            <td>
              <Level predicate={initial.predicate} />
            </td>
            <td className={classes(initial.predicate !== now.predicate && styles.changed)}>
              <Level predicate={now.predicate} />
            </td>
          </tr>
        </tbody>
      </table>
      {/* A vote ends the discussion, and needs the room of its reasons. */}
      {flags.length === 0 || vote !== null ? null : (
        <section aria-label={t('beam.why')}>
          <h3>{t('beam.why')}</h3>
          <ul className={styles.why}>
            {flags.map((flag) => (
              <li key={flag}>{say(flagWords[flag])}</li>
            ))}
          </ul>
        </section>
      )}
      {vote === null ? null : <Vote vote={vote} />}
    </section>
  );
}
