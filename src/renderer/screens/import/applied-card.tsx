import { ArrowRight, Undo2 } from 'lucide-react';
import { useAct } from '#renderer/host/use-act.ts';
import { useQuery } from '#renderer/host/use-query.ts';
import { Push } from '#renderer/parts/button.tsx';
import { Callout } from '#renderer/parts/calm.tsx';
import { useWords } from '#renderer/parts/words.ts';
import { show } from '../view.ts';
import { type Applied, putDesk } from './desk.ts';
import styles from './import.module.css';

/** What the import just applied has written, and the way back. */
export function AppliedCard({ applied }: { readonly applied: Applied }) {
  const { t } = useWords();
  const act = useAct();
  const last = useQuery('history.get', {}).value?.undo?.number;
  const written = applied.commit > 0;
  async function undo() {
    if ((await act('history.undo', {})) !== null) putDesk({ applied: null });
  }
  return (
    <Callout kind={written ? 'good' : 'plain'} live>
      <h2>{t(written ? 'applied.title' : 'applied.nothing')}</h2>
      {written ? <p>{t('applied.words', { ...applied })}</p> : null}
      {applied.left > 0 ? <p>{t('applied.left', { left: applied.left })}</p> : null}
      <div className={styles.ways}>
        {written && last === applied.commit ? (
          <Push small icon={Undo2} onPress={() => void undo()}>
            {t('applied.undo')}
          </Push>
        ) : null}
        <Push small kind="primary" icon={ArrowRight} onPress={() => show({ screen: 'panel' })}>
          {t('applied.panel')}
        </Push>
      </div>
    </Callout>
  );
}
