import { ClipboardCheck, Dices, Download } from 'lucide-react';
import { useState } from 'react';
import { showDone } from '#renderer/kernel/notices.ts';
import { useFormCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useActor } from '#renderer/shell/actor.ts';
import { useDownload } from '#renderer/shell/use-download.ts';
import { show } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import page from '#renderer/ui/page.module.css';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import { Named } from '#renderer/ui/text-field.tsx';
import { mayUse } from '#shared/contract.ts';
import type { AuditItem, AuditSample } from '#shared/dossier/audit-contract.ts';
import { auditFindingWords } from '#shared/dossier/audit-words.ts';
import { type AuditFinding, auditFindings } from '#shared/dossier/rows.ts';
import { dateWords, momentHere } from '#shared/kernel/date-words.ts';
import { shown, spanWords } from '#shared/kernel/decimal.ts';
import { officeDay } from '#shared/kernel/office-time.ts';
import { DrawBox } from './audit-draw-box.tsx';
import styles from './people-screen.module.css';
import { WorkList } from './work-lists.tsx';

interface RecordFormProps {
  readonly item: AuditItem;
  onRecorded(): void;
}

/** What the auditor found at the chosen line; once recorded the next line that is open is chosen. */
function RecordForm({ item, onRecorded }: RecordFormProps) {
  const { t, say } = useWords();
  const { act, errors, forget } = useFormCommand('note');
  const [given, setGiven] = useState<{ readonly of: string; readonly finding: AuditFinding; readonly note: string }>();
  const start = { of: item.id, finding: item.finding ?? 'agrees', note: item.note ?? '' };
  const { finding, note } = given?.of === item.id ? given : start;
  function change(patch: Partial<typeof start>): void {
    forget();
    setGiven({ ...start, finding, note, ...patch });
  }
  async function send(): Promise<void> {
    const said = note.trim() === '' ? null : note;
    if ((await act('audit.record', { item: item.id, finding, note: said })) !== null) onRecorded();
  }
  return (
    <form
      className={styles.record}
      aria-label={t('audit.record')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Segments
        label={t('audit.finding', { n: item.position })}
        options={auditFindings.map((key) => ({ key, label: say(auditFindingWords[key]) }))}
        value={finding}
        onChange={(key: AuditFinding) => change({ finding: key })}
      />
      <Named
        label={t('audit.note')}
        value={note}
        onChange={(text) => change({ note: text })}
        optional={finding === 'agrees'}
        problem={errors.note ?? null}
      />
      <Button kind="primary" type="submit" small icon={ClipboardCheck}>
        {t('audit.record')}
      </Button>
    </form>
  );
}

function useResultWords(): (sample: AuditSample) => string {
  const { t, language } = useWords();
  return ({ recorded, items, counts, unsupported, hidden }) => {
    const done = t('audit.progress', { recorded, n: items.length });
    if (hidden > 0) return `${done} ${t('audit.hidden', { n: hidden })}`;
    if (unsupported.lower === null || unsupported.upper === null) return done;
    const interval = t('audit.interval', {
      share: shown(unsupported.value === null ? null : unsupported.value * 100, language, 1),
      span: spanWords(unsupported.lower * 100, unsupported.upper * 100, language, 1),
    });
    const bad = counts.differs + counts['not-found'];
    return `${done} ${t('audit.result', { bad, recorded, interval })} ${t('audit.method')}`;
  };
}

function SampleWork({ sample }: { readonly sample: AuditSample }) {
  const { t, say, language } = useWords();
  const { act } = useFormCommand();
  const { making, start } = useDownload();
  const actor = useActor();
  const result = useResultWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const { items } = sample;
  const item = items.find(({ id }) => id === chosen) ?? null;
  const mine = sample.closed_at === null && actor?.id === sample.auditor_id;
  const mayClose = sample.closed_at === null && (mine || actor?.role === 'facilitator');
  function next(): void {
    const at = items.findIndex(({ id }) => id === chosen);
    const open = [...items.slice(at + 1), ...items.slice(0, at)].find(({ finding }) => finding === null);
    if (open === undefined) return;
    setChosen(open.id);
    // The dossier beside it is of the same person.
    show({ dossier: open.employee_id, selected: [open.employee_id] });
  }
  async function close(): Promise<void> {
    if ((await act('audit.close', { sample: sample.id })) !== null) showDone(t('audit.done'));
  }
  return (
    <>
      <p className={styles.said} role="status">
        {t('audit.by', { name: sample.auditor_name })} {result(sample)}
        {sample.closed_at === null ? '' : ` ${t('audit.closed', { at: momentHere(sample.closed_at, language) })}`}
      </p>
      <div className={page.row}>
        {(['audit-xlsx', 'audit-pdf'] as const).map((kind) => (
          <Button
            key={kind}
            small
            icon={Download}
            isDisabled={making !== null}
            onPress={() => start({ kind, sample: sample.id })}
          >
            {t(kind === 'audit-xlsx' ? 'audit.sheetXlsx' : 'audit.sheetPdf')}
          </Button>
        ))}
        {mayClose ? (
          <Button small onPress={() => void close()}>
            {t('audit.close')}
          </Button>
        ) : null}
      </div>
      <WorkList
        label={t('audit.worksheet')}
        chosen={chosen}
        onChoose={setChosen}
        items={items.map((one) => ({
          id: one.id,
          employee: one.employee_id,
          first: `${one.position}. ${one.name}: ${[one.plan, one.indicator].filter((part) => part !== null).join(' · ')}`,
          second: [
            one.finding === null ? t('audit.open') : say(auditFindingWords[one.finding]),
            one.evidence === null ? t('audit.noEvidence') : t('audit.cited', { evidence: one.evidence }),
          ].join(' · '),
        }))}
      />
      {mine && item !== null ? <RecordForm item={item} onRecorded={next} /> : null}
    </>
  );
}

/** Samples of lines for an auditor: drawn, worked line by line beside the dossiers, and closed with their result. */
export function AuditList() {
  const { t, language } = useWords();
  const actor = useActor();
  const { value, problem } = useQuery('audit.list', {});
  const signed = useQuery('workshop.get', {}).value?.workshop.state === 'signed';
  const [which, setWhich] = useState<string | null>(null);
  const [drawing, setDrawing] = useState(false);
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={6} />;
  const sample = value.rows.find(({ id }) => id === which) ?? value.rows[0] ?? null;
  const mayDraw = !signed && (actor === null || mayUse('audit.draw', actor.role));
  return (
    <div className={styles.audit}>
      {sample === null ? (
        <p className={styles.said}>
          {t('audit.none')} {t('audit.lead')}
        </p>
      ) : (
        <Select
          label={t('audit.which')}
          hideLabel
          options={value.rows.map(({ id, drawn_at, size, population, seed }) => ({
            key: id,
            label: t('audit.named', {
              day: dateWords(officeDay(drawn_at), language),
              n: size,
              population,
              seed: String(seed),
            }),
          }))}
          value={sample.id}
          onChange={setWhich}
        />
      )}
      {mayDraw ? (
        <div className={page.row}>
          <Button small icon={Dices} onPress={() => setDrawing(true)}>
            {t('audit.draw')}
          </Button>
        </div>
      ) : null}
      {sample === null ? null : <SampleWork key={sample.id} sample={sample} />}
      <DrawBox
        isOpen={drawing}
        onClose={(drawn) => {
          setDrawing(false);
          // The newest comes first.
          if (drawn) setWhich(null);
        }}
      />
    </div>
  );
}
