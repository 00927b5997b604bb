import { useState } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Select } from '#renderer/ui/choice.tsx';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { type FairnessGroup, type FairnessLine, fairnessGroups } from '#shared/calibration/contract.ts';
import { chanceWord, fairnessSentences, fairnessTestWords } from '#shared/calibration/fairness-sentences.ts';
import { fairnessGroupWords, fairnessOutcomeWords, groupName, warningSentence } from '#shared/calibration/sentences.ts';
import { shown, spanWords } from '#shared/kernel/decimal.ts';
import { problemSentence } from '#shared/problem-words.ts';
import styles from './calibration.module.css';

type Report = NonNullable<FairnessLine['report']>;

const percentOf = (share: number | null): number | null => (share === null ? null : share * 100);

function OutcomeTable({
  report,
  group,
  label,
}: {
  readonly report: Report;
  readonly group: FairnessGroup;
  readonly label: string;
}) {
  const { t, say, number, language } = useWords();
  const rows = report.groups.map((line) => ({
    ...line,
    against: report.comparisons.find((comparison) => comparison.group === line.group),
  }));
  const withheld = t('calib.withheld', { n: report.minimumCell });
  return (
    <PlainTable
      dense
      label={label}
      rows={rows}
      keyOf={({ group: key }) => key}
      columns={[
        {
          key: 'group',
          head: t('calib.group'),
          cell: ({ group: key }) => (
            <>
              {groupName(group, key, language) || t('calib.unitNone')}{' '}
              {key === report.reference ? <span className={styles.tag}>{t('calib.reference')}</span> : null}
            </>
          ),
        },
        { key: 'n', head: t('calib.n'), right: true, cell: ({ n }) => (n === null ? withheld : number(n)) },
        {
          key: 'share',
          head: t('calib.share'),
          right: true,
          cell: ({ n, chosen, share }) =>
            n === null || chosen === null || share.value === null
              ? '–'
              : `${number(chosen)} (${t('calib.percent', { percent: Math.round(share.value * 100) })}; ${spanWords(percentOf(share.lower), percentOf(share.upper), language, 0)}%)`,
        },
        {
          key: 'ratio',
          head: t('calib.ratio'),
          right: true,
          cell: ({ against }) => {
            const ratio = against?.impactRatio ?? null;
            if (ratio === null || ratio.value === null) return '–';
            return `${shown(ratio.value, language)} (${spanWords(ratio.lower, ratio.upper, language)})`;
          },
        },
        {
          key: 'p',
          head: t('calib.pTest'),
          right: true,
          cell: ({ against }) => {
            const test = against?.test ?? null;
            if (test === null) return '–';
            return `${chanceWord(test.holm, language)} ${say(fairnessTestWords[test.kind])}`;
          },
        },
        {
          key: 'delta',
          head: t('calib.delta'),
          right: true,
          cell: ({ against }) => {
            const delta = against?.cliffsDelta ?? null;
            if (delta === null || delta.value === null) return '–';
            return `${shown(delta.value, language)} (${spanWords(delta.lower, delta.upper, language)})`;
          },
        },
      ]}
    />
  );
}

function Outcome({ line }: { readonly line: FairnessLine }) {
  const { say, language } = useWords();
  const label = say(fairnessOutcomeWords[line.outcome]);
  return (
    <div className={styles.card}>
      <h2>{label}</h2>
      {line.problem === null ? null : (
        <p className={styles.small}>
          {problemSentence({ code: line.problem.code, values: line.problem.values }, language)}
        </p>
      )}
      {line.report === null ? null : (
        <>
          {fairnessSentences(line, line.report, language).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <OutcomeTable report={line.report} group={line.group} label={label} />
          {line.report.warnings.map((warning) => (
            <p key={warning.code} className={styles.small}>
              {warningSentence(warning, language)}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

/** Are groups treated alike, on ratings in force and on the panel's moves. */
export function GroupsTab() {
  const { t, say } = useWords();
  const [group, setGroup] = useState<FairnessGroup>('sex');
  const { value, problem } = useQuery('fairness.get', {});
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={8} />;
  return (
    <>
      <div className={styles.row}>
        <Select
          label={t('calib.groupsOn')}
          inline
          options={fairnessGroups.map((key) => ({ key, label: say(fairnessGroupWords[key]) }))}
          value={group}
          onChange={(key) => setGroup(fairnessGroups.find((one) => one === key) ?? 'sex')}
        />
        <span className={styles.small}>{t(value.final ? 'calib.groupsFinal' : 'calib.groupsProposed')}</span>
      </div>
      {value.lines
        .filter((line) => line.group === group)
        .map((line) => (
          <Outcome key={line.outcome} line={line} />
        ))}
      <p className={styles.small}>{t('calib.groupsNote')}</p>
    </>
  );
}
