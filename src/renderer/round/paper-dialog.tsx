import { useState } from 'react';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useNamesApart } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { RoundRater, RoundView } from '#shared/round/contract.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import { useRaterNames } from './pairs-card.tsx';
import styles from './rounds.module.css';

type Typed = Readonly<Record<string, string>>;

/** A typed cell as a score: null is "not observed", undefined nothing, false no level of the scale. */
function scoreOf(text: string, { levels }: Instrument): number | null | undefined | false {
  const plain = text.trim();
  if (plain === '') return undefined;
  if (plain === '-') return null;
  const level = levels.find(({ value }) => String(value) === plain);
  return level === undefined ? false : level.value;
}

interface PaperDialogProps {
  readonly view: RoundView;
  readonly rater: RoundRater | null;
  onClose(): void;
}

function PaperForm({ view, rater, onClose }: PaperDialogProps & { readonly rater: RoundRater }) {
  const { t, language } = useWords();
  const act = useCommand();
  const [typed, setTyped] = useState<Typed>({});
  const { instrument } = view;
  const apart = useNamesApart();
  // In the order and under the names of the printed form, whose aliases count its lines.
  const own = view.pairs.filter((pair) => pair.rater === rater.key);
  const byId = view.round.masked ? own.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : own;
  const rows = byId.map((pair, at) => ({
    ...pair,
    alias: view.round.masked && pair.kind !== 'self' ? t('paper.alias', { n: at + 1 }) : null,
  }));
  const cell = (ratee: string, key: string) => typed[`${ratee} ${key}`] ?? '';
  const wrong = rows.some(({ ratee }) =>
    instrument.criteria.some(({ key }) => scoreOf(cell(ratee, key), instrument) === false),
  );
  async function send(): Promise<void> {
    const ratees = rows.map(({ ratee }) => {
      const given = instrument.criteria.flatMap(({ key }) => {
        const score = scoreOf(cell(ratee, key), instrument);
        return score === undefined || score === false ? [] : [[key, score] as const];
      });
      const evidence = cell(ratee, '').trim();
      const backed = given.filter(([, score]) => score !== null && instrument.evidenceAt.includes(score));
      const said = evidence === '' ? [] : backed.map(([key]) => [key, evidence] as const);
      return { id: ratee, scores: Object.fromEntries(given), evidence: Object.fromEntries(said) };
    });
    if ((await act('answer.enter', { round: view.round.id, rater: rater.key, ratees })) === null) return;
    showDone(t('paper.done'));
    onClose();
  }
  return (
    <>
      <p>{t('paper.lead')}</p>
      <div className={styles.scroll}>
        <PlainTable
          label={t('paper.title', { name: rater.name })}
          dense
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'name',
              head: t('pairs.ratee'),
              cell: ({ ratee, rateeName, alias }) =>
                [alias, apart.name(ratee, rateeName)].filter((one) => one !== null).join(' · '),
            },
            ...instrument.criteria.map((criterion) => ({
              key: criterion.key,
              head: <span className={styles.criterion}>{criterion.name[language]}</span>,
              cell: ({ ratee, rateeName }: (typeof rows)[number]) => (
                <input
                  className={styles.entry}
                  inputMode="numeric"
                  aria-label={t('paper.cell', {
                    criterion: criterion.name[language],
                    name: apart.name(ratee, rateeName),
                  })}
                  aria-invalid={scoreOf(cell(ratee, criterion.key), instrument) === false}
                  value={cell(ratee, criterion.key)}
                  onChange={(event) =>
                    setTyped((old) => ({ ...old, [`${ratee} ${criterion.key}`]: event.target.value }))
                  }
                />
              ),
            })),
            {
              key: 'evidence',
              head: t('paper.evidence'),
              cell: ({ ratee, rateeName }) => (
                <input
                  className={styles.evidence}
                  aria-label={t('paper.cell', { criterion: t('paper.evidence'), name: apart.name(ratee, rateeName) })}
                  value={cell(ratee, '')}
                  onChange={(event) => setTyped((old) => ({ ...old, [`${ratee} `]: event.target.value }))}
                />
              ),
            },
          ]}
        />
      </div>
      {wrong ? <p role="alert">{t('paper.wrong')}</p> : null}
      <DialogFooter>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button kind="primary" isDisabled={wrong} onPress={() => void send()}>
          {t('paper.do')}
        </Button>
      </DialogFooter>
    </>
  );
}

/** Quick entry for somebody who answered on paper: numbers, hyphens, evidence, sealed at once. */
export function PaperDialog(props: PaperDialogProps) {
  const { t } = useWords();
  const { rater, onClose } = props;
  const called = useRaterNames(props.view.raters);
  const name = rater === null ? '' : called(rater.key, rater.name);
  return (
    <Dialog title={t('paper.title', { name })} isOpen={rater !== null} onClose={onClose} wide="full">
      {rater === null ? null : <PaperForm {...props} rater={rater} />}
    </Dialog>
  );
}
