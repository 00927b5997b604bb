import { useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useNamesApart } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { show, view } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Level, LevelMove } from '#renderer/ui/level.tsx';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { chanceShare, queueReasonWords, queueSentence } from '#shared/calibration/queue-sentences.ts';
import type { HeadLine, QueueRow, QueueView } from '#shared/calibration/queue-view.ts';
import { signedFigure, spanWords } from '#shared/kernel/decimal.ts';
import styles from './calibration.module.css';
import own from './tabs.module.css';

/** How generous each unit head reads on both axes, with what is not known of it. */
function HeadsCard({ heads }: { readonly heads: readonly HeadLine[] }) {
  const { t, number, language } = useWords();
  const figure = (bias: HeadLine['perilaku']): string =>
    bias === null ? '–' : `${signedFigure(bias.bias, language)} (${spanWords(bias.lower, bias.upper, language)})`;
  return (
    <div className={styles.card}>
      <h2>{t('calib.headsTitle')}</h2>
      <p className={styles.small}>{t('calib.headsNote')}</p>
      <PlainTable
        dense
        label={t('calib.headsTitle')}
        rows={heads}
        keyOf={({ unit }) => unit ?? ''}
        columns={[
          { key: 'unit', head: t('calib.unit'), cell: ({ unit }) => unit ?? t('calib.unitNone') },
          { key: 'n', head: t('calib.headRated'), right: true, cell: ({ hasil }) => number(hasil.n) },
          { key: 'perilaku', head: t('calib.headPerilaku'), right: true, cell: ({ perilaku }) => figure(perilaku) },
          { key: 'hasil', head: t('calib.headHasil'), right: true, cell: ({ hasil }) => figure(hasil) },
        ]}
      />
    </div>
  );
}

const first = 12;

function Reasons({ row }: { readonly row: QueueRow }) {
  const { say, language } = useWords();
  return (
    <ul className={styles.reasons}>
      {row.grounds.map((ground) => (
        <li key={ground.reason}>
          <strong>{say(queueReasonWords[ground.reason])}.</strong> {queueSentence(ground, language)}
        </li>
      ))}
    </ul>
  );
}

/** The chance as a share of a hundred; a person without a predicate has none. */
function Chance({ chance }: { readonly chance: number | null }) {
  const { t } = useWords();
  if (chance === null) return <span className={styles.small}>{t('calib.noRecord')}</span>;
  return (
    <span className={styles.points}>
      {chanceShare(chance)}
      <span className={styles.bar} style={{ width: `${Math.max(2, chance * 50)}px` }} aria-hidden />
    </span>
  );
}

function Rows({ queue }: { readonly queue: QueueView }) {
  const { t } = useWords();
  const act = useCommand();
  const agenda = useQuery('agenda.list', {}).value?.rows ?? [];
  const planned = new Set(agenda.map(({ employee }) => employee));
  const [all, setAll] = useState(false);
  const apart = useNamesApart();
  const rows = all ? queue.rows : queue.rows.slice(0, first);
  return (
    <>
      <PlainTable
        label={t('calib.queueTitle', { n: queue.cases })}
        rows={rows}
        keyOf={({ employee }) => employee}
        columns={[
          { key: 'points', head: t('calib.points'), cell: ({ chance }) => <Chance chance={chance} /> },
          {
            key: 'person',
            head: t('calib.person'),
            cell: ({ employee, name, unit, state }) => (
              <>
                <div>{name}</div>
                <div className={styles.small}>{apart.below(employee, unit ?? '')}</div>
                {state === 'decided' ? <span className={styles.tag}>{t('calib.decided')}</span> : null}
              </>
            ),
          },
          {
            key: 'now',
            head: t('calib.now'),
            cell: ({ predicate, rawPredicate, fairPredicate }) => (
              <>
                <Level predicate={predicate} />
                {fairPredicate === null ? null : (
                  <>
                    <div className={own.peers}>{t('calib.byPeers')}</div>
                    <LevelMove from={rawPredicate} to={fairPredicate} />
                  </>
                )}
              </>
            ),
          },
          { key: 'why', head: t('calib.why'), cell: (row) => <Reasons row={row} /> },
          {
            key: 'open',
            head: <VisuallyHidden>{t('calib.open')}</VisuallyHidden>,
            cell: (row) => (
              <span className={own.acts}>
                <Button
                  small
                  aria-label={t('calib.openNamed', { name: apart.name(row.employee, row.name) })}
                  onPress={() => show({ screen: 'panel', selected: [row.employee] })}
                >
                  {t('calib.open')}
                </Button>
                {planned.has(row.employee) ? (
                  <span className={styles.tag}>{t('calib.onAgenda')}</span>
                ) : (
                  <Button
                    small
                    kind="quiet"
                    aria-label={t('calib.toAgendaNamed', { name: apart.name(row.employee, row.name) })}
                    onPress={() => void act('agenda.add', { employees: [row.employee], flags: [...row.flags] })}
                  >
                    {t('calib.toAgenda')}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {queue.rows.length <= first ? null : (
        <div>
          <Button small kind="quiet" onPress={() => setAll((old) => !old)}>
            {all ? t('action.showLess') : t('action.showAll', { n: queue.rows.length })}
          </Button>
        </div>
      )}
    </>
  );
}

/** What to discuss first, each with its reasons; below it, how the heads read. */
export function QueueTab() {
  const { t } = useWords();
  const unit = useAtom(view, (shown) => shown.unit);
  const { value, problem } = useQuery('queue.get', unit === null ? {} : { unit });
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={10} />;
  const { cases, wrong, worth, peers, evidence, fromMeans } = value;
  const said = [
    wrong < 0.5 ? '' : t('calib.queueWorth', { wrong: Math.round(wrong), worth }),
    t('calib.queueOrder'),
    peers ? '' : t('calib.noPeers'),
    evidence ? '' : t('calib.noEvidence'),
    peers && fromMeans >= 0.5 ? t('calib.fromMeans') : '',
  ];
  return (
    <>
      <div className={styles.card}>
        <h2>{cases === 0 ? t('calib.queueNone') : t('calib.queueTitle', { n: cases })}</h2>
        <p className={styles.small}>{said.filter((part) => part !== '').join(' ')}</p>
        {cases === 0 ? null : <Rows queue={value} />}
      </div>
      {value.heads.length < 2 ? null : <HeadsCard heads={value.heads} />}
    </>
  );
}
