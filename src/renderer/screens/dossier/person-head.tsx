import { Download, UserRoundMinus, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from '#renderer/host/use-query.ts';
import { Push } from '#renderer/parts/button.tsx';
import { Callout } from '#renderer/parts/calm.tsx';
import { useWords } from '#renderer/parts/words.ts';
import { mayUse } from '#shared/contract/contract.ts';
import type { RosterRow } from '#shared/domain/roster.ts';
import { exclusionWords } from '#shared/text/roles.ts';
import { useActor } from '../actor.ts';
import { ExcludeBox } from '../panel/exclude-box.tsx';
import { useDownload } from '../use-download.ts';
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
        <Push
          small
          icon={Download}
          isDisabled={making !== null}
          onPress={() => start({ kind: 'dossier', employee: person.id })}
        >
          {t('dossier.extract')}
        </Push>
        <Push small icon={out ? UserRoundPlus : UserRoundMinus} isDisabled={!may} onPress={() => setExcluding(true)}>
          {t(out ? 'panel.include' : 'panel.exclude')}
        </Push>
      </div>
      <p className={styles.soft}>{t('dossier.extractHint')}</p>
      {excluding ? (
        <ExcludeBox people={[person]} act={out ? 'include' : 'exclude'} onClose={() => setExcluding(false)} />
      ) : null}
    </>
  );
}
