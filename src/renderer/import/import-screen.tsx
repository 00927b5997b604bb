import { useEffect } from 'react';
import { useStore } from '#renderer/kernel/atom.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { desk } from './import-state.ts';
import { ReviewPage } from './review-page.tsx';
import { StartPage } from './start-page.tsx';
import { useDesk } from './use-import.ts';

/** Files come in, are looked through as a preview, and are applied as one commit. */
export function ImportScreen() {
  const state = useStore(desk, (value) => value);
  const acts = useDesk();
  const { language } = useWords();
  // The sentences of a preview are made by main in the language of whoever asks.
  useEffect(() => {
    if (desk.get().summary !== null && desk.get().language !== language) void acts.refresh();
  }, [acts, language]);
  return state.summary === null || state.reading !== null ? (
    <StartPage state={state} acts={acts} />
  ) : (
    <ReviewPage state={state} summary={state.summary} acts={acts} />
  );
}
