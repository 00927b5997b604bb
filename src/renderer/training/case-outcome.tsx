import { ChartNoAxesColumn, ChevronRight } from 'lucide-react';
import { useRef } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Callout } from '#renderer/ui/page-states.tsx';
import { useFocusWhenDrawn } from '#renderer/ui/use-focus.ts';
import { decimal } from '#shared/kernel/decimal.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import type { TrainingLine, TrainingOutcome } from '#shared/training/contract.ts';
import { leastTrainees } from '#shared/training/training-group.ts';
import { trapWords } from '#shared/training/trap-words.ts';
import styles from './training.module.css';

function Mark({ line }: { readonly line: TrainingLine }) {
  const { t } = useWords();
  const { difference, sight } = line;
  if (sight === 'guessed' || sight === 'overlooked') return <span className={styles.off}>{t(`train.${sight}`)}</span>;
  if (difference === null || difference === 0) return <span className={styles.hit}>{t('train.same')}</span>;
  const key = difference > 0 ? 'train.above' : 'train.below';
  return <span className={styles.off}>{t(key, { n: Math.abs(difference) })}</span>;
}

interface LineProps {
  readonly line: TrainingLine;
  readonly instrument: Instrument;
  readonly grouped: boolean;
}

function Line({ line, instrument, grouped }: LineProps) {
  const { t, language } = useWords();
  const { own, reference, group, reason } = line;
  const criterion = instrument.criteria.find(({ key }) => key === line.criterion);
  const place = instrument.levels.findIndex(({ value }) => value === reference);
  const word = (score: number | null) => {
    if (score === null) return t('rate.notObserved');
    return `${score} ${instrument.levels.find(({ value }) => value === score)?.name[language] ?? ''}`;
  };
  const unseen = group.unseen === 0 ? '' : ` · ${t('train.groupUnseen', { n: group.unseen })}`;
  const under =
    group.mean === null || group.sd === null
      ? t('train.groupFew', { least: leastTrainees, n: group.n })
      : t('train.groupN', { n: group.n, sd: decimal(group.sd, language, 1) });
  return (
    <section className={styles.criterion} aria-label={criterion?.name[language]}>
      <div className={styles.lineHead}>
        <h3>{criterion?.name[language]}</h3>
        <Mark line={line} />
      </div>
      <dl className={classes(styles.three, !grouped && styles.pair)}>
        <div>
          <dt>{t('train.own')}</dt>
          <dd>{word(own)}</dd>
        </div>
        <div>
          <dt>{t('train.reference')}</dt>
          <dd>{word(reference)}</dd>
        </div>
        {grouped ? (
          <div>
            <dt>{t('train.group')}</dt>
            <dd>{group.mean === null ? '–' : decimal(group.mean, language, 1)}</dd>
            <dd className={styles.soft}>
              {under}
              {unseen}
            </dd>
          </div>
        ) : null}
      </dl>
      <p>{reason[language]}</p>
      {criterion === undefined || place < 0 || reference === null ? null : (
        <p className={styles.soft}>
          {t('train.anchor', { level: reference, text: criterion.anchors[place]?.[language] ?? '' })}
        </p>
      )}
    </section>
  );
}

interface CaseOutcomeProps {
  readonly outcome: TrainingOutcome;
  readonly instrument: Instrument;
  /** Whether there is a group to compare with. */
  readonly grouped: boolean;
  /** Just compared: the keyboard goes on from here. */
  readonly focused: boolean;
  /** To the next case that is not rated; null when all are. */
  readonly next: (() => void) | null;
  onSummary(): void;
}

/** Own levels beside the reference and the group, why the reference is what it is, and the trap of the case. */
export function CaseOutcome({ outcome, instrument, grouped, focused, next, onSummary }: CaseOutcomeProps) {
  const { t, say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhenDrawn(() => {
    if (focused) heading.current?.focus();
  }, focused);
  const { name, lesson } = trapWords[outcome.trap];
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={styles.compared}>
        {t('train.compared')}
      </h2>
      {outcome.lines.map((line) => (
        <Line key={line.criterion} line={line} instrument={instrument} grouped={grouped} />
      ))}
      <Callout>
        <p className={styles.trap}>{t('train.trap', { name: say(name) })}</p>
        <p>{say(lesson)}</p>
      </Callout>
      <div className={styles.foot}>
        {next === null ? null : (
          <Button icon={ChevronRight} kind="primary" onPress={next}>
            {t('train.next')}
          </Button>
        )}
        <Button icon={ChartNoAxesColumn} kind={next === null ? 'primary' : 'plain'} onPress={onSummary}>
          {t('train.toSummary')}
        </Button>
      </div>
    </>
  );
}
