import { useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { useAct } from '#renderer/host/use-act.ts';
import { useQuery } from '#renderer/host/use-query.ts';
import { Push } from '#renderer/parts/button.tsx';
import { Bones, Failed } from '#renderer/parts/calm.tsx';
import { Level, LevelMove } from '#renderer/parts/level.tsx';
import { useStore } from '#renderer/parts/store.ts';
import { PlainTable } from '#renderer/parts/table.tsx';
import { useWords } from '#renderer/parts/words.ts';
import type { QueueRow, QueueView } from '#shared/contract/calibration.ts';
import { flagOfReason } from '#shared/domain/sitting/queue.ts';
import { queueReasonWords, queueSentence } from '#shared/text/calibration-sentences.ts';
import { show, view } from '../view.ts';
import styles from './calibration.module.css';
import own from './queue-tab.module.css';

const first = 12;

/** Why a case is on the agenda, as the queue has it. */
const flagsOf = ({ grounds }: QueueRow) => grounds.map(({ reason }) => flagOfReason[reason]);

function Reasons({ row }: { readonly row: QueueRow }) {
  const { say, number, language } = useWords();
  return (
    <ul className={styles.reasons}>
      {row.grounds.map((ground) => (
        <li key={ground.reason}>
          <strong>
            {say(queueReasonWords[ground.reason])} ({number(Math.round(ground.points))}).
          </strong>{' '}
          {queueSentence(ground, language)}
        </li>
      ))}
    </ul>
  );
}

function Points({ points }: { readonly points: number }) {
  const { number } = useWords();
  return (
    <span className={styles.points}>
      {number(Math.round(points))}
      <span className={styles.bar} style={{ width: `${Math.max(2, points / 2)}px` }} aria-hidden />
    </span>
  );
}

function Rows({ queue }: { readonly queue: QueueView }) {
  const { t } = useWords();
  const act = useAct();
  const agenda = useQuery('agenda.list', {}).value?.rows ?? [];
  const planned = new Set(agenda.map(({ employee }) => employee));
  const [all, setAll] = useState(false);
  const rows = all ? queue.rows : queue.rows.slice(0, first);
  return (
    <>
      <PlainTable
        label={t('calib.queueTitle', { n: queue.cases })}
        rows={rows}
        keyOf={({ employee }) => employee}
        columns={[
          { key: 'points', head: t('calib.points'), cell: ({ points }) => <Points points={points} /> },
          {
            key: 'person',
            head: t('calib.person'),
            cell: ({ name, unit, state }) => (
              <>
                <div>{name}</div>
                <div className={styles.small}>{unit}</div>
                {state === 'decided' ? <span className={styles.tag}>{t('calib.decided')}</span> : null}
              </>
            ),
          },
          {
            key: 'now',
            head: t('calib.now'),
            cell: ({ predicate, rawPredicate, fairPredicate, chance }) => (
              <>
                <Level predicate={predicate} />
                {chance === null ? null : (
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
                <Push
                  small
                  aria-label={t('calib.openNamed', { name: row.name })}
                  onPress={() => show({ screen: 'panel', selected: [row.employee] })}
                >
                  {t('calib.open')}
                </Push>
                {planned.has(row.employee) ? (
                  <span className={styles.tag}>{t('calib.onAgenda')}</span>
                ) : (
                  <Push
                    small
                    kind="quiet"
                    aria-label={t('calib.toAgendaNamed', { name: row.name })}
                    onPress={() => void act('agenda.add', { employees: [row.employee], flags: flagsOf(row) })}
                  >
                    {t('calib.toAgenda')}
                  </Push>
                )}
              </span>
            ),
          },
        ]}
      />
      {queue.rows.length <= first ? null : (
        <div>
          <Push small kind="quiet" onPress={() => setAll((old) => !old)}>
            {all ? t('action.showLess') : t('action.showAll', { n: queue.rows.length })}
          </Push>
        </div>
      )}
    </>
  );
}

/** What to discuss first, each with its reasons. */
export function QueueTab() {
  const { t } = useWords();
  const unit = useStore(view, (shown) => shown.unit);
  const { value, problem } = useQuery('queue.get', unit === null ? {} : { unit });
  if (problem !== null) return <Failed problem={problem} />;
  if (value === null) return <Bones lines={10} />;
  return (
    <div className={styles.card}>
      <h2>{value.cases === 0 ? t('calib.queueNone') : t('calib.queueTitle', { n: value.cases })}</h2>
      <p className={styles.small}>
        {[
          t('calib.queueWeights', { ...value.most }),
          value.evidence ? '' : t('calib.noEvidence'),
          value.peers ? '' : t('calib.noPeers'),
        ]
          .filter((part) => part !== '')
          .join(' ')}
      </p>
      {value.cases === 0 ? null : <Rows queue={value} />}
    </div>
  );
}
