import { Scale } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { shownTheme } from '#renderer/shell/machine.ts';
import { show, view } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Callout, EmptyState, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import type { SeverityView } from '#shared/calibration/contract.ts';
import { warningSentence, worthGround, worthSentence } from '#shared/calibration/sentences.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { TextKey } from '#shared/words.ts';
import { AgreementTab } from './agreement-tab.tsx';
import styles from './calibration.module.css';
import { FairTab } from './fair-tab.tsx';
import { GroupsTab } from './groups-tab.tsx';
import { ModelTab } from './model-tab.tsx';
import { QueueTab } from './queue-tab.tsx';
import { RatersTab } from './raters-tab.tsx';
import { UnitsTab } from './units-tab.tsx';

const kinds = { yes: 'good', inside: 'warn', no: 'warn', unclear: 'plain' } as const;

/** Is taking severity out worth it here: the answer, and on what it rests. */
function WorthLine() {
  const { language } = useWords();
  const { value, problem } = useQuery('worth.get', {});
  if (problem !== null) return <Callout kind="warn">{problem.message}</Callout>;
  if (value === null) return <Skeleton lines={2} />;
  const ground = worthGround(value.report, language);
  return (
    <Callout kind={kinds[value.report.verdict]}>
      <div className={styles.worth}>
        <strong>{worthSentence(value.report, language)}.</strong>
        {ground === null ? null : <span className={styles.small}>{ground}</span>}
      </div>
    </Callout>
  );
}

const tabs = ['queue', 'raters', 'fair', 'units', 'groups', 'agreement', 'model'] as const;
type TabName = (typeof tabs)[number];
const tabWords: Readonly<Record<TabName, TextKey>> = {
  queue: 'calib.tabQueue',
  raters: 'calib.tabRaters',
  fair: 'calib.tabFair',
  units: 'calib.tabUnits',
  groups: 'calib.tabGroups',
  agreement: 'calib.tabAgreement',
  model: 'calib.tabModel',
};

/** Method, n and commit of every figure on the screen, in one line. */
function useFoot(severity: SeverityView | null): string {
  const { t } = useWords();
  if (severity === null) return '';
  const { method, halo, n, raters, ratees } = severity;
  return [
    t('calib.method', { method: method.toUpperCase(), halo: halo ? t('calib.methodHalo') : '' }),
    t('calib.footN', { n, raters, ratees }),
  ].join(' ');
}

function Parts({ severity }: { readonly severity: SeverityView }) {
  const { t, language } = useWords();
  const theme = useAtom(shownTheme, (name) => name);
  const unit = useAtom(view, (shown) => shown.unit);
  const units = useQuery('unit.list', {}).value?.rows;
  const [tab, setTab] = useState<Key>('queue');
  const [picked, setPicked] = useState<string | null>(null);
  const foot = useFoot(severity);
  const named = units?.find(({ id }) => id === unit)?.name ?? null;
  const lines = useMemo(
    () => severity.lines.filter((line) => named === null || line.unit === named),
    [severity.lines, named],
  );
  const people = useMemo(
    () => severity.people.filter((line) => named === null || line.unit === named),
    [severity.people, named],
  );
  const chosen = lines.some(({ id }) => id === picked) ? picked : (lines[0]?.id ?? null);
  const bodies: Readonly<Record<TabName, () => ReactNode>> = {
    queue: () => <QueueTab />,
    raters: () => (
      <RatersTab severity={severity} lines={lines} theme={theme} foot={foot} chosen={chosen} onChoose={setPicked} />
    ),
    fair: () => <FairTab severity={severity} people={people} theme={theme} foot={foot} />,
    units: () => <UnitsTab theme={theme} foot={foot} />,
    groups: () => <GroupsTab />,
    agreement: () => <AgreementTab theme={theme} foot={foot} />,
    model: () => <ModelTab theme={theme} />,
  };
  return (
    <>
      <WorthLine />
      {severity.warnings.map((warning) => (
        <Callout key={warning.code} kind="warn">
          {warningSentence(warning, language)}
        </Callout>
      ))}
      <Tabs selectedKey={tab} onSelectionChange={setTab} className={classes(styles.tabs)}>
        <TabList aria-label={t('calib.tabs')} className={classes(styles.tabList)}>
          {tabs.map((name) => (
            <Tab key={name} id={name} className={classes(styles.tab)}>
              {t(tabWords[name])}
            </Tab>
          ))}
        </TabList>
        {tabs.map((name) => (
          <TabPanel key={name} id={name} className={classes(styles.panel)}>
            {bodies[name]()}
          </TabPanel>
        ))}
      </Tabs>
      <p className={styles.small}>
        {foot} {t('calib.asOf', { commit: severity.asOf })}
      </p>
    </>
  );
}

/** Who is severe, who agrees, what to discuss first. Advice: nothing here changes a rating. */
export function CalibrationScreen() {
  const { t, language } = useWords();
  const { value, problem } = useQuery('severity.get', {});
  if (problem?.code === 'calibration.none')
    return (
      <EmptyState
        icon={Scale}
        title={t('calib.emptyTitle')}
        step={
          <Button kind="primary" onPress={() => show({ screen: 'import' })}>
            {t('calib.emptyStep')}
          </Button>
        }
      >
        {problem.message}
      </EmptyState>
    );
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <h1>{t('calib.title')}</h1>
          <p className={styles.lead}>{t('calib.lead')}</p>
        </div>
        {value === null ? null : (
          <p className={styles.basis}>
            {t('calib.basis', {
              n: value.n,
              raters: value.raters,
              ratees: value.ratees,
              period: periodWords(value.period, language),
            })}
          </p>
        )}
      </div>
      {problem === null ? null : <FailedState problem={problem} />}
      {value === null ? problem === null ? <Skeleton lines={12} /> : null : <Parts severity={value} />}
    </div>
  );
}
