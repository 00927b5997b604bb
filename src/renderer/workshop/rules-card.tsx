import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Level } from '#renderer/ui/level.tsx';
import page from '#renderer/ui/page.module.css';
import { Card } from '#renderer/ui/page.tsx';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { decimal } from '#shared/kernel/decimal.ts';
import { organisationPredicateWords, predicateWords, ratingWords } from '#shared/rules/level-words.ts';
import { organisationPredicates, predicates, ratings } from '#shared/rules/levels.ts';
import { ruleWords } from '#shared/rules/pattern-words.ts';
import { type Backing, type RuleSet, sourceOf } from '#shared/rules/rule-set.ts';
import styles from './settings.module.css';

/** Where a fact comes from and how sure it is; what is no regulation says so. */
function Source({ rules, fact }: { readonly rules: RuleSet; readonly fact: Backing }) {
  const { t } = useWords();
  const { title, official } = sourceOf(rules, fact);
  return (
    <p className={page.small}>
      {official ? null : (
        <span className={styles.tag} title={t('rules.notOfficialHint')}>
          {t('rules.notOfficial')}
        </span>
      )}{' '}
      {t('rules.source', { title, confidence: t(`rules.confidence${fact.confidence}`) })}
    </p>
  );
}

function Matrix({ rules }: { readonly rules: RuleSet }) {
  const { t, say } = useWords();
  const { cells } = rules.matrix;
  return (
    <section className={styles.rule}>
      <h3>{t('rules.matrix')}</h3>
      <PlainTable
        label={t('rules.matrix')}
        rows={ratings}
        keyOf={(hasil) => hasil}
        columns={[
          {
            key: 'hasil',
            head: `${t('rules.hasil')} ↓ ${t('rules.perilaku')} →`,
            cell: (hasil) => say(ratingWords[hasil]),
          },
          ...[...ratings].reverse().map((perilaku) => ({
            key: perilaku,
            head: say(ratingWords[perilaku]),
            cell: (hasil: (typeof ratings)[number]) => <Level predicate={cells[hasil][perilaku]} />,
          })),
        ]}
      />
      <Source rules={rules} fact={rules.matrix} />
    </section>
  );
}

function Patterns({ rules }: { readonly rules: RuleSet }) {
  const { t, say, language } = useWords();
  const first = rules.patterns[organisationPredicates[0]];
  const oneSource = organisationPredicates.every((key) => rules.patterns[key].source === first.source);
  return (
    <section className={styles.rule}>
      <h3>{t('rules.patterns')}</h3>
      <PlainTable
        label={t('rules.patterns')}
        rows={organisationPredicates}
        keyOf={(key) => key}
        columns={[
          { key: 'organisation', head: t('rules.organisation'), cell: (key) => say(organisationPredicateWords[key]) },
          {
            key: 'pattern',
            head: t('rules.pattern'),
            cell: (key) => (
              <>
                <ul>
                  {rules.patterns[key].constraints.map((constraint) => {
                    const words = ruleWords(constraint, rules.majority.reading, language);
                    return <li key={words}>{words}</li>;
                  })}
                </ul>
                {oneSource ? null : <Source rules={rules} fact={rules.patterns[key]} />}
              </>
            ),
          },
        ]}
      />
      {oneSource ? <Source rules={rules} fact={first} /> : null}
      <p>
        <strong>{t('rules.majority')}:</strong> {t(rules.majority.reading === 'most' ? 'rules.most' : 'rules.half')}
      </p>
      <Source rules={rules} fact={rules.majority} />
    </section>
  );
}

function National({ rules }: { readonly rules: RuleSet }) {
  const { t, say, language } = useWords();
  const first = rules.nationalMix[0];
  if (first === undefined) return null;
  return (
    <section className={styles.rule}>
      <h3>{t('rules.national')}</h3>
      <PlainTable
        dense
        label={t('rules.national')}
        rows={rules.nationalMix}
        keyOf={({ group, period }) => `${group} ${period}`}
        columns={[
          {
            key: 'group',
            head: '',
            cell: ({ group, period }) => `${group.toUpperCase()} ${period}`,
          },
          ...predicates.map((predicate) => ({
            key: predicate,
            head: say(predicateWords[predicate]),
            right: true,
            cell: ({ percent }: RuleSet['nationalMix'][number]) =>
              t('mix.percent', { percent: decimal(percent[predicate], language) }),
          })),
        ]}
      />
      <Source rules={rules} fact={first} />
    </section>
  );
}

function Privacy({ rules }: { readonly rules: RuleSet }) {
  const { t } = useWords();
  const { peerPrivacy } = rules;
  return (
    <section className={styles.rule}>
      <h3>{t('rules.privacy')}</h3>
      <p>{t('rules.fewestRaters', { n: peerPrivacy.fewestRaters })}</p>
      <Source rules={rules} fact={peerPrivacy} />
    </section>
  );
}

function Spelling({ rules }: { readonly rules: RuleSet }) {
  const { t } = useWords();
  const { spelling } = rules;
  const words = [
    ...ratings.map((rating) => spelling.ratings[rating]),
    ...predicates.map((predicate) => spelling.predicates[predicate]),
  ];
  return (
    <section className={styles.rule}>
      <h3>{t('rules.spelling')}</h3>
      <p>{words.join(' · ')}</p>
      <Source rules={rules} fact={spelling} />
    </section>
  );
}

/** The rule edition that decides in this workshop, with the source of every fact and how sure it is. */
export function RulesCard() {
  const { t } = useWords();
  const { value, problem } = useQuery('rules.get', {});
  return (
    <Card title={t('rules.title')}>
      {problem === null ? null : <FailedState problem={problem} />}
      {value === null ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <p>
            <strong>{value.edition}</strong>
            <br />
            <span className={page.soft}>{value.title}</span>
          </p>
          <Matrix rules={value} />
          <Patterns rules={value} />
          <Privacy rules={value} />
          <National rules={value} />
          <Spelling rules={value} />
        </>
      )}
    </Card>
  );
}
