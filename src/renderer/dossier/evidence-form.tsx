import { Paperclip } from 'lucide-react';
import { useContext, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showProblem } from '#renderer/kernel/notices.ts';
import { useFormCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import { Named, Written } from '#renderer/ui/text-field.tsx';
import type { DossierLine } from '#shared/dossier/contract.ts';
import { type Attachment, type EvidenceRulesInForce, mostAttached } from '#shared/dossier/evidence-contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { problemAnswer } from '#shared/problem-words.ts';
import styles from './dossier.module.css';

const none = '';
const forms = ['file', 'reference'] as const;
type EvidenceForm = (typeof forms)[number];

/** What is said of a piece of evidence, new or changed. */
interface Description {
  readonly line: string;
  readonly kind: string;
  readonly date: string;
  readonly strength: string;
  readonly comment: string;
}

/** How a line is called in a list. */
export function lineWords({ line, plan, indicator }: DossierLine): string {
  return [line.length > 20 ? '' : line, indicator ?? plan].filter((part) => part !== '').join(' · ');
}

interface DescriptionFieldsProps {
  readonly lines: readonly DossierLine[];
  readonly rules: EvidenceRulesInForce;
  readonly value: Description;
  onChange(change: Partial<Description>): void;
}

function DescriptionFields({ lines, rules, value, onChange }: DescriptionFieldsProps) {
  const { t, say } = useWords();
  return (
    <>
      <Select
        label={t('evidence.line')}
        options={[
          { key: none, label: t('evidence.noLine') },
          ...lines.map((one) => ({ key: one.line, label: lineWords(one) })),
        ]}
        value={value.line}
        onChange={(line) => onChange({ line })}
      />
      <Select
        label={t('evidence.kind')}
        options={rules.kinds.map(({ id, name }) => ({ key: id, label: say(name) }))}
        value={value.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <DateField label={t('evidence.date')} value={value.date} onChange={(date) => onChange({ date })} />
      <StrengthField rules={rules} value={value.strength} onChange={(strength) => onChange({ strength })} />
      <Written
        label={t('evidence.comment')}
        value={value.comment}
        onChange={(comment) => onChange({ comment })}
        optional
      />
    </>
  );
}

interface StrengthFieldProps {
  readonly rules: EvidenceRulesInForce;
  readonly value: string;
  onChange(strength: string): void;
}

/** How strong a piece of evidence is, each rank with its meaning. */
export function StrengthField({ rules, value, onChange }: StrengthFieldProps) {
  const { t, say } = useWords();
  return (
    <Select
      label={t('evidence.strength')}
      options={[
        { key: none, label: t('evidence.noStrength') },
        ...rules.strengths.map(({ id, name, meaning }) => ({ key: id, label: `${say(name)}: ${say(meaning)}` })),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

/** What a description becomes in a call: nothing typed is nothing said. */
function sent({ line, kind, date, strength, comment }: Description) {
  const said = (text: string): string | null => (text.trim() === '' ? null : text);
  return { line: said(line), kind, date: said(date), strength: said(strength), comment: said(comment) };
}

interface EvidenceBoxProps {
  readonly employee: string;
  readonly lines: readonly DossierLine[];
  /** The evidence that is described again; null: a new piece. */
  readonly changed: Attachment | null;
  onClose(): void;
}

function EvidenceFields({
  employee,
  lines,
  changed,
  rules,
  onClose,
}: EvidenceBoxProps & { rules: EvidenceRulesInForce }) {
  const { t, number, language } = useWords();
  const { client } = useContext(HostContext);
  const { act, errors } = useFormCommand('name', 'address');
  const [form, setForm] = useState<EvidenceForm>('file');
  const [file, setFile] = useState<File | null>(null);
  const [reference, setReference] = useState({ name: '', address: '' });
  const [said, setSaid] = useState<Description>({
    line: changed?.line ?? none,
    kind: changed?.kind ?? rules.kinds[0]?.id ?? none,
    date: changed?.date ?? none,
    strength: changed?.strength ?? none,
    comment: changed?.comment ?? none,
  });
  function take(files: FileList | null): void {
    const [one] = files ?? [];
    if (one === undefined) return;
    const [megabytes, limit] = [Math.ceil(one.size / 1_000_000), Math.floor(mostAttached / 1_000_000)];
    // A file that will be refused is not sent through at all.
    if (one.size > mostAttached)
      showProblem(problemAnswer(new Problem('attachment.too-large', { name: one.name, megabytes, limit }), language));
    else setFile(one);
  }
  async function send(): Promise<void> {
    const whose = { employee, ...sent(said) };
    if (changed !== null) {
      if ((await act('evidence.describe', { ...whose, attachment: changed.id })) !== null) onClose();
      return;
    }
    if (form === 'reference') {
      if ((await act('evidence.refer', { ...whose, ...reference })) !== null) onClose();
      return;
    }
    if (file === null) return;
    const read = await client.sourcesOf([file]);
    if (!read.ok) return showProblem(read.problem);
    const [source] = read.value;
    if (source !== undefined && (await act('evidence.attach', { ...whose, source })) !== null) onClose();
  }
  return (
    <DialogForm
      send={t(changed === null ? 'evidence.attach' : 'evidence.change')}
      isDisabled={changed === null && form === 'file' && file === null}
      errors={errors}
      onSend={send}
      onClose={onClose}
    >
      {changed === null ? (
        <>
          <p>{t('evidence.addLead')}</p>
          <Segments
            label={t('evidence.form')}
            options={forms.map((key) => ({ key, label: t(`evidence.form.${key}`) }))}
            value={form}
            onChange={(key: EvidenceForm) => setForm(key)}
          />
          {form === 'file' ? (
            <div className={styles.acts}>
              <FileTrigger onSelect={take}>
                <Button icon={Paperclip}>{t('evidence.choose')}</Button>
              </FileTrigger>
              <span role="status">
                {file === null
                  ? t('evidence.noFile')
                  : t('evidence.chosen', { name: file.name, size: number(Math.ceil(file.size / 1_000)) })}
              </span>
            </div>
          ) : (
            <>
              <Named
                label={t('evidence.name')}
                name="name"
                value={reference.name}
                onChange={(name) => setReference((old) => ({ ...old, name }))}
                isRequired
              />
              <Named
                label={t('evidence.address')}
                name="address"
                value={reference.address}
                onChange={(address) => setReference((old) => ({ ...old, address }))}
                isRequired
              />
            </>
          )}
        </>
      ) : null}
      <DescriptionFields
        lines={lines}
        rules={rules}
        value={said}
        onChange={(change) => setSaid((old) => ({ ...old, ...change }))}
      />
    </DialogForm>
  );
}

/** Attaches a file or a reference, or changes what is said of one. */
export function EvidenceBox(props: EvidenceBoxProps) {
  const { t } = useWords();
  const rules = useQuery('evidence.rules', {}).value;
  return (
    <Dialog title={t(props.changed === null ? 'evidence.add' : 'evidence.edit')} isOpen onClose={props.onClose}>
      {rules === null ? null : <EvidenceFields {...props} rules={rules} />}
    </Dialog>
  );
}
