import { useEffect } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { shownImport } from './import-state.ts';
import { ReviewPage } from './review-page.tsx';
import { StartPage } from './start-page.tsx';
import { useImport } from './use-import.ts';

/** Files come in, are looked through as a preview, and are applied as one commit. */
export function ImportScreen() {
  const state = useAtom(shownImport, (value) => value);
  const acts = useImport();
  const { language } = useWords();
  // The sentences of a preview are made by main in the language of the caller.
  useEffect(() => {
    if (shownImport.get().summary !== null && shownImport.get().language !== language) void acts.refresh();
  }, [acts, language]);
  return state.summary === null || state.reading !== null ? (
    <StartPage state={state} acts={acts} />
  ) : (
    <ReviewPage state={state} summary={state.summary} acts={acts} />
  );
}
