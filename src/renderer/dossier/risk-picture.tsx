import { ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { CellGrid } from '#renderer/ui/cell-grid.tsx';
import { EmptyState, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { type DrawnRisk, type RiskLevel, type RiskStage, riskStages } from '#shared/dossier/risk-map.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import { useJudgedMonth } from './outlook-part.tsx';
import styles from './pictures.module.css';

const steps = ['1', '2', '3', '4', '5'] as const;

/** Codes named in a cell before the rest is counted. */
const mostCodes = 3;

function levelText({ likelihood, impact, printed }: RiskLevel): string {
  if (likelihood === null || impact === null) return printed === null ? '–' : String(printed);
  return `${likelihood} x ${impact}`;
}

function RiskTable({ risks }: { readonly risks: readonly DrawnRisk[] }) {
  const { t, language, number } = useWords();
  return (
    <PlainTable
      label={t('picture.risk')}
      dense
      keyOf={({ id }) => id}
      rows={risks}
      columns={[
        { key: 'risk', head: t('risk.risk'), cell: ({ code, risk }) => [code, risk].filter(Boolean).join(' ') },
        {
          key: 'levels',
          head: t('risk.levels'),
          cell: (risk) => riskStages.map((stage) => levelText(risk[stage])).join(' → '),
        },
        {
          key: 'goal',
          head: t('risk.goal'),
          cell: ({ goal, objective }) =>
            goal === null ? `${objective ?? '–'} (${t('risk.noGoal')})` : (objective ?? goal),
        },
        {
          key: 'attained',
          head: t('risk.attained'),
          cell: ({ attained }) => {
            if (attained === null) return '–';
            const { lines, judged, behind } = attained;
            return judged === 0
              ? t('risk.unjudged', { lines })
              : t('risk.attainedOf', { behind: number(behind), judged: number(judged) });
          },
        },
        {
          key: 'outside',
          head: t('risk.outside'),
          cell: ({ outside }) => (outside === null ? '–' : t('risk.cite', { said: outside })),
        },
        { key: 'plan', head: t('risk.plan'), cell: ({ treatment }) => treatment ?? '–' },
        { key: 'owner', head: t('risk.owner'), cell: ({ owner }) => owner ?? '–' },
        {
          key: 'due',
          head: t('risk.due'),
          cell: ({ due, deadline, overdue }) =>
            [due === null ? (deadline ?? '–') : dateWords(due, language), overdue ? `(${t('risk.late')})` : '']
              .filter((part) => part !== '')
              .join(' '),
        },
        {
          key: 'faults',
          head: t('risk.faults'),
          cell: ({ faults }) => faults.map((fault) => t(`risk.fault.${fault}`)).join(', '),
        },
        {
          key: 'source',
          head: t('risk.source'),
          cell: ({ place: { file, cell } }) => t('goals.source', { file, cell }),
        },
      ]}
    />
  );
}

/** The 5 x 5 map of risks at one stage, and the register below it, narrowed to the cell that is chosen. */
export function RiskPicture() {
  const { t, number } = useWords();
  const month = useJudgedMonth();
  const [stage, setStage] = useState<RiskStage>('inherent');
  const [chosen, setChosen] = useState<{ readonly row: string; readonly column: string } | null>(null);
  const { value, problem } = useQuery('risk.map', { month });
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={8} />;
  const { risks } = value;
  if (risks.length === 0)
    return (
      <EmptyState icon={ShieldAlert} title={t('risk.none')}>
        {t('risk.noneHint')}
      </EmptyState>
    );
  const inCell = (likelihood: string, impact: string): readonly DrawnRisk[] =>
    risks.filter((risk) => `${risk[stage].likelihood}` === likelihood && `${risk[stage].impact}` === impact);
  const unplaced = risks.filter((risk) => risk[stage].likelihood === null || risk[stage].impact === null).length;
  const shown = chosen === null ? risks : inCell(chosen.row, chosen.column);
  return (
    <>
      <h2>{t('risk.title', { n: risks.length, open: number(risks.filter(({ overdue }) => overdue).length) })}</h2>
      <p className={styles.sub}>{t('risk.sub', { unplaced })}</p>
      <Segments
        label={t('risk.stage')}
        hideLabel
        options={riskStages.map((key) => ({ key, label: t(`risk.${key}`) }))}
        value={stage}
        onChange={(key: RiskStage) => {
          setStage(key);
          setChosen(null);
        }}
      />
      <CellGrid
        label={t('picture.riskHint')}
        corner={t('risk.corner')}
        columns={steps.map((key) => ({ key, head: t('risk.impact', { n: key }) }))}
        rows={steps.toReversed().map((likelihood) => ({
          key: likelihood,
          head: t('risk.likelihood', { n: likelihood }),
          cells: steps.map((impact) => {
            const own = inCell(likelihood, impact);
            const codes = own.slice(0, mostCodes).map(({ code, risk }) => code ?? risk.slice(0, 12));
            const rest = own.length > mostCodes ? ` +${own.length - mostCodes}` : '';
            const text = own.length === 0 ? '' : `${codes.join(' ')}${rest}`;
            return {
              text,
              label: `${t('risk.cell', { likelihood, impact, n: own.length })} ${text}`.trim(),
              fill: (Number(likelihood) * Number(impact)) / 25,
              marked: own.some(({ overdue }) => overdue),
            };
          }),
        }))}
        chosen={chosen}
        onChoose={(row, column) => setChosen(chosen?.row === row && chosen.column === column ? null : { row, column })}
      />
      <h3>
        {chosen === null
          ? t('risk.all')
          : t('risk.cell', { likelihood: chosen.row, impact: chosen.column, n: shown.length })}
      </h3>
      <RiskTable risks={shown} />
    </>
  );
}
