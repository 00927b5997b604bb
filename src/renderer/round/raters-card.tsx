import { BellRing, FileKey, Keyboard, Printer } from 'lucide-react';
import { useState } from 'react';
import { localMoment } from '#renderer/kernel/local-time.ts';
import { useWords, type Words } from '#renderer/kernel/use-words.ts';
import { MakingLine } from '#renderer/shell/progress-line.tsx';
import { useDownload } from '#renderer/shell/use-download.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/page.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { PlainTable } from '#renderer/ui/table.tsx';
import { dateWords } from '#shared/kernel/date-words.ts';
import type { RoundRater, RoundView } from '#shared/round/contract.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { useRaterNames } from './pairs-card.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import styles from './rounds.module.css';

function Answered({ rater }: { readonly rater: RoundRater }) {
  const { t } = useWords();
  const { given, wanted, received, late } = rater;
  return (
    <span className={styles.meter}>
      {received === null ? (
        <span>{t('raters.waiting')}</span>
      ) : (
        <>
          <span className={styles.track} aria-hidden>
            <span
              className={styles.fill}
              style={{ display: 'block', width: `${(100 * given) / Math.max(1, wanted)}%` }}
            />
          </span>
          {t('raters.part', { given, wanted })}
        </>
      )}
      {late ? <span className={styles.late}>{t('raters.late')}</span> : null}
    </span>
  );
}

/** Whom to remind, as lines that paste into a message or a table. */
function remind({ round }: RoundView, raters: readonly RoundRater[], { t, language }: Words): void {
  const lines = raters.map(({ name, key, given, wanted }) => [
    name,
    key === name ? '' : key,
    t('raters.part', { given, wanted }),
  ]);
  const due = t('raters.remindHead', { round: round.name, due: dateWords(round.due, language) });
  const text = `${[due, ...lines.map((line) => line.join('\t'))].join('\n')}\n`;
  saveFile(t('raters.remindName', { name: round.name }), 'text/plain', new TextEncoder().encode(text));
}

interface RaterActsProps {
  readonly name: string;
  readonly open: boolean;
  readonly printing: boolean;
  onPrint(): void;
  onPaper(): void;
  onReissue(): void;
}

/** What can be done for one rater: a form on paper, answers from paper, another package. */
function RaterActs({ name, open, printing, onPrint, onPaper, onReissue }: RaterActsProps) {
  const { t } = useWords();
  return (
    <span className={styles.rowActions}>
      <IconButton small icon={Printer} label={t('raters.formOf', { name })} isDisabled={printing} onPress={onPrint} />
      {open ? (
        <>
          <IconButton small icon={Keyboard} label={t('raters.paperOf', { name })} onPress={onPaper} />
          <IconButton small icon={FileKey} label={t('raters.reissue', { name })} onPress={onReissue} />
        </>
      ) : null}
    </span>
  );
}

/** Every rater: how much they rate, whether their package is out, how much has come back. Never a score. */
export function RatersCard({ view }: { readonly view: RoundView }) {
  const words = useWords();
  const { t, language, number } = words;
  const [missingOnly, setMissingOnly] = useState(false);
  const [again, setAgain] = useState<readonly string[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [paper, setPaper] = useState<RoundRater | null>(null);
  const called = useRaterNames(view.raters);
  const download = useDownload();
  const printing = download.making !== null;
  const open = view.round.state === 'open';
  const rows = missingOnly ? view.raters.filter(({ given, wanted }) => given < wanted) : view.raters;
  const marked = open ? rows.filter(({ key }) => chosen.has(key)).map(({ key }) => key) : [];
  const mark = (keys: readonly string[], on: boolean) =>
    setChosen((old) => new Set(on ? [...old, ...keys] : [...old].filter((key) => !keys.includes(key))));
  const print = (rater: RoundRater | null): void =>
    download.start({ kind: 'rating-form', round: view.round.id, ...(rater && { rater: rater.key }) });
  const side = (
    <div className={styles.side}>
      <label className={styles.check}>
        <input type="checkbox" checked={missingOnly} onChange={(event) => setMissingOnly(event.target.checked)} />
        {t('raters.missingOnly')}
      </label>
      {missingOnly && open && rows.length > 0 ? (
        <Button small icon={BellRing} onPress={() => remind(view, rows, words)}>
          {t('raters.remind', { n: rows.length })}
        </Button>
      ) : null}
      {marked.length === 0 ? null : (
        <Button small icon={FileKey} onPress={() => setAgain(marked)}>
          {t('raters.reissueMany', { n: marked.length })}
        </Button>
      )}
      {view.round.state === 'closed' ? null : (
        <Button small icon={Printer} isDisabled={printing} onPress={() => print(null)}>
          {t(printing ? 'raters.formsWorking' : 'raters.forms')}
        </Button>
      )}
    </div>
  );
  return (
    <Card title={t('raters.title')} side={side}>
      <MakingLine download={download} />
      {view.round.state === 'closed' ? null : <p>{t('raters.blind')}</p>}
      <div className={styles.scroll}>
        <PlainTable
          middle
          label={t('raters.title')}
          dense
          rows={rows}
          keyOf={({ key }) => key}
          columns={[
            ...(open
              ? [
                  {
                    key: 'mark',
                    head: (
                      <input
                        type="checkbox"
                        aria-label={t('raters.chooseAll')}
                        checked={rows.length > 0 && marked.length === rows.length}
                        onChange={(event) =>
                          mark(
                            rows.map(({ key }) => key),
                            event.target.checked,
                          )
                        }
                      />
                    ),
                    cell: ({ key, name }: RoundRater) => (
                      <input
                        type="checkbox"
                        aria-label={t('raters.choose', { name: called(key, name) })}
                        checked={chosen.has(key)}
                        onChange={(event) => mark([key], event.target.checked)}
                      />
                    ),
                  },
                ]
              : []),
            {
              key: 'name',
              head: t('raters.name'),
              // Namesakes differ by their NIP.
              cell: ({ name, key }) => (
                <>
                  {name} {key === name ? null : <span className={styles.key}>{key}</span>}
                </>
              ),
            },
            { key: 'pairs', head: t('raters.pairs'), right: true, cell: ({ pairs }) => number(pairs) },
            {
              key: 'package',
              head: t('raters.package'),
              cell: ({ issued, version }) =>
                issued === null
                  ? t('raters.notIssued')
                  : t('raters.issued', { version, date: dateWords(localMoment(issued), language) }),
            },
            { key: 'answer', head: t('raters.answer'), cell: (rater) => <Answered rater={rater} /> },
            {
              key: 'act',
              head: '',
              cell: (rater) =>
                view.round.state === 'closed' ? null : (
                  <RaterActs
                    name={called(rater.key, rater.name)}
                    open={open}
                    printing={printing}
                    onPrint={() => print(rater)}
                    onPaper={() => setPaper(rater)}
                    onReissue={() => setAgain([rater.key])}
                  />
                ),
            },
          ]}
        />
      </div>
      <IssueDialog
        view={view}
        raters={again}
        onClose={() => {
          setAgain(null);
          setChosen(new Set());
        }}
      />
      <PaperDialog view={view} rater={paper} onClose={() => setPaper(null)} />
    </Card>
  );
}
