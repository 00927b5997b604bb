import { useContext } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { machine, setMachine } from '#renderer/shell/machine.ts';
import { Card } from '#renderer/ui/page.tsx';
import { Segments } from '#renderer/ui/segments.tsx';

const languages = ['id', 'en'] as const;
const themes = ['system', 'light', 'dark', 'projector'] as const;
const densities = ['roomy', 'compact'] as const;

/** Language, theme and density: of this computer, whatever workshop is open. */
export function MachineCard() {
  const { t } = useWords();
  const { client } = useContext(HostContext);
  const { language, theme, density } = useAtom(machine, (settings) => settings);
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
