import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type HostAccess, HostContext } from '#renderer/host/host-context.ts';
import { NoticeStack } from '#renderer/parts/notice-stack.tsx';
import { useStore } from '#renderer/parts/store.ts';
import { LanguageContext } from '#renderer/parts/words.ts';
import { Frame } from './frame/frame.tsx';
import { clearDesk } from './import/desk.ts';
import { machine } from './settings/machine.ts';
import { forgetBranches } from './sitting/branches.ts';
import { clearTraining } from './training/training-state.ts';
import { forgetWorkshop, show } from './view.ts';

const locales = { id: 'id-ID', en: 'en-GB' } as const;

/** The whole screen: host, language and frame. */
export function App({ access }: { readonly access: HostAccess }) {
  const language = useStore(machine, (settings) => settings.language);
  useEffect(() => {
    void access.roster.reload();
    return access.client.onEvent((event) => {
      if (event.type !== 'workshop') return;
      forgetWorkshop();
      clearDesk();
      forgetBranches();
      clearTraining();
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
