import { useQuery } from '#renderer/kernel/use-query.ts';
import { usePerson } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useDownload } from '#renderer/shell/use-download.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import type { PersonCards } from '#shared/consequences/results.ts';
import { dimensionWords } from '#shared/consequences/why-words.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import { problemSentence } from '#shared/problem-words.ts';
import type { CreditResult } from '#shared/rules/consequence/credit-points.ts';
import { ratingWords } from '#shared/rules/level-words.ts';
import type { Rating } from '#shared/rules/levels.ts';
import styles from './consequences.module.css';
import { figure } from './figures.ts';
import { AnnualCard, RolesCard } from './role-cards.tsx';
import { CardBox, TalentCard } from './talent-card.tsx';
import { InputPlace, Why } from './why.tsx';

function IndexCard({ cards }: { readonly cards: PersonCards }) {
  const { t, say, language } = useWords();
  const { ipAsn, editions, raises } = cards;
  const edition = editions.find((one) => one.subject === 'ip-asn');
  const category = edition?.subject === 'ip-asn' ? edition.rules.categories.steps[ipAsn.category]?.name : undefined;
  const whole = ipAsn.missing.length === 0;
  return (
    <CardBox title={t('consequences.ipAsn')}>
      <p>
        <span className={styles.big}>{figure(ipAsn.value, language)}</span>{' '}
        {category === undefined
          ? ''
          : whole
            ? say(category)
            : t('consequences.onDataAtHand', { category: say(category) })}
      </p>
      <Why result={ipAsn} editions={editions} />
      {raises.length === 0 ? null : (
        <>
          <p className={styles.soft}>{t('consequences.raise')}</p>
          <ul>
            {raises.slice(0, 3).map(({ rule, points }) => {
              const word = dimensionWords[rule];
              const name = word === undefined ? rule : say(word);
              return (
                <li key={rule}>{t('consequences.raiseLine', { rule: name, points: figure(points, language) })}</li>
              );
            })}
          </ul>
        </>
      )}
    </CardBox>
  );
}

function Balance({ balance }: { readonly balance: NonNullable<CreditResult['balance']> }) {
  const { t, language } = useWords();
  const { cumulative, needed, next, short, years } = balance;
  if (cumulative === null) return <p>{t('consequences.noBalance')}</p>;
  if (needed === null || next === null || short === null) return null;
  const values = {
    cumulative: figure(cumulative, language),
    needed: figure(needed, language),
    next,
    short: figure(short, language),
  };
  return (
    <p>
      {t(short <= 0 ? 'consequences.balanceMet' : 'consequences.balance', values)}{' '}
      {years === null || short <= 0
        ? ''
        : t('consequences.years', { years: figure(Math.round(years * 10) / 10, language) })}
    </p>
  );
}

/** The three official sheets of this person. */
function Sheets({ employee }: { readonly employee: string }) {
  const { t } = useWords();
  const { making, start } = useDownload();
  return (
    <div className={styles.acts}>
      <Button small isDisabled={making !== null} onPress={() => start({ kind: 'credit-pdf', employee })}>
        {t('consequences.sheetsPdf')}
      </Button>
      <Button small isDisabled={making !== null} onPress={() => start({ kind: 'credit-docx', employee })}>
        {t('consequences.sheetsDocx')}
      </Button>
    </div>
  );
}

function CreditCard({ cards: { creditPoints, editions, employee } }: { readonly cards: PersonCards }) {
  const { t, language } = useWords();
  const { value, printed, because, balance } = creditPoints;
  return (
    <CardBox title={t('consequences.credit')}>
      {because === null ? (
        <>
          <p>
            <span className={styles.big}>{value === null ? t('consequences.none') : figure(value, language)}</span>{' '}
            {printed === null || printed === value
              ? ''
              : t('consequences.printed', { value: figure(printed, language) })}
          </p>
          {balance === null ? null : <Balance balance={balance} />}
          <Why result={creditPoints} editions={editions} />
          {value === null ? null : <Sheets employee={employee} />}
        </>
      ) : (
        <p>{t(because === 'pppk' ? 'consequences.noneBecausePppk' : 'consequences.noneBecauseNotFunctional')}</p>
      )}
    </CardBox>
  );
}

