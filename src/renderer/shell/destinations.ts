import { useMemo } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { helpPages } from '#shared/workshop/help/pages.ts';
import { screenEntries } from './navigation.tsx';
import type { ScreenCommand } from './screen-commands.ts';
import { type ScreenName, show } from './view.ts';

/** What can be gone to from anywhere: the screens that can be used, the units, the pages of the help. */
export function useDestinations(usable: readonly ScreenName[]): readonly ScreenCommand[] {
  const { t, say } = useWords();
  const units = useQuery('unit.list', {}).value?.rows;
  const sees = usable.includes('people');
  return useMemo(
    () => [
      ...usable.map((screen) => ({
        name: t('palette.screen', { name: t(screenEntries[screen].name) }),
        run: () => show({ screen }),
      })),
      ...(sees ? (units ?? []) : []).map(({ id, name }) => ({
        name: t('palette.unit', { name }),
        run: () => show({ unit: id }),
      })),
      ...(sees ? [{ name: t('bar.allUnits'), run: () => show({ unit: null }) }] : []),
      ...helpPages.map(({ key, title }) => ({
        name: t('palette.help', { name: say(title) }),
        run: () => show({ dialog: 'help', help: key }),
      })),
    ],
    [t, say, units, sees, usable],
  );
}
