import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { ScreenPage } from '#renderer/ui/page.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';
import { AppliedCard } from './applied-card.tsx';
import { DropArea } from './drop-area.tsx';
import { FailedFiles } from './failed-files.tsx';
import type { ImportState } from './import-state.ts';
import { ImportedFiles } from './imported-files.tsx';
import { KnownFiles } from './known-files.tsx';
import { LeftOut } from './left-out.tsx';
import { Profiles } from './profiles.tsx';
import { ReadingCard } from './reading-card.tsx';
import { UnitPredicates } from './unit-predicates.tsx';
import type { ImportActions } from './use-import.ts';

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
