import { useState } from 'react';
import { isAnswered, useQuery } from '#renderer/kernel/use-query.ts';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { MixPanel } from '#renderer/rating/mix-panel.tsx';
import { PartsCard } from '#renderer/session/parts-card.tsx';
import { Card, ScreenPage } from '#renderer/ui/page.tsx';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import type { WorkshopState } from '#shared/record/workshop-state.ts';
import { firstAttendance } from './attendance.ts';
import { FilesCard } from './files-card.tsx';
import { MinutesCard } from './minutes-card.tsx';
import { OpenCard } from './open-card.tsx';
import { openPoints } from './open-points.ts';
import { ReopenDialog } from './reopen-dialog.tsx';
import styles from './results.module.css';
import { SignBanner } from './sign-banner.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { firstDraft, type SignDraft } from './sign-draft.ts';

function Result({ state: { workshop, signOff } }: { readonly state: WorkshopState }) {
  const { language } = useWords();
  const { rows } = useRoster();
  const units = useQuery('unit.list', {}).value?.rows ?? [];
  const people = useQuery('actor.list', {});
  const past = useQuery('workshop.signOffs', {});
  const minutes = useQuery('minutes.get', {});
  const ready = useQuery('workshop.readiness', {});
  const readiness = ready.value;
  const gate = useQuery('evidence.gate', {}).value;
  const [draft, setDraft] = useState<SignDraft | null>(null);
  const [signing, setSigning] = useState(false);
  const [reopening, setReopening] = useState(false);
  const points = openPoints(workshop, rows, units, readiness, gate, language);
  const last = past.value?.rows.at(-1) ?? null;
  const reopened = signOff === null ? last : null;
  // The form begins with answers that may come after it was opened: before they have, there is no form to fill.
  if (signing && draft === null && [people, past, ready].every(isAnswered)) {
    const present = firstAttendance(people.value?.rows ?? [], readiness?.came ?? [], last);
    setDraft(firstDraft(present, readiness, last));
  }
  return (
    <>
      <SignBanner
        signOff={signOff}
        reopened={reopened}
        onSign={() => setSigning(true)}
        onReopen={() => setReopening(true)}
      />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Card flush>
            <div className={styles.mix}>
              <MixPanel leading={null} />
            </div>
          </Card>
          <PartsCard locked={signOff !== null} />
        </div>
        <div className={styles.column}>
          {signOff === null ? <OpenCard points={points} /> : null}
          <FilesCard />
        </div>
      </div>
      {minutes.problem === null ? null : <FailedState problem={minutes.problem} />}
      {minutes.value === null ? (
        minutes.problem === null ? (
          <Skeleton lines={6} />
        ) : null
      ) : (
        <MinutesCard minutes={minutes.value} />
      )}
      <SignDialog
        isOpen={signing}
        draft={draft}
        readiness={readiness}
        points={points}
        period={workshop.period}
        onChange={setDraft}
        onClose={(signed) => {
          setSigning(false);
          if (signed) setDraft(null);
        }}
      />
      <ReopenDialog isOpen={reopening} onClose={() => setReopening(false)} />
    </>
  );
}

/** The result: draft or signed, what is open, the mix before and after, and every file that leaves the workshop. */
export function ResultsScreen() {
  const { t } = useWords();
  const { value, problem } = useQuery('workshop.get', {});
  return (
    <ScreenPage title={t('results.title')} lead={t('results.lead')}>
      {problem === null ? null : <FailedState problem={problem} />}
      {value === null ? <Skeleton lines={8} /> : <Result state={value} />}
    </ScreenPage>
  );
}
