import { placeOf } from '#renderer/kernel/notices.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { ScreenPage } from '#renderer/ui/page.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import { AppliedCard } from './applied-card.tsx';
import { DropArea } from './drop-area.tsx';
import styles from './import.module.css';
import type { ImportState } from './import-state.ts';
import { ImportedFiles } from './imported-files.tsx';
import { KnownFiles } from './known-files.tsx';
import { LeftOut } from './left-out.tsx';
import { Profiles } from './profiles.tsx';
import { ReadingCard } from './reading-card.tsx';
import { UnitPredicates } from './unit-predicates.tsx';
import type { ImportActions } from './use-import.ts';

/** Files that could not be read, each with its sentence; the others are kept. */
export function FailedFiles({ problems }: { readonly problems: readonly ProblemAnswer[] }) {
  const { t } = useWords();
  if (problems.length === 0) return null;
  return (
    <Callout kind="bad" live>
      <h2>{t('failed.title')}</h2>
      <ul className={styles.failed}>
        {problems.map((problem, at) => (
          <li key={`${placeOf(problem)} ${problem.code} ${String(at)}`}>{problem.message}</li>
        ))}
      </ul>
    </Callout>
  );
}

/** Where files come in, and what came in before: files, predicates of units, people who are not rated. */
export function StartPage({ state, acts }: { readonly state: ImportState; readonly acts: ImportActions }) {
  const { t } = useWords();
  const workshop = useQuery('workshop.get', {}).value;
  const locked = workshop?.workshop.state === 'signed';
  const { reading, applied, problems } = state;
  return (
    <ScreenPage title={t('import.title')} lead={t('import.lead')}>
      {locked ? <Callout>{t('import.locked')}</Callout> : null}
      {applied === null ? null : <AppliedCard applied={applied} />}
      <FailedFiles problems={problems} />
      {reading === null ? <DropArea acts={acts} locked={locked} /> : <ReadingCard reading={reading} acts={acts} />}
      <UnitPredicates locked={locked} />
      <LeftOut locked={locked} />
      <ImportedFiles />
      {reading === null ? <KnownFiles /> : null}
      <Profiles />
    </ScreenPage>
  );
}
