import { useMemo, useState } from 'react';
import { Switch } from 'react-aria-components';
import { ChartCard } from '#renderer/charts/chart-card.tsx';
import { fairPlot } from '#renderer/charts/score-plots.ts';
import { useNamesApart } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { show } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { LevelMove } from '#renderer/ui/level.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { FairLine, SeverityView } from '#shared/calibration/contract.ts';
import { chanceShare } from '#shared/calibration/queue-sentences.ts';
import { shown, signedFigure, spanWords } from '#shared/kernel/decimal.ts';
import { ratingWords } from '#shared/rules/level-words.ts';
import { z95 } from '#shared/stats/base/special.ts';
import styles from './calibration.module.css';
import only from './only-switch.module.css';
import own from './tabs.module.css';

const first = 40;

/** What peers say with and without severity: the predicate, or the behaviour rating while results are not rated. */
function Outcome({ line }: { readonly line: FairLine }) {
  const { say } = useWords();
  if (line.rawPredicate !== null) return <LevelMove from={line.rawPredicate} to={line.fairPredicate} />;
  if (line.rawLevel === null || line.fairLevel === null) return '–';
  const [raw, fair] = [say(ratingWords[line.rawLevel]), say(ratingWords[line.fairLevel])];
  return raw === fair ? raw : `${raw} → ${fair}`;
}

function FairTable({ people, label }: { readonly people: readonly FairLine[]; readonly label: string }) {
  const { t, number, language } = useWords();
  const [all, setAll] = useState(false);
  const apart = useNamesApart();
  const rows = all ? people : people.slice(0, first);
  return (
    <>
      <PlainTable
        dense
        label={label}
        rows={rows}
        keyOf={({ employee }) => employee}
        columns={[
          {
            key: 'person',
            head: t('calib.person'),
            className: own.personCell,
            cell: ({ name, employee, unit }) => (
              <>
                <button
                  type="button"
                  className={styles.linkish}
                  onClick={() => show({ screen: 'panel', selected: [employee] })}
                >
                  {name}
                </button>
                <div className={styles.small}>{apart.below(employee, unit ?? t('calib.unitNone'))}</div>
              </>
            ),
          },
          { key: 'raters', head: t('calib.raters'), right: true, cell: ({ raters }) => number(raters) },
          { key: 'raw', head: t('calib.raw'), right: true, cell: ({ raw }) => shown(raw, language) },
          { key: 'fair', head: t('calib.fair'), right: true, cell: ({ adjusted }) => shown(adjusted, language) },
          {
            key: 'shift',
            head: t('calib.shift'),
            right: true,
            cell: ({ shift, shiftSe }) =>
              `${signedFigure(shift, language)} (${spanWords(shift - z95 * shiftSe, shift + z95 * shiftSe, language)})`,
          },
          {
            key: 'outcome',
            head: t('calib.byPeers'),
            className: own.outcomeCell,
            cell: (line) => <Outcome line={line} />,
          },
          {
            key: 'chance',
            head: t('calib.chance'),
            right: true,
            cell: ({ chance }) => (chance === null ? '–' : chanceShare(chance)),
          },
        ]}
      />
      {people.length <= first ? null : (
        <Button small kind="quiet" onPress={() => setAll((old) => !old)}>
          {all ? t('action.showLess') : t('action.showAll', { n: people.length })}
        </Button>
      )}
    </>
  );
}

interface FairTabProps {
  readonly severity: SeverityView;
  readonly people: readonly FairLine[];
  readonly theme: string;
  readonly foot: string;
}

/** Raw against fair predicate, and who would change. */
export function FairTab({ severity, people, theme, foot }: FairTabProps) {
  const { t } = useWords();
  const [narrow, setNarrow] = useState(true);
  const draw = useMemo(() => fairPlot(people, severity.scale), [people, severity.scale]);
  const changing = people.filter(({ changes }) => changes);
  const title = t('calib.fairTitle', { n: changing.length, all: people.length });
  const { scale } = severity;
  return (
    <div className={styles.split}>
      <div className={classes(styles.card, own.changing)}>
        <div className={styles.spread}>
          <h2>{t('calib.changes')}</h2>
          <Switch isSelected={narrow} onChange={setNarrow} className={only.switch ?? ''}>
            <span className={only.knob} aria-hidden />
            {t('calib.onlyChanging')}
          </Switch>
        </div>
        <FairTable key={String(narrow)} label={t('calib.tabFair')} people={narrow ? changing : people} />
      </div>
      <div className={styles.card}>
        <ChartCard
          title={title}
          draw={draw}
          theme={theme}
          height={340}
          foot={foot}
          table={<FairTable people={people} label={title} />}
        >
          <p className={styles.small}>{t('calib.fairKey')}</p>
        </ChartCard>
        <p className={styles.small}>{t('calib.fairNote')}</p>
        {scale === null ? (
          <p className={styles.small}>{t('calib.noScale')}</p>
        ) : (
          <p className={styles.small}>
            {t('calib.scale', {
              least: scale.least,
              most: scale.most,
              sesuai: scale.sesuai,
              above: scale['di-atas'],
            })}{' '}
            {scale.official ? null : <span className={styles.tag}>{t('calib.notRegulation')}</span>}
          </p>
        )}
        {severity.hidden === 0 ? null : (
          <p className={styles.small}>{t('calib.hidden', { n: severity.hidden, least: severity.leastRaters })}</p>
        )}
      </div>
    </div>
  );
}