function LoadCard({ cards: { load, editions } }: { readonly cards: PersonCards }) {
  const { t, language } = useWords();
  return (
    <CardBox title={t('consequences.load')}>
      <p className={styles.big}>
        {load.value === null
          ? t('consequences.none')
          : t('consequences.ratio', { percent: figure(Math.round(load.value * 1000) / 10, language) })}
      </p>
      {load.double ? <Callout kind="warn">{t('consequences.double')}</Callout> : null}
      {load.heavy ? <Callout kind="warn">{t('consequences.heavy')}</Callout> : null}
      {load.together.map(([first, second]) => (
        <p key={`${first} ${second}`}>{t('consequences.together', { first, second })}</p>
      ))}
      <Why result={load} editions={editions} />
    </CardBox>
  );
}

function LinesCard({ cards: { lines }, given }: { readonly cards: PersonCards; readonly given: Rating | null }) {
  const { t, say } = useWords();
  if (lines === null) return null;
  const { above, asExpected, below, mainBelow, rating, contradicts } = lines;
  return (
    <CardBox title={t('consequences.lines')}>
      <p>
        {rating === null
          ? t('consequences.linesOpen')
          : t('consequences.linesPropose', { rating: say(ratingWords[rating]) })}{' '}
        <span className={styles.soft}>({t('consequences.ours')})</span>
      </p>
      <p className={styles.soft}>{t('consequences.linesCount', { above, same: asExpected, below, main: mainBelow })}</p>
      {contradicts && given !== null ? (
        <Callout kind="warn">{t('consequences.linesContradict', { given: say(ratingWords[given]) })}</Callout>
      ) : null}
    </CardBox>
  );
}

function AllowanceCard({ cards: { allowance, editions } }: { readonly cards: PersonCards }) {
  const { t, language } = useWords();
  const last = allowance.at(-1);
  if (last === undefined) return null;
  return (
    <CardBox title={t('consequences.allowance')}>
      <ul>
        {allowance.map(({ period, result, before }) => (
          <li key={period}>
            {t('consequences.month', {
              period: periodWords(period, language),
              percent: figure(result.value, language),
            })}
            {before === null || result.value === null
              ? null
              : ` (${t('consequences.changed', {
                  before: figure(before, language),
                  difference: figure(result.value - before, language),
                })})`}
          </li>
        ))}
      </ul>
      <Why result={last.result} editions={editions} />
    </CardBox>
  );
}

function Findings({ cards: { findings } }: { readonly cards: PersonCards }) {
  const { t, language } = useWords();
  if (findings.length === 0) return null;
  return (
    <CardBox title={t('consequences.findings', { n: findings.length })}>
      <ul className={styles.parts}>
        {findings.map(({ code, values, at }, index) => (
          <li key={`${code}${String(index)}`}>
            {problemSentence({ code, values }, language)} {at === null ? null : <InputPlace at={at} />}
          </li>
        ))}
      </ul>
    </CardBox>
  );
}

/** What follows from one person's rating, a card each, with the arithmetic behind every figure. */
export function ConsequenceCards({ employee }: { readonly employee: string }) {
  const { t } = useWords();
  const given = usePerson(employee)?.hasil ?? null;
  const { value, problem } = useQuery('consequence.person', { employee });
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={4} />;
  return (
    <section className={styles.cards} aria-label={t('consequences.part')}>
      <h3>{t('consequences.part')}</h3>
      <TalentCard cards={value} />
      <IndexCard cards={value} />
      <CreditCard cards={value} />
      <LoadCard cards={value} />
      <RolesCard cards={value} />
      <AnnualCard cards={value} />
      <LinesCard cards={value} given={given} />
      <AllowanceCard cards={value} />
      <Findings cards={value} />
    </section>
  );
}
