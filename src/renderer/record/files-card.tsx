import {
  Download,
  FileArchive,
  FileSpreadsheet,
  FileText,
  FileType2,
  History,
  type LucideIcon,
  Presentation,
  Search,
  ShieldCheck,
  UserRound,
  UserRoundCheck,
  UserRoundX,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useActor } from '#renderer/shell/actor.ts';
import { MakingLine } from '#renderer/shell/progress-line.tsx';
import { useDownload } from '#renderer/shell/use-download.ts';
import { show } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/page.tsx';
import { type CallInput, mayUse } from '#shared/contract.ts';
import type { TextKey } from '#shared/words.ts';
import { AnonymousDialog } from './anonymous-dialog.tsx';
import { PersonRightsDialog } from './person-rights-dialog.tsx';
import styles from './results.module.css';

interface Line {
  readonly kind: CallInput<'export.file'>['kind'];
  readonly icon: LucideIcon;
  readonly form: string;
  readonly name: TextKey;
  readonly hint: TextKey;
}

const lines: readonly Line[] = [
  { kind: 'results', icon: FileSpreadsheet, form: 'XLSX', name: 'files.results', hint: 'files.resultsHint' },
  { kind: 'minutes-pdf', icon: FileText, form: 'PDF', name: 'files.minutesPdf', hint: 'files.minutesPdfHint' },
  { kind: 'minutes-docx', icon: FileType2, form: 'DOCX', name: 'files.minutesDocx', hint: 'files.minutesDocxHint' },
  { kind: 'journal', icon: History, form: 'CSV', name: 'files.journal', hint: 'files.journalHint' },
  { kind: 'record', icon: ShieldCheck, form: 'JSON', name: 'files.record', hint: 'files.recordHint' },
  { kind: 'verifier', icon: ShieldCheck, form: 'HTML', name: 'files.verifier', hint: 'files.verifierHint' },
  {
    kind: 'credit-table',
    icon: FileSpreadsheet,
    form: 'XLSX',
    name: 'files.credit',
    hint: 'files.creditHint',
  },
  { kind: 'ip-asn', icon: FileSpreadsheet, form: 'XLSX', name: 'files.ipAsn', hint: 'files.ipAsnHint' },
  { kind: 'ip-asn-units', icon: FileSpreadsheet, form: 'XLS', name: 'files.ipAsnUnits', hint: 'files.ipAsnUnitsHint' },
  { kind: 'talent', icon: FileSpreadsheet, form: 'XLSX', name: 'files.talent', hint: 'files.talentHint' },
  { kind: 'panel-pdf', icon: FileText, form: 'PDF', name: 'files.panel', hint: 'files.panelHint' },
  { kind: 'panel-docx', icon: FileType2, form: 'DOCX', name: 'files.panel', hint: 'files.panelHint' },
  { kind: 'letter-pdf', icon: FileText, form: 'PDF', name: 'files.letter', hint: 'files.letterHint' },
  { kind: 'letter-docx', icon: FileType2, form: 'DOCX', name: 'files.letter', hint: 'files.letterHint' },
  { kind: 'talk-pdf', icon: FileText, form: 'PDF', name: 'files.talk', hint: 'files.talkHint' },
  { kind: 'talk-docx', icon: FileType2, form: 'DOCX', name: 'files.talk', hint: 'files.talkHint' },
  { kind: 'objection-pdf', icon: FileText, form: 'PDF', name: 'files.objection', hint: 'files.objectionHint' },
  { kind: 'objection-docx', icon: FileType2, form: 'DOCX', name: 'files.objection', hint: 'files.objectionHint' },
  { kind: 'slides', icon: Presentation, form: 'PDF', name: 'files.slides', hint: 'files.slidesHint' },
  {
    kind: 'slides-named',
    icon: Presentation,
    form: 'PDF',
    name: 'files.slidesNamed',
    hint: 'files.slidesNamedHint',
  },
  { kind: 'coaching-pdf', icon: FileText, form: 'PDF', name: 'files.coaching', hint: 'files.coachingHint' },
  { kind: 'coaching-docx', icon: FileType2, form: 'DOCX', name: 'files.coaching', hint: 'files.coachingHint' },
  { kind: 'coaching-xlsx', icon: FileSpreadsheet, form: 'XLSX', name: 'files.coaching', hint: 'files.coachingHint' },
  { kind: 'competence-pdf', icon: FileText, form: 'PDF', name: 'files.competence', hint: 'files.competenceHint' },
  { kind: 'competence-docx', icon: FileType2, form: 'DOCX', name: 'files.competence', hint: 'files.competenceHint' },
  {
    kind: 'competence-xlsx',
    icon: FileSpreadsheet,
    form: 'XLSX',
    name: 'files.competence',
    hint: 'files.competenceHint',
  },
  { kind: 'process-pdf', icon: FileText, form: 'PDF', name: 'files.process', hint: 'files.processHint' },
  { kind: 'process-docx', icon: FileType2, form: 'DOCX', name: 'files.process', hint: 'files.processHint' },
  { kind: 'papers', icon: FileArchive, form: 'ZIP', name: 'files.papers', hint: 'files.papersHint' },
];

interface FileRowProps extends Pick<Line, 'icon' | 'name' | 'hint'> {
  /** Left out where it is no single file. */
  readonly form?: string;
  readonly children: ReactNode;
}

function FileRow({ icon: Icon, name, form, hint, children }: FileRowProps) {
  const { t } = useWords();
  return (
    <li className={styles.file}>
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      <div>
        <p className={styles.fileName}>
          {t(name)} {form === undefined ? null : <span className={styles.form}>{form}</span>}
        </p>
        <p className={styles.small}>{t(hint)}</p>
      </div>
      {children}
    </li>
  );
}

/** Every file that leaves the workshop, with what it is. */
export function FilesCard() {
  const { t } = useWords();
  const download = useDownload();
  const { making, start } = download;
  const actor = useActor();
  const [nameless, setNameless] = useState(false);
  const [rights, setRights] = useState(false);
  return (
    <Card title={t('files.title')}>
      <MakingLine download={download} />
      <ul className={styles.files}>
        {lines.map(({ kind, icon, form, name, hint }) => (
          <FileRow key={kind} icon={icon} name={name} form={form} hint={hint}>
            <Button
              small
              icon={Download}
              isPending={making?.kind === kind}
              isDisabled={making !== null && making.kind !== kind}
              aria-label={t('files.downloadOf', { what: t(name), form })}
              onPress={() => start({ kind })}
            >
              {t('files.download')}
            </Button>
          </FileRow>
        ))}
        {actor !== null && mayUse('anonymous.export', actor.role) ? (
          <FileRow icon={UserRoundX} name="anonymous.name" form="ZIP" hint="anonymous.hint">
            <Button small icon={Download} onPress={() => setNameless(true)}>
              {t('anonymous.do')}
            </Button>
          </FileRow>
        ) : null}
        {actor !== null && mayUse('person.file', actor.role) ? (
          <FileRow icon={UserRoundCheck} name="personData.name" hint="personData.hint">
            <Button small onPress={() => setRights(true)}>
              {t('personData.open')}
            </Button>
          </FileRow>
        ) : null}
        <FileRow icon={UserRound} name="files.dossier" form="PDF" hint="files.dossierHint">
          <Button small icon={Search} onPress={() => show({ dialog: 'find' })}>
            {t('files.find')}
          </Button>
        </FileRow>
      </ul>
      <AnonymousDialog isOpen={nameless} onClose={() => setNameless(false)} />
      <PersonRightsDialog isOpen={rights} onClose={() => setRights(false)} />
    </Card>
  );
}
