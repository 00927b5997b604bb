import type { ReactNode } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Level } from '#renderer/ui/level.tsx';
import type { CaseStanding } from '#shared/calibration/case-standing.ts';
import { intervalWords } from '#shared/calibration/effect-words.ts';
import { chanceShare, queueSentence } from '#shared/calibration/queue-sentences.ts';
import { decimal } from '#shared/kernel/decimal.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import { predicateMarks } from '#shared/rules/document-words.ts';
import styles from './case.module.css';

interface Fact {
  readonly key: string;
  readonly name: string;
  readonly said: ReactNode;
}

function usePeerFacts(standing: CaseStanding | null): readonly Fact[] {
  const { t, language } = useWords();
  const peers = standing?.peers ?? null;
  if (peers === null) return [];
  const { raters, raw, adjusted, lower, upper, spread, expected, fairPredicate } = peers;
  const figure = (value: number) => decimal(value, language);
  return [
    {
      key: 'fair',
      name: t('why.fair'),
      said: (
        <>
          <strong>{figure(adjusted)}</strong> ({intervalWords(lower, upper, language)}){' '}
          {fairPredicate === null ? null : <Level predicate={fairPredicate} />}
          <span className={styles.soft}> {t('why.raw', { raw: figure(raw), raters })}</span>
        </>
      ),
    },
    {
      key: 'spread',
      name: t('why.spread'),
      said:
        spread === null
          ? t('why.oneRater')
          : expected === null
            ? figure(spread)
            : t('why.spreadUsual', { sd: figure(spread), expected: figure(expected) }),
    },
  ];
}

function useStandingFacts(standing: CaseStanding | null): readonly Fact[] {
  const { t, say, language } = useWords();
  const peers = usePeerFacts(standing);
  if (standing === null) return [];
  const { place, chance, cases, head, evidence, limit } = standing;
  const placed = place === null ? '' : ` · ${t('why.place', { place, cases })}`;
  return [
    ...(chance === null
      ? []
      : [
          {
            key: 'chance',
            name: t('why.chance'),
            said: `${t('why.chanceOf', { chance: chanceShare(chance) })}${placed}`,
          },
        ]),
    ...peers,
    ...(head === null ? [] : [{ key: 'head', name: t('why.head'), said: queueSentence(head, language) }]),
    ...(evidence === null
      ? []
      : [
          {
            key: 'evidence',
            name: t('why.evidence'),
            said:
              evidence.rows === 0
                ? t('why.noPlan')
                : evidence.without === 0
                  ? t('why.evidenceAll', { rows: evidence.rows })
                  : t('why.evidenceGap', { ...evidence }),
          },
        ]),
    ...(limit === null
      ? []
      : [
          {
            key: 'limit',
            name: t('why.pattern'),
            said: `${t('why.moves', { scope: limit.unit ?? t('units.agency'), moves: limit.moves })}${
              limit.near === null
                ? ''
                : ` ${t('why.near', { from: say(predicateMarks[limit.near.from]), to: say(predicateMarks[limit.near.to]) })}`
            }`,
          },
        ]),
  ];
}

/** What speaks for discussing a person: scores, evidence, pattern, the past and shared notes, a line each. Private notes stay away from a screen that the room sees. */
export function CaseReasons({ employee }: { readonly employee: string }) {
  const { t, language } = useWords();
  const standing = useQuery('queue.case', { employee }).value;
  const past = useQuery('employee.past', { employees: [employee], periods: 2 }).value?.rows ?? [];
  const notes = useQuery('note.list', { employee, shared: true }).value?.rows ?? [];
  const facts: readonly Fact[] = [
    ...useStandingFacts(standing),
    ...past.map(({ period, predicate }) => ({
      key: `past ${period}`,
      name: periodWords(period, language),
      said: <Level predicate={predicate} />,
    })),
    ...notes.map(({ id, text }) => ({ key: id, name: t('why.note'), said: text })),
  ];
  if (facts.length === 0) return null;
  return (
    <dl className={styles.facts} aria-label={t('why.title')}>
      {facts.map(({ key, name, said }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
