import { useState } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Callout } from '#renderer/ui/page-states.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { PersonCards } from '#shared/consequences/results.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import { mainRole, type RoleIndicator } from '#shared/rules/consequence/roles.ts';
import { predicateWords, ratingWords } from '#shared/rules/level-words.ts';
import styles from './consequences.module.css';
import { figure } from './figures.ts';
import { CardBox } from './talent-card.tsx';

function Outcome({ roles }: { readonly roles: RoleIndicator }) {
  const { t, say, language } = useWords();
  const { value, rating, given, differs, missing } = roles;
  return (
    <>
      {value === null || rating === null ? null : (
        <p>{t('consequences.roleValue', { value: figure(value, language), rating: say(ratingWords[rating]) })}</p>
      )}
      {differs && given !== null ? (
        <Callout kind="warn">{t('consequences.roleDiffers', { given: say(ratingWords[given]) })}</Callout>
      ) : null}
      {missing.length === 0 ? null : (
        <p className={styles.missing}>
          {t('consequences.roleMissing', {
            roles: missing.map((role) => (role === mainRole ? t('consequences.roleMain') : role)).join(', '),
          })}
        </p>
      )}
    </>
  );
}

/** Weights as they are typed, percent; null where one is no number, so that nothing is taken for zero. */
function typedWeights(typed: Readonly<Record<string, string>>): Readonly<Record<string, number>> | null {
  const entries = Object.entries(typed).map(([role, text]) => [role, Number(text.replace(',', '.'))] as const);
  return entries.every(([, value]) => Number.isFinite(value) && value >= 0) ? Object.fromEntries(entries) : null;
}

function ByLeader({
  employee,
  weights,
}: {
  readonly employee: string;
  readonly weights: Readonly<Record<string, number>>;
}) {
  const roles = useQuery('consequence.roles', { employee, weights }).value?.roles ?? null;
  return roles === null ? null : <Outcome roles={roles} />;
}

function Weighed({ employee, byTime }: { readonly employee: string; readonly byTime: RoleIndicator }) {
  const { t, say, language } = useWords();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const nameOf = (role: string) => (role === mainRole ? t('consequences.roleMain') : role);
  const shown = (role: string, weight: number) => typed[role] ?? figure(Math.round(weight * 1000) / 10, language);
  const weights = typedWeights(Object.fromEntries(byTime.roles.map(({ role, weight }) => [role, shown(role, weight)])));
  return (
    <>
      {byTime.roles.map(({ role, weight, level }) => (
        <TextField
          key={role}
          label={t('consequences.weightOf', {
            role: nameOf(role),
            level: level === null ? '–' : say(ratingWords[level]),
          })}
          value={shown(role, weight)}
          onChange={(text) => setTyped({ ...typed, [role]: text })}
        />
      ))}
      {Object.keys(typed).length === 0 ? <Outcome roles={byTime} /> : null}
      {Object.keys(typed).length > 0 && weights === null ? <p>{t('consequences.weightWrong')}</p> : null}
      {Object.keys(typed).length > 0 && weights !== null ? <ByLeader employee={employee} weights={weights} /> : null}
    </>
  );
}

/** Contribution per role beside the main rating, by time or by the leader's weights; shown where somebody has more than one role. */
export function RolesCard({ cards: { roles, load, employee, unrecorded } }: { readonly cards: PersonCards }) {
  const { t } = useWords();
  if (load.squads.length === 0) return null;
  return (
    <CardBox title={t('consequences.roles')}>
      <p className={styles.soft}>
        {t('consequences.rolesLead')} ({t('consequences.ours')})
      </p>
      {roles === null ? <p>{t('consequences.rolesUnknown')}</p> : <Weighed employee={employee} byTime={roles} />}
      {unrecorded.length === 0 ? null : (
        <Callout kind="warn">
          {t('consequences.unrecordedLine', { squads: unrecorded.map(({ squad }) => squad).join(', ') })}
        </Callout>
      )}
    </CardBox>
  );
}

/** The annual predicate beside its months. */
export function AnnualCard({ cards: { annual } }: { readonly cards: PersonCards }) {
  const { t, say, language } = useWords();
  if (annual === null) return null;
  const { months, same, contradicts } = annual;
  return (
    <CardBox title={t('consequences.annual')}>
      <p>{t('consequences.annualLine', { same, of: months.length })}</p>
      {contradicts ? <Callout kind="warn">{t('consequences.annualContradicts')}</Callout> : null}
      <ul>
        {months.map(({ period, predicate }) => (
          <li key={period}>
            {t('consequences.monthLine', {
              month: periodWords(period, language),
              predicate: say(predicateWords[predicate]),
            })}
          </li>
        ))}
      </ul>
    </CardBox>
  );
}
