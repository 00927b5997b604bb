import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useAtom } from '#renderer/kernel/atom.ts';
import { type HostAccess, HostContext } from '#renderer/kernel/host-context.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { LanguageContext, useWords } from '#renderer/kernel/use-words.ts';
import { machine, shownTheme } from '#renderer/shell/machine.ts';
import { FailedState } from '#renderer/ui/page-states.tsx';
import { periodWords } from '#shared/kernel/period-words.ts';
import { SessionClock } from './case-clock.tsx';
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

/** What the room sees: the open case under its alias, the chart, the vote. */
export function ProjectedView() {
  const { t, language } = useWords();
  const { value, problem } = useQuery('projector.get', {});
  useEffect(() => {
    document.title = t('beam.title');
  }, [t]);
  if (problem !== null && problem.code !== 'workshop.none') return <FailedState problem={problem} />;
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
        {value === null ? null : (
          <span className={styles.session}>
            <SessionClock {...value.session} />
          </span>
        )}
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
  const language = useAtom(machine, (settings) => settings.language);
  useProjectorTheme();
  return (
    <HostContext value={access}>
      <LanguageContext value={language}>
        <I18nProvider locale={locales[language]}>
          <ProjectedView />
        </I18nProvider>
      </LanguageContext>
    </HostContext>
  );
}
