import { ArrowRight, Undo2 } from 'lucide-react';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { show } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';
import styles from './import.module.css';
import { type Applied, patchImport } from './import-state.ts';

/** What the import just applied has written, and the way back. */
export function AppliedCard({ applied }: { readonly applied: Applied }) {
  const { t } = useWords();
  const act = useCommand();
  const last = useQuery('history.get', {}).value?.undo?.number;
  const written = applied.commit > 0;
  async function undo() {
    if ((await act('history.undo', {})) !== null) patchImport({ applied: null });
  }
  return (
    <Callout kind={written ? 'good' : 'plain'} live>
      <h2>{t(written ? 'applied.title' : 'applied.nothing')}</h2>
      {written ? <p>{t('applied.words', { ...applied })}</p> : null}
      {applied.left > 0 ? <p>{t('applied.left', { left: applied.left })}</p> : null}
      <div className={styles.ways}>
        {written && last === applied.commit ? (
          <Button small icon={Undo2} onPress={() => void undo()}>
            {t('applied.undo')}
          </Button>
        ) : null}
        <Button small kind="primary" icon={ArrowRight} onPress={() => show({ screen: 'panel' })}>
          {t('applied.panel')}
        </Button>
      </div>
    </Callout>
  );
}
