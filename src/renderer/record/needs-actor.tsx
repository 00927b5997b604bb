import { useWords } from '#renderer/kernel/use-words.ts';
import { show } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';

/** Says that somebody else has to act here, and lets them. */
export function NeedsActor({ words }: { readonly words: string }) {
  const { t } = useWords();
  return (
    <Callout kind="warn">
      <p>{words}</p>
      <Button small onPress={() => show({ dialog: 'actor' })}>
        {t('bar.changeActor')}
      </Button>
    </Callout>
  );
}
