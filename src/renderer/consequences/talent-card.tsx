import { type ReactNode, useId } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import type { GainWorth, PersonCards } from '#shared/consequences/results.ts';
import { gainWords } from '#shared/consequences/words.ts';
import { ratingWords } from '#shared/rules/level-words.ts';
import type { Rating } from '#shared/rules/levels.ts';
import styles from './consequences.module.css';
import { figure } from './figures.ts';
import { Why } from './why.tsx';

/** One consequence under its name. */
export function CardBox({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      {children}
    </section>
  );
}

function gainName({ gain }: GainWorth): string {
  if (gain.kind === 'squad') return `squad.${String(gain.leads)}.${gain.scope}`;
  return gain.kind === 'award' ? `award.${gain.level}` : `feedback.${gain.predicate}`;
}

/** Y, box and recommendation, and what one decree more would be worth. */
export function TalentCard({ cards: { talent, worth, editions } }: { readonly cards: PersonCards }) {
  const { t, say, language } = useWords();
  const edition = editions.find((one) => one.subject === 'talent');
  const { row, column, box } = talent;
  const cell =
    edition?.subject === 'talent' && row !== null && column !== null ? edition.rules.boxes.cells[row][column] : null;
  const rowWord = (one: Rating) => say(ratingWords[one]);
  return (
    <CardBox title={t('consequences.talent')}>
      <p className={styles.big}>
        {row === null
          ? t('consequences.none')
          : t('consequences.y', { value: figure(talent.value, language), row: rowWord(row) })}
      </p>
      <p>
        {cell === null
          ? t('consequences.noBox')
          : t('consequences.box', { box: box ?? '', recommendation: say(cell.recommendation) })}
      </p>
      <Why result={talent} editions={editions} more={talent.potential} />
      {worth.length === 0 ? null : (
        <details className={styles.why}>
          <summary>{t('consequences.worth')}</summary>
          <ul>
            {worth.map((one) => {
              const word = gainWords[gainName(one)];
              return (
                <li key={gainName(one)}>
                  {t('consequences.worthLine', {
                    gain: word === undefined ? gainName(one) : say(word),
                    value: figure(one.value, language),
                    row: rowWord(one.row),
                  })}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </CardBox>
  );
}
