import { useContext } from 'react';
import { HostContext } from '#renderer/host/host-context.ts';
import { Segments } from '#renderer/parts/segments.tsx';
import { useStore } from '#renderer/parts/store.ts';
import { useWords } from '#renderer/parts/words.ts';
import { Card } from '../page.tsx';
import { machine, setMachine } from './machine.ts';

const languages = ['id', 'en'] as const;
const themes = ['system', 'light', 'dark', 'projector'] as const;
const densities = ['roomy', 'compact'] as const;

/** Language, theme and density: of this computer, whatever workshop is open. */
export function MachineCard() {
  const { t } = useWords();
  const { client } = useContext(HostContext);
  const { language, theme, density } = useStore(machine, (settings) => settings);
  const options = <K extends 'id' | 'en' | (typeof themes)[number] | (typeof densities)[number]>(keys: readonly K[]) =>
    keys.map((key) => ({ key, label: t(`machine.${key}`) }));
  return (
    <Card title={t('machine.title')}>
      <Segments
        label={t('machine.language')}
        options={options(languages)}
        value={language}
        onChange={(key) => void setMachine(client, { language: key })}
      />
      <Segments
        label={t('machine.theme')}
        options={options(themes)}
        value={theme}
        onChange={(key) => void setMachine(client, { theme: key })}
      />
      <Segments
        label={t('machine.density')}
        options={options(densities)}
        value={density}
        onChange={(key) => void setMachine(client, { density: key })}
      />
    </Card>
  );
}
