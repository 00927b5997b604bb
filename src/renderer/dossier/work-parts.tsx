import { useWords } from '#renderer/kernel/use-words.ts';
import type { DossierRecord } from '#shared/dossier/contract.ts';
import { readCalendar } from '#shared/dossier/day-calendar.ts';
import { workFieldWords } from '#shared/dossier/work-field-words.ts';
import type { WorkField } from '#shared/dossier/work-fields.ts';
import { workKindWords } from '#shared/dossier/work-kind-words.ts';
import { workKinds } from '#shared/dossier/work-tables.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import styles from './dossier.module.css';
import { FoldedPart } from './drawer.tsx';
import { plansOf, type WorkPlan } from './plans.ts';

type Fields = DossierRecord['fields'];
type Value = Fields[WorkField];

function PlanLine({ plan }: { readonly plan: WorkPlan }) {
  const { t, language, number } = useWords();
  const { fields, objective, months } = plan;
  const last = months.at(-1);
  const held = (key: WorkField) => (fields[key] === null || fields[key] === undefined ? '' : String(fields[key]));
  return (
    <li className={styles.record}>
      <p className={styles.strong}>{held('plan') === '' ? held('code') : held('plan')}</p>
      <p className={styles.soft}>
        {[held('category'), held('aspect'), held('indicator')].filter((part) => part !== '').join(' · ')}
      </p>
      {objective === null ? null : <p className={styles.soft}>{t('dossier.serves', { objective })}</p>}
      <p>
        {t('dossier.target', {
          target: held('target') === '' ? '–' : held('target'),
          realisation: held('realisation') === '' ? '–' : held('realisation'),
        })}
      </p>
      {last === undefined ? null : (
        <p>
          {t('dossier.progress', {
            value: number(last.cumulative),
            period: periodWords(last.period, language),
            n: months.length,
          })}
        </p>
      )}
      <p className={styles.soft}>
        {held('evidence') === '' ? t('dossier.noEvidence') : t('dossier.evidence', { evidence: held('evidence') })}
      </p>
      {held('feedback') === '' ? null : <p>{t('dossier.feedback', { feedback: held('feedback') })}</p>}
    </li>
  );
}

/** What each kind says in one line under its title. */
function useRecordWords() {
  const { t, language, number } = useWords();
  const word = (value: Value) =>
    value === null || value === undefined ? '–' : typeof value === 'number' ? number(value) : value;
  const day = (value: Value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateWords(value, language) : word(value);
  return {
    squad: ({ teamName, teamCode, role, minutes, months, inSkp }: Fields) => [
      word(teamName ?? teamCode),
      `${t('dossier.squad', { role: word(role), minutes: word(minutes), months: months ?? '–' })}, ${t(inSkp === 1 ? 'dossier.inSkp' : 'dossier.notInSkp')}`,
    ],
    workload: ({ minutes }: Fields) => [t('dossier.minutes', { minutes: word(minutes) }), ''],
    discipline: ({ sanction, level, decreeDate }: Fields) => [word(sanction), `${word(level)}, ${day(decreeDate)}`],
    training: ({ title, trainingKind, hours, year }: Fields) => [
      word(title ?? trainingKind),
      [word(trainingKind), t('dossier.hours', { hours: word(hours) }), year ?? '']
        .filter((part) => part !== '')
        .join(', '),
    ],
  } as const;
}

function OtherLine({ record }: { readonly record: DossierRecord }) {
  const { t, say, number, language } = useWords();
  const month = record.period !== null && record.period.length > 4 ? [periodWords(record.period, language)] : [];
  const said = (Object.keys(record.fields) as WorkField[]).flatMap((field) => {
    const value = record.fields[field];
    if (value === null || value === undefined || value === '') return [];
    if (field === 'calendar') {
      const days = [...readCalendar(String(value))].map(([day, { entries, minutes }]) =>
        t(minutes === null ? 'dossier.dayRows' : 'dossier.day', { day, n: entries, minutes: number(minutes ?? 0) }),
      );
      return [`${say(workFieldWords[field])}: ${days.join(', ')}`];
    }
    return [`${say(workFieldWords[field])}: ${typeof value === 'number' ? number(value) : value}`];
  });
  return (
    <li className={styles.record}>
      <p>{[...month, ...said].join('; ')}</p>
      <p className={styles.soft}>{t('dossier.file', { file: record.file, cell: record.cell })}</p>
    </li>
  );
}

const worded = ['squad', 'workload', 'discipline', 'training'] as const;
const titles = {
  squad: 'dossier.squads',
  workload: 'dossier.workload',
  discipline: 'dossier.discipline',
  training: 'dossier.training',
} as const;

/** Kinds without a line of their own; progress and goals are shown with the plans that they belong to. */
const plain = workKinds.filter((kind) => !['skp', 'progress', 'cascade', ...worded].includes(kind));

/** What imports brought about the person's work, kind by kind; read only. */
export function WorkParts({ records }: { readonly records: readonly DossierRecord[] }) {
  const { t, say } = useWords();
  const words = useRecordWords();
  const plans = plansOf(records);
  if (records.length === 0) return <p className={styles.soft}>{t('dossier.noWork')}</p>;
  return (
    <div className={styles.work}>
      {plans.length === 0 ? null : (
        <FoldedPart title={t('dossier.plans', { n: plans.length })}>
          <ul className={styles.records}>
            {plans.map((plan) => (
              <PlanLine key={plan.id} plan={plan} />
            ))}
          </ul>
        </FoldedPart>
      )}
      {worded.map((kind) => {
        const own = records.filter((record) => record.kind === kind);
        if (own.length === 0) return null;
        return (
          <FoldedPart key={kind} title={t(titles[kind], { n: own.length })}>
            <ul className={styles.records}>
              {own.map(({ id, fields }) => {
                const [first, second] = words[kind](fields);
                return (
                  <li key={id} className={styles.record}>
                    <p className={styles.strong}>{first}</p>
                    {second === '' ? null : <p className={styles.soft}>{second}</p>}
                  </li>
                );
              })}
            </ul>
          </FoldedPart>
        );
      })}
      {plain.map((kind) => {
        const own = records.filter((record) => record.kind === kind);
        if (own.length === 0) return null;
        return (
          <FoldedPart key={kind} title={t('dossier.part', { kind: say(workKindWords[kind]), n: own.length })}>
            <ul className={styles.records}>
              {own.map((record) => (
                <OtherLine key={record.id} record={record} />
              ))}
            </ul>
          </FoldedPart>
        );
      })}
    </div>
  );
}
