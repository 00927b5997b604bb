import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { KeysCard } from '#renderer/round/keys-card.tsx';
import { useActor } from '#renderer/shell/actor.ts';
import { ScreenPage } from '#renderer/ui/page.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';
import { mayUse } from '#shared/contract.ts';
import type { WorkshopRow } from '#shared/people/rows.ts';
import { EvidenceGateCard } from './evidence-gate-card.tsx';
import { FileCard } from './file-card.tsx';
import { IdentityCard } from './identity-card.tsx';
import { LetterheadCard } from './letterhead-card.tsx';
import { MachineCard } from './machine-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { RulesCard } from './rules-card.tsx';
import styles from './settings.module.css';
import { SnapshotsCard } from './snapshots-card.tsx';

function WorkshopSettings({ workshop }: { readonly workshop: WorkshopRow }) {
  const { t } = useWords();
  const actor = useActor();
  const letterhead = useQuery('letterhead.get', {});
  const locked = workshop.state === 'signed';
  const { name, agency, agency_code, period } = workshop;
  return (
    <>
      {locked ? <Callout>{t('identity.signed')}</Callout> : null}
      <PeopleCard locked={locked} />
      {actor !== null && mayUse('key.list', actor.role) ? <KeysCard /> : null}
      <div className={styles.columns}>
        <div className={styles.column}>
          <IdentityCard key={[name, agency, agency_code, period].join('\n')} workshop={workshop} locked={locked} />
          <FileCard />
          <SnapshotsCard />
        </div>
        <div className={styles.column}>
          <MachineCard />
          <LetterheadCard key={JSON.stringify(letterhead.value)} row={letterhead.value} />
        </div>
      </div>
      <EvidenceGateCard locked={locked} />
      <RulesCard />
    </>
  );
}

/** Settings: of the workshop, where one is open, and of this computer. */
export function SettingsScreen() {
  const { t } = useWords();
  const workshop = useQuery('workshop.get', {}).value?.workshop ?? null;
  return (
    <ScreenPage title={t('settings.title')} lead={t(workshop === null ? 'settings.leadNone' : 'settings.lead')}>
      {workshop === null ? <MachineCard /> : <WorkshopSettings workshop={workshop} />}
    </ScreenPage>
  );
}
