import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type HostAccess, HostContext } from '#renderer/host/host-context.ts';
import { useQuery } from '#renderer/host/use-query.ts';
import { Failed } from '#renderer/parts/calm.tsx';
import { useStore } from '#renderer/parts/store.ts';
import { LanguageContext, useWords } from '#renderer/parts/words.ts';
import { periodWords } from '#shared/text/period.ts';
import { machine, shownTheme } from '../settings/machine.ts';
import { ProjectedCaseCard } from './projected-case-card.tsx';
import { ProjectedChart } from './projected-chart.tsx';
import styles from './projector.module.css';

const locales = { id: 'id-ID', en: 'en-GB' } as const;

/** A beamer is dim whatever this machine prefers: its window always has the projector's theme. */
function useProjectorTheme(): void {
  useEffect(() => {
    const apply = () => {
      document.documentElement.dataset.theme = 'projector';
      document.documentElement.dataset.window = 'beam';
      shownTheme.set('projector');
    };
    apply();
    return machine.subscribe(() => queueMicrotask(apply));
  }, []);
}

function Projection() {
  const { t, language } = useWords();
  const { value, problem } = useQuery('projector.get', {});
  useEffect(() => {
    document.title = t('beam.title');
  }, [t]);
  if (problem !== null && problem.code !== 'workshop.none') return <Failed problem={problem} />;
  const open = value?.open ?? null;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{value?.workshop ?? t('app.name')}</h1>
        <span>
          {value === null ? '' : periodWords(value.period, language)}
          {value === null || value.cases === 0
            ? ''
            : ` · ${t('beam.progress', { decided: value.decided, cases: value.cases })}`}
        </span>
      </header>
      <main>
        {value === null || open === null ? (
          <div className={styles.waiting}>
            <h2>{t('beam.waiting')}</h2>
            <p>{t('beam.waitingBody')}</p>
          </div>
        ) : (
          <div className={styles.body}>
            <ProjectedCaseCard open={open} />
            <ProjectedChart mix={value.mix} />
          </div>
        )}
      </main>
    </div>
  );
}

/** The projector's window: the open case under its alias, the chart, the vote. It asks for nothing else and can do nothing. */
export function ProjectorApp({ access }: { readonly access: HostAccess }) {
  const language = useStore(machine, (settings) => settings.language);
  useProjectorTheme();
  return (
    <HostContext value={access}>
      <LanguageContext value={language}>
        <I18nProvider locale={locales[language]}>
          <Projection />
        </I18nProvider>
      </LanguageContext>
    </HostContext>
  );
}
