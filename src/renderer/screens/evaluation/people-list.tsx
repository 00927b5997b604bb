import { classes } from '#renderer/parts/class-names.ts';
import { useWords } from '#renderer/parts/words.ts';
import type { PackageRatee } from '#shared/domain/round/package.ts';
import styles from './evaluation.module.css';
import { answerFor, type OpenPackage } from './evaluation-state.ts';

export interface PeopleListProps extends Pick<OpenPackage, 'answers'> {
  readonly ratees: readonly PackageRatee[];
  readonly criteria: number;
  readonly at: number;
  onGo(at: number): void;
}

/** Those to be rated, and how far each is. */
export function PeopleList({ ratees, answers, criteria, at, onGo }: PeopleListProps) {
  const { t } = useWords();
  return (
    <nav className={styles.people} aria-label={t('rate.people')}>
      <h2>{t('rate.people')}</h2>
      <ul>
        {ratees.map(({ id, name, position, kind }, place) => {
          const given = Object.keys(answerFor(answers, id).scores).length;
          return (
            <li key={id}>
              <button
                type="button"
                className={classes(styles.person, place === at && styles.here)}
                aria-current={place === at ? 'true' : undefined}
                onClick={() => onGo(place)}
              >
                <span className={styles.personName}>{name}</span>
                <span className={styles.soft}>
                  {[position, t(`kind.${kind}`)].filter((part) => part !== null && part !== '').join(' · ')}
                </span>
                <span className={given === criteria ? styles.done : styles.soft}>
                  {given === criteria ? t('rate.done') : t('rate.part', { given, wanted: criteria })}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
