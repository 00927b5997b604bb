import { BadgeCheck, Download, Paperclip, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useActor } from '#renderer/shell/actor.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { Written } from '#renderer/ui/text-field.tsx';
import { mayUse } from '#shared/contract.ts';
import type { EmployeeDossier } from '#shared/dossier/contract.ts';
import type { Attachment } from '#shared/dossier/evidence-contract.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import styles from './dossier.module.css';
import { Part } from './drawer.tsx';
import { EvidenceBox, lineWords } from './evidence-form.tsx';
import { VerifyBox } from './verify-box.tsx';

type Act = 'verify' | 'edit' | 'remove';

interface EvidencePartProps {
  readonly person: RosterRow;
  readonly dossier: EmployeeDossier;
  readonly signed: boolean;
}

function RemoveBox({ person, evidence, onClose }: { person: RosterRow; evidence: Attachment; onClose(): void }) {
  const { t } = useWords();
  const act = useCommand();
  const [reason, setReason] = useState('');
  const one = { employee: person.id, attachment: evidence.id };
  return (
    <Dialog title={t('evidence.removeTitle')} isOpen onClose={onClose}>
      <DialogForm
        send={t('evidence.removeDo')}
        onSend={async () => {
          if ((await act('evidence.remove', { ...one, reason })) !== null) onClose();
        }}
        onClose={onClose}
      >
        <p>{t('evidence.removeLead', { name: evidence.name, person: person.name })}</p>
        <Written label={t('evidence.reason')} value={reason} onChange={setReason} isRequired autoFocus />
      </DialogForm>
    </Dialog>
  );
}

interface EvidenceItemProps {
  readonly person: RosterRow;
  readonly evidence: Attachment;
  readonly line: string | null;
  readonly locked: boolean;
  onAct(act: Act): void;
}

function EvidenceItem({ person, evidence, line, locked, onAct }: EvidenceItemProps) {
  const { t, say, language } = useWords();
  const run = useCommand();
  const actor = useActor();
  const rules = useQuery('evidence.rules', {}).value;
  const { name, address, date, comment, verified_by: by, verified_on: on, verified_role: role } = evidence;
  const kind = rules?.kinds.find(({ id }) => id === evidence.kind)?.name;
  const strength = rules?.strengths.find(({ id }) => id === evidence.strength)?.name;
  const facts = [
    kind === undefined ? evidence.kind : say(kind),
    date === null ? '' : dateWords(date, language),
    evidence.strength === null ? '' : strength === undefined ? evidence.strength : say(strength),
    evidence.program ? t('evidence.program') : '',
    address ?? '',
  ];
  async function save(): Promise<void> {
    const file = await run('evidence.save', { employee: person.id, attachment: evidence.id });
    if (file === null || file.bytes === null) return;
    saveFile(file.name, file.type, file.bytes);
    showDone(t('evidence.saved', { name: file.name }));
  }
  const verified = by === null || on === null ? null : { by, on: dateWords(on, language), role: role ?? '' };
  const mayRemove = !locked && (actor === null || mayUse('evidence.remove', actor.role));
  return (
    <li className={styles.record}>
      <p className={styles.strong}>{name}</p>
      {line === null ? null : <p>{line}</p>}
      <p className={styles.soft}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
      {comment === null ? null : <p>{comment}</p>}
      <p>
        {verified === null ? (
          <span className={styles.tag}>{t('evidence.unverified')}</span>
        ) : (
          t(role === null ? 'evidence.verified' : 'evidence.verifiedAs', verified)
        )}
      </p>
      {evidence.verified_note === null ? null : <p className={styles.soft}>{evidence.verified_note}</p>}
      <div className={styles.acts}>
        {locked ? null : verified === null ? (
          <Button
            small
            icon={BadgeCheck}
            aria-label={t('evidence.verifyNamed', { name })}
            onPress={() => onAct('verify')}
          >
            {t('evidence.verify')}
          </Button>
        ) : (
          <Button
            small
            kind="quiet"
            onPress={() =>
              void run('evidence.verify', { employee: person.id, attachment: evidence.id, verified: false })
            }
          >
            {t('evidence.unverify')}
          </Button>
        )}
        {evidence.sha256 === null ? null : (
          <IconButton icon={Download} label={t('evidence.save', { name })} onPress={() => void save()} />
        )}
        {locked ? null : (
          <IconButton icon={Pencil} label={t('evidence.editNamed', { name })} onPress={() => onAct('edit')} />
        )}
        {mayRemove ? (
          <IconButton icon={Trash2} label={t('evidence.remove', { name })} onPress={() => onAct('remove')} />
        ) : null}
      </div>
    </li>
  );
}

/** Evidence that was attached to a person: to add to, verify, download. */
export function EvidencePart({ person, dossier, signed }: EvidencePartProps) {
  const { t } = useWords();
  const actor = useActor();
  const [box, setBox] = useState<{ readonly act: Act | 'add'; readonly id: string | null } | null>(null);
  const { attachments, lines } = dossier;
  const chosen = attachments.find(({ id }) => id === box?.id) ?? null;
  const mayAttach = !signed && (actor === null || mayUse('evidence.attach', actor.role));
  const close = () => setBox(null);
  return (
    <Part title={t('evidence.title', { n: attachments.length })}>
      {attachments.length === 0 ? <p className={styles.soft}>{t('evidence.none')}</p> : null}
      <ul className={styles.records}>
        {attachments.map((evidence) => {
          const line = lines.find((one) => one.line === evidence.line);
          return (
            <EvidenceItem
              key={evidence.id}
              person={person}
              evidence={evidence}
              line={line === undefined ? evidence.line : lineWords(line)}
              locked={!mayAttach}
              onAct={(act) => setBox({ act, id: evidence.id })}
            />
          );
        })}
      </ul>
      {mayAttach ? (
        <div className={styles.acts}>
          <Button small icon={Paperclip} onPress={() => setBox({ act: 'add', id: null })}>
            {t('evidence.add')}
          </Button>
        </div>
      ) : null}
      {box?.act === 'add' || (box?.act === 'edit' && chosen !== null) ? (
        <EvidenceBox employee={person.id} lines={lines} changed={chosen} onClose={close} />
      ) : null}
      {box?.act === 'verify' && chosen !== null ? (
        <VerifyBox employee={person.id} evidence={chosen} onClose={close} />
      ) : null}
      {box?.act === 'remove' && chosen !== null ? (
        <RemoveBox person={person} evidence={chosen} onClose={close} />
      ) : null}
    </Part>
  );
}
