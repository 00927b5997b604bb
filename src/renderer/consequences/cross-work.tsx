import { useWords } from '#renderer/kernel/use-words.ts';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { CrossWork } from '#shared/consequences/lists.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import styles from './consequences.module.css';
import { figure } from './figures.ts';
import { PersonName } from './person-name.tsx';
import { InputPlace } from './why.tsx';

function Squad({ squad }: { readonly squad: CrossWork['squads'][number] }) {
  const { t, language } = useWords();
  const { name, number, decreed, scope, leads, months, minutes, recorded, at } = squad;
  return (
    <li>
      {t('consequences.squadLine', {
        squad: name,
        role: t(leads ? 'consequences.leads' : 'consequences.member'),
        scope: t(scope === null ? 'consequences.scopeUnknown' : `consequences.${scope}`),
        number: number ?? '–',
        date: decreed === null ? '–' : decreed.length < 10 ? decreed : dateWords(decreed, language),
        months,
        minutes: figure(minutes, language),
      })}{' '}
      {recorded !== false ? null : <strong>({t('consequences.unrecorded')})</strong>}{' '}
      {at === null ? null : <InputPlace at={at} />}
    </li>
  );
}

/** The recognition report of work across units: for the talent file, allowance and career. */
export function CrossWorkTable({ rows }: { readonly rows: readonly CrossWork[] }) {
  const { t, language } = useWords();
  if (rows.length === 0) return <p>{t('consequences.listEmpty')}</p>;
  return (
    <PlainTable
      dense
      label={t('consequences.crossWork')}
      rows={rows}
      keyOf={({ employee }) => employee}
      columns={[
        { key: 'name', head: t('consequences.name'), cell: (row) => <PersonName {...row} /> },
        { key: 'unit', head: t('consequences.unit'), cell: ({ unit }) => unit },
        {
          key: 'squads',
          head: t('consequences.squads'),
          cell: ({ squads, awards }) => (
            <ul className={styles.parts}>
              {squads.map((squad) => (
                <Squad key={`${squad.name} ${squad.at?.row}`} squad={squad} />
              ))}
              {awards.map(({ award, at }) => (
                <li key={`${award} ${at?.row}`}>
                  {award} {at === null ? null : <InputPlace at={at} />}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'minutes',
          head: t('consequences.squadMinutes'),
          right: true,
          cell: ({ minutes }) => figure(minutes, language),
        },
        {
          key: 'share',
          head: t('consequences.squadShare'),
          right: true,
          cell: ({ share }) => (share === null ? '–' : `${figure(Math.round(share * 1000) / 10, language)} %`),
        },
        { key: 'points', head: t('consequences.points'), right: true, cell: ({ points }) => figure(points, language) },
      ]}
    />
  );
}
