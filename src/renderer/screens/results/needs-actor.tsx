import { Push } from '#renderer/parts/button.tsx';
import { Callout } from '#renderer/parts/calm.tsx';
import { useWords } from '#renderer/parts/words.ts';
import { show } from '../view.ts';

/** Says that somebody else has to act here, and lets them. */
export function NeedsActor({ words }: { readonly words: string }) {
  const { t } = useWords();
  return (
    <Callout kind="warn">
      <p>{words}</p>
      <Push small onPress={() => show({ dialog: 'actor' })}>
        {t('bar.changeActor')}
      </Push>
    </Callout>
  );
}
