import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { clearImport } from '#renderer/import/import-state.ts';
import { useAtom } from '#renderer/kernel/atom.ts';
import { type HostAccess, HostContext } from '#renderer/kernel/host-context.ts';
import { LanguageContext } from '#renderer/kernel/use-words.ts';
import { forgetBranches } from '#renderer/session/branches.ts';
import { machine } from '#renderer/shell/machine.ts';
import { walkTo } from '#renderer/shell/tour-bar.tsx';
import { forgetWorkshop, show } from '#renderer/shell/view.ts';
import { clearTraining } from '#renderer/training/training-state.ts';
import { NoticeStack } from '#renderer/ui/notice-stack.tsx';
import { Frame } from './frame.tsx';

const locales = { id: 'id-ID', en: 'en-GB' } as const;

/** What the user turns away from, or closes the lid on, may be copied now: everything goes into the one file. */
function useSettling({ client }: HostAccess): void {
  useEffect(() => {
    const settle = () => void client.call('workshop.settle', {});
    const hide = () => document.hidden && settle();
    const left = ['blur', 'pagehide', 'freeze'] as const;
    for (const event of left) window.addEventListener(event, settle);
    document.addEventListener('visibilitychange', hide);
    return () => {
      for (const event of left) window.removeEventListener(event, settle);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [client]);
}

/** The whole screen: host, language and frame. */
export function App({ access }: { readonly access: HostAccess }) {
  const language = useAtom(machine, (settings) => settings.language);
  useSettling(access);
  useEffect(() => {
    void access.roster.reload();
    return access.client.onEvent((event) => {
      if (event.type !== 'workshop') return;
      forgetWorkshop();
      clearImport();
      forgetBranches();
      clearTraining();
      walkTo(null);
      if (event.open) show({ screen: 'home' });
    });
  }, [access]);
  return (
    <HostContext value={access}>
      <LanguageContext value={language}>
        <I18nProvider locale={locales[language]}>
          <Frame />
          <NoticeStack />
        </I18nProvider>
      </LanguageContext>
    </HostContext>
  );
}
