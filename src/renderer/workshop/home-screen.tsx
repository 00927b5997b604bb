import { Check, Footprints } from 'lucide-react';
import { CompletenessCard } from '#renderer/dossier/completeness-card.tsx';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { MixPanel } from '#renderer/rating/mix-panel.tsx';
import { OpenCard } from '#renderer/record/open-card.tsx';
import { openPoints } from '#renderer/record/open-points.ts';
import { walkTo } from '#renderer/shell/tour-bar.tsx';
import { show } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Card, Figures, ScreenPage } from '#renderer/ui/page.tsx';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { WorkshopState } from '#shared/record/workshop-state.ts';
import { sampleWords } from '#shared/workshop/sample-words.ts';
import styles from './home.module.css';
import { nextStep, roadOf, type Step, tallyOf } from './road.ts';
import { WorkshopStart } from './start.tsx';

/** First screen: where to begin, or how far the open workshop has come. */
export function HomeScreen() {
  const { value, problem } = useQuery('workshop.get', {});
  if (value !== null) return <Summary state={value} />;
  return problem === null ? null : <WorkshopStart />;
}

/** Offered in the sample agency alone: a walk over its screens. */
function Walk() {
  const { t } = useWords();
  return (
    <Card>
      <div className={styles.walk}>
        <p>{t('tour.lead')}</p>
        <Button icon={Footprints} onPress={() => walkTo(0)}>
          {t('tour.start')}
        </Button>
      </div>
    </Card>
  );
}

/** The mix, and what is not settled yet; nothing before there are people. */
function Waiting({ state: { workshop } }: { readonly state: WorkshopState }) {
  const { language } = useWords();
  const { rows } = useRoster();
  const units = useQuery('unit.list', {}).value?.rows ?? [];
  const readiness = useQuery('workshop.readiness', {}).value;
  const gate = useQuery('evidence.gate', {}).value;
  if (rows.length === 0) return null;
  return (
    <div className={styles.column}>
      <Card flush>
        <MixPanel leading={null} />
      </Card>
      {workshop.state === 'signed' ? null : (
        <OpenCard points={openPoints(workshop, rows, units, readiness, gate, language)} />
      )}
    </div>
  );
}

function StepLine({ step, place, next }: { readonly step: Step; readonly place: number; readonly next: boolean }) {
  const { t, language } = useWords();
  return (
    <li
      className={classes(styles.step, step.done && styles.stepDone, next && styles.stepNext)}
      aria-current={next ? 'step' : undefined}
    >
      <span className={styles.stepMark}>
        {step.done ? <Check size={16} role="img" aria-label={t('road.done')} /> : place}
      </span>
      <div>
        <p className={styles.stepName}>
          {t(step.name)}{' '}
          {step.optional && !step.done ? <span className={styles.optional}>({t('field.optional')})</span> : null}
        </p>
        <p className={styles.startHint}>{step.words(language)}</p>
      </div>
      {next ? (
        <Button kind="primary" onPress={() => show({ screen: step.screen })}>
          {t(step.go)}
        </Button>
      ) : null}
    </li>
  );
}

/** How far the open workshop has come, and its next step. */
function Summary({ state }: { readonly state: WorkshopState }) {
  const { t, number, language } = useWords();
  const act = useCommand();
  const { rows } = useRoster();
  const units = useQuery('unit.list', {}).value?.rows ?? [];
  const tally = tallyOf(rows);
  const steps = roadOf(state, tally, units, {
    rounds: useQuery('round.list', {}).value?.rows ?? [],
    assessments: useQuery('calibration.count', {}).value?.n ?? 0,
    agenda: useQuery('agenda.list', {}).value?.rows.length ?? 0,
  });
  const next = nextStep(steps);
  const isSample = Object.values(sampleWords.name).some((name) => name === state.workshop.name);
  const lead = [state.workshop.agency, periodWords(state.workshop.period, language)];
  return (
    <ScreenPage
      title={state.workshop.name}
      lead={lead.filter((part) => part !== '').join(' · ')}
      side={<Button onPress={() => void act('workshop.close', {})}>{t('road.close')}</Button>}
    >
      <Figures
        figures={[
          { name: t('figure.people'), value: number(tally.people) },
          { name: t('figure.rated'), value: number(tally.rated) },
          { name: t('figure.moved'), value: number(tally.moved) },
          { name: t('figure.excluded'), value: number(tally.excluded) },
        ]}
      />
      {isSample ? <Walk /> : null}
      <div className={tally.people === 0 ? undefined : styles.columns}>
        <Card title={t('road.title')}>
          <ol className={styles.steps}>
            {steps.map((step, place) => (
              <StepLine key={step.name} step={step} place={place + 1} next={step === next} />
            ))}
          </ol>
        </Card>
        <Waiting state={state} />
      </div>
      {tally.people === 0 ? null : <CompletenessCard />}
    </ScreenPage>
  );
}
