import { Download, UserRoundMinus, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { ExcludeDialog } from '#renderer/people/exclude-dialog.tsx';
import { useActor } from '#renderer/shell/actor.ts';
import { useDownload } from '#renderer/shell/use-download.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';
import { mayUse } from '#shared/contract.ts';
import { exclusionWords } from '#shared/people/role-words.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import styles from './dossier.module.css';

/** Whether the person is rated, and what can be done: leave them out, take them back in, hand them their extract. */
export function PersonActs({ person }: { readonly person: RosterRow }) {
  const { t, say } = useWords();
  const { making, start } = useDownload();
  const actor = useActor();
  const locked = useQuery('workshop.get', {}).value?.workshop.state === 'signed';
  const [excluding, setExcluding] = useState(false);
  const out = person.excluded !== null;
  const may = !locked && (actor === null || mayUse('employee.exclude', actor.role));
  return (
    <>
      {person.excluded === null ? null : (
        <Callout kind="warn">
          {t('dossier.excluded', { because: say(exclusionWords[person.excluded]), note: person.excluded_note ?? '' })}
        </Callout>
      )}
      <div className={styles.acts}>
        <Button
          small
          icon={Download}
          isDisabled={making !== null}
          onPress={() => start({ kind: 'dossier', employee: person.id })}
        >
          {t('dossier.extract')}
        </Button>
        <Button
          small
          icon={Download}
          isDisabled={making !== null}
          onPress={() => start({ kind: locked ? 'letter-pdf' : 'panel-pdf', employee: person.id })}
        >
          {t(locked ? 'dossier.letter' : 'dossier.brief')}
        </Button>
        <Button small icon={out ? UserRoundPlus : UserRoundMinus} isDisabled={!may} onPress={() => setExcluding(true)}>
          {t(out ? 'panel.include' : 'panel.exclude')}
        </Button>
      </div>
      <p className={styles.soft}>{t('dossier.extractHint')}</p>
      {excluding ? (
        <ExcludeDialog people={[person]} act={out ? 'include' : 'exclude'} onClose={() => setExcluding(false)} />
      ) : null}
    </>
  );
}
