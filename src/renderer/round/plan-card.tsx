import { Network } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { Card } from '#renderer/ui/page.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';
import type { RoundView } from '#shared/round/contract.ts';
import { type Reach, reaches } from '#shared/round/eligible.ts';
import type { TextKey } from '#shared/words.ts';
import styles from './rounds.module.css';

/** Least shares of peers from other units that are offered. */
const shares = ['0.25', '0.5', '0'] as const;
type Share = (typeof shares)[number];

const counts = (most: number) => Array.from({ length: most + 1 }, (_, n) => ({ key: String(n), label: String(n) }));

const two = (value: number): number => Number(value.toFixed(2));

/** What the plan will tell of raters and units, before a package is issued. */
function PrecisionNote({ round }: { readonly round: string }) {
  const { t } = useWords();
  const precision = useQuery('plan.precision', { round }).value?.precision ?? null;
  if (precision === null) return null;
  const { severity, unit, mostUnit, foreign, assumed } = precision;
  const percent = Math.round(foreign * 100);
  const figures = { severity: two(severity), unit: two(unit ?? 0), most: two(mostUnit), percent };
  const known = unit === null || unit <= mostUnit;
  return (
    <Callout kind={known ? 'good' : 'warn'}>
      {t(unit === null ? 'plan.precisionOne' : known ? 'plan.precision' : 'plan.precisionWide', figures)}
      {assumed ? ` ${t('plan.assumed')}` : ''}
    </Callout>
  );
}

/** How well the plan links the raters, in words, with what would mend it. */
function LinksNote({ links }: Pick<RoundView, 'links'>) {
  const { t } = useWords();
  return (
    <>
      <Callout kind={links.parts === 1 ? 'good' : 'warn'}>
        {links.parts === 1 ? (
          t('plan.linked', { least: links.least, most: links.most })
        ) : (
          <>
            {t('plan.parts', { n: links.parts })}
            <ul className={styles.extra}>
              {links.extra.slice(0, 6).map(({ rater, raterName, ratee, rateeName }) => (
                <li key={`${rater} ${ratee}`}>{t('plan.extra', { rater: raterName, ratee: rateeName })}</li>
              ))}
            </ul>
          </>
        )}
      </Callout>
      {links.short.length === 0 ? null : <Callout>{t('plan.short', { n: links.short.length })}</Callout>}
    </>
  );
}

/** Plans who rates whom; afterwards says how well the plan is linked. */
export function PlanCard({ view: { round, links } }: { readonly view: RoundView }) {
  const { t } = useWords();
  const act = useCommand();
  const units = useQuery('unit.list', {}).value?.rows ?? [];
  const [peers, setPeers] = useState('4');
  const [subordinates, setSubordinates] = useState('0');
  const [reach, setReach] = useState<Reach>('all');
  const [foreign, setForeign] = useState<Share>('0.25');
  const [unit, setUnit] = useState('');
  const [on, setOn] = useState({ superior: true, squads: true, self: false });
  const [busy, setBusy] = useState(false);
  async function plan(): Promise<void> {
    setBusy(true);
    const narrowed = unit === '' ? {} : { units: [unit] };
    await act('round.plan', {
      round: round.id,
      peers: Number(peers),
      subordinates: Number(subordinates),
      reach,
      foreign: Number(foreign),
      ...on,
      ...narrowed,
    });
    setBusy(false);
  }
  const checks: readonly (readonly [keyof typeof on, TextKey])[] = [
    ['superior', 'plan.superior'],
    ['squads', 'plan.squads'],
    ['self', 'plan.self'],
  ];
  return (
    <Card title={t('plan.title')}>
      <p>{t('plan.lead')}</p>
      {round.state === 'draft' ? (
        <>
          <div className={styles.planFields}>
            <Select
              label={t('plan.unit')}
              options={[
                { key: '', label: t('plan.allUnits') },
                ...units.map(({ id, name }) => ({ key: id, label: name })),
              ]}
              value={unit}
              onChange={setUnit}
            />
            <Select label={t('plan.peers')} options={counts(10)} value={peers} onChange={setPeers} />
            <Select
              label={t('plan.reach')}
              options={reaches.map((key) => ({ key, label: t(`plan.${key}`) }))}
              value={reach}
              onChange={(key) => setReach(reaches.find((one) => one === key) ?? 'all')}
            />
            <Select
              label={t('plan.foreign')}
              options={shares.map((key) => ({ key, label: t(`plan.foreign${key}`) }))}
              value={foreign}
              onChange={(key) => setForeign(shares.find((one) => one === key) ?? '0.25')}
            />
            <Select
              label={t('plan.subordinates')}
              options={counts(5)}
              value={subordinates}
              onChange={setSubordinates}
            />
          </div>
          <div className={styles.foot}>
            <div className={styles.checks}>
              {checks.map(([key, name]) => (
                <label key={key} className={styles.check}>
                  <input
                    type="checkbox"
                    checked={on[key]}
                    onChange={(event) => setOn((old) => ({ ...old, [key]: event.target.checked }))}
                  />
                  {t(name)}
                </label>
              ))}
            </div>
            <Button
              icon={Network}
              kind={round.pairs === 0 ? 'primary' : 'plain'}
              isDisabled={busy}
              onPress={() => void plan()}
            >
              {t(round.pairs === 0 ? 'plan.do' : 'plan.again')}
            </Button>
          </div>
        </>
      ) : null}
      {round.pairs === 0 ? null : (
        <>
          <LinksNote links={links} />
          <PrecisionNote round={round.id} />
        </>
      )}
    </Card>
  );
}
