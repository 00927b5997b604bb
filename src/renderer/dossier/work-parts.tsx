import { useWords } from '#renderer/kernel/use-words.ts';
import { workFieldWords } from '#shared/dossier/work-field-words.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { Wording } from '#shared/kernel/wording.ts';
import type { DossierRecord } from '#shared/people/contract.ts';
import styles from './dossier.module.css';
import { FoldedPart } from './drawer.tsx';
import { plansOf, type WorkPlan } from './plans.ts';

const names: Readonly<Record<string, Wording>> = workFieldWords;

type Fields = DossierRecord['fields'];

function PlanLine({ plan }: { readonly plan: WorkPlan }) {
  const { t, language, number } = useWords();
  const { fields, objective, months } = plan;
  const last = months.at(-1);
  const held = (key: string) => (fields[key] === null || fields[key] === undefined ? '' : String(fields[key]));
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
  const word = (value: Fields[string] | undefined) =>
    value === null || value === undefined ? '–' : typeof value === 'number' ? number(value) : value;
  const day = (value: Fields[string] | undefined) =>
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
  const { t, say, number } = useWords();
  const said = Object.entries(record.fields).flatMap(([key, value]) => {
    const word = names[key];
    if (value === null || value === '') return [];
    return [`${word === undefined ? key : say(word)}: ${typeof value === 'number' ? number(value) : value}`];
  });
  return (
    <li className={styles.record}>
      <p>{said.join('; ')}</p>
      <p className={styles.soft}>{t('dossier.file', { file: record.file, row: record.row })}</p>
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

/** What imports brought about the person's work, kind by kind; read only. */
export function WorkParts({ records }: { readonly records: readonly DossierRecord[] }) {
  const { t } = useWords();
  const words = useRecordWords();
  const plans = plansOf(records);
  const others = records.filter(({ kind }) => kind === 'ip-asn' || kind === 'activity');
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
      {others.length === 0 ? null : (
        <FoldedPart title={t('dossier.others', { n: others.length })}>
          <ul className={styles.records}>
            {others.map((record) => (
              <OtherLine key={record.id} record={record} />
            ))}
          </ul>
        </FoldedPart>
      )}
    </div>
  );
}
