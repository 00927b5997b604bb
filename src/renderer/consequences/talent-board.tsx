import { useWords } from '#renderer/kernel/use-words.ts';
import { Card } from '#renderer/ui/page.tsx';
import type { PersonConsequences } from '#shared/consequences/results.ts';
import { ratingWords } from '#shared/rules/level-words.ts';
import { type Rating, ratings } from '#shared/rules/levels.ts';
import styles from './consequences.module.css';
import { figure } from './figures.ts';
import { PersonName } from './person-name.tsx';

const columns = ['rendah', 'menengah', 'tinggi'] as const;

function Names({ people }: { readonly people: readonly PersonConsequences[] }) {
  const { language } = useWords();
  return (
    <ul className={styles.names}>
      {people.map(({ employee, name, talent }) => (
        <li key={employee}>
          <PersonName employee={employee} name={name} />{' '}
          <span className={styles.soft}>{figure(talent.value, language)}</span>
        </li>
      ))}
    </ul>
  );
}

function Unplaced({ people }: { readonly people: readonly PersonConsequences[] }) {
  const { t, say, number } = useWords();
  return (
    <Card title={t('consequences.unplaced', { n: number(people.length) })}>
      <div className={styles.groups}>
        {ratings.map((row) => (
          <section key={row} className={styles.box} aria-label={say(ratingWords[row])}>
            <h3>{say(ratingWords[row])}</h3>
            <Names people={people.filter(({ talent }) => talent.row === row)} />
          </section>
        ))}
      </div>
    </Card>
  );
}

/** Nine boxes with the people in them, and those whose box is not computable by their row alone. */
export function TalentBoard({ people }: { readonly people: readonly PersonConsequences[] }) {
  const { t, say, number } = useWords();
  const heads = { rendah: t('consequences.low'), menengah: t('consequences.middle'), tinggi: t('consequences.high') };
  const inBox = (row: Rating, column: (typeof columns)[number]) =>
    people.filter(({ talent }) => talent.row === row && talent.column === column);
  const unplaced = people.filter(({ talent }) => talent.box === null);
  return (
    <>
      <Card title={t('consequences.board')}>
        {unplaced.length === 0 ? null : (
          <p>{t('consequences.unplacedWhy', { n: number(unplaced.length), all: number(people.length) })}</p>
        )}
        <div className={styles.board}>
          {ratings.flatMap((row) =>
            columns.map((column) => {
              const own = inBox(row, column);
              const label = `${say(ratingWords[row])}, ${heads[column]}: ${number(own.length)}`;
              return (
                <section key={`${row} ${column}`} className={styles.box} aria-label={label}>
                  <p className={styles.soft}>{label}</p>
                  <Names people={own} />
                </section>
              );
            }),
          )}
        </div>
        <p className={styles.soft}>
          {t('consequences.row')} × {t('consequences.column')}
        </p>
      </Card>
      <Unplaced people={unplaced} />
    </>
  );
}
