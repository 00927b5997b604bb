import {
  CalendarClock,
  CircleCheck,
  Eye,
  EyeOff,
  GitBranch,
  Presentation,
  SlidersHorizontal,
  TriangleAlert,
  UsersRound,
} from 'lucide-react';
import { useContext, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone, showProblem } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import type { AgendaRow } from '#shared/session/agenda-contract.ts';
import type { SessionState } from '#shared/session/contract.ts';
import { AgendaDock, agendaShown } from './agenda-dock.tsx';
import { AttendanceDialog } from './attendance-dialog.tsx';
import { startTrying } from './branches.ts';
import { useCaseLesson } from './case-lesson.ts';
import { CaseActs, type CaseDialog, CaseNow } from './case-strip.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { openProjector } from './projector-window.ts';
import { RecusalDialog } from './recusal-dialog.tsx';
import { RulesDialog } from './rules-dialog.tsx';
import styles from './session.module.css';
import { neighbourOnAgenda, useSession } from './use-session.ts';
import { VoteDialog } from './vote-dialog.tsx';

type Shown = CaseDialog | 'attendance' | 'rules' | null;

function Quorum({ sitting, onPress }: { readonly sitting: SessionState; onPress(): void }) {
  const { t } = useWords();
  const { quorum } = sitting;
  const n = sitting.people.filter(({ since }) => since !== null).length;
  const words =
    quorum === null ? t('sit.noMembers') : t('sit.quorum', { present: quorum.present, required: quorum.required });
  return (
    <Button small kind="quiet" icon={UsersRound} onPress={onPress}>
      <span className={styles.quorum}>
        {t('sit.present', { n })}, {words}
        {quorum === null ? null : quorum.met ? (
          <CircleCheck size={14} className={classes(styles.met)} role="img" aria-label={t('sit.quorumMet')} />
        ) : (
          <TriangleAlert size={14} className={classes(styles.unmet)} role="img" aria-label={t('sit.quorumUnmet')} />
        )}
      </span>
    </Button>
  );
}

interface StripDialogsProps {
  readonly sitting: SessionState;
  readonly agenda: readonly AgendaRow[];
  readonly shown: Shown;
  /** The case that waits for somebody to leave the room; null: the open one. */
  readonly about: string | null;
  onClose(): void;
  onDecided(): void;
  onOpenCase(id: string): void;
}

function StripDialogs({ sitting, agenda, shown, about, onClose, onDecided, onOpenCase }: StripDialogsProps) {
  const { open } = sitting;
  const recusalOf = about ?? open?.employee ?? null;
  return (
    <>
      <RulesDialog sitting={sitting} isOpen={shown === 'rules'} onClose={onClose} />
      <AttendanceDialog sitting={sitting} isOpen={shown === 'attendance'} onClose={onClose} />
      {open === null ? null : (
        <>
          <DecideDialog
            employee={open.employee}
            sitting={sitting}
            flagged={agenda.some((row) => row.employee === open.employee && row.flags.length > 0)}
            isOpen={shown === 'decide'}
            onClose={onClose}
            onDecided={onDecided}
          />
          <VoteDialog open={open} isOpen={shown === 'vote'} onClose={onClose} onDecided={onDecided} />
        </>
      )}
      {recusalOf === null ? null : (
        <RecusalDialog
          employee={recusalOf}
          sitting={sitting}
          isOpen={shown === 'recusal'}
          onClose={onClose}
          onOpenCase={() => onOpenCase(recusalOf)}
        />
      )}
    </>
  );
}

interface SessionStripProps {
  readonly locked: boolean;
  /** The person in focus in the grid. */
  readonly focused: string | null;
  onCase(id: string): void;
}

/** The session in one line: who is present, the open case with its clock, what can be done with it; and the agenda below it, beside the grid. */
export function SessionStrip(props: SessionStripProps) {
  return props.locked ? <div className={styles.place} /> : <Strip {...props} />;
}

function Strip({ locked, focused, onCase }: SessionStripProps) {
  const { t } = useWords();
  const act = useCommand();
  const { client } = useContext(HostContext);
  const { sitting, agenda, held } = useSession();
  const [shown, setShown] = useState<Shown>(null);
  const lessonOf = useCaseLesson();
  const docked = useAtom(agendaShown, (on) => on);
  const [about, setAbout] = useState<string | null>(null);
  const open = sitting?.open ?? null;
  const opened = useEffectEvent((id: string) => onCase(id));
  useEffect(() => {
    if (open?.employee !== undefined) opened(open.employee);
  }, [open?.employee]);

  async function openCase(id: string) {
    const answer = await client.call('case.open', { employee: id });
    if (answer.ok) return setShown(null);
    if (answer.problem.code !== 'recusal.needed') return showProblem(answer.problem);
    setAbout(id);
    setShown('recusal');
  }

  async function tryOut() {
    const answer = await client.call('distribution.get', {});
    if (answer.ok) startTrying(answer.value.matrix);
    else showProblem(answer.problem);
  }

  function step(way: 1 | -1) {
    const next = neighbourOnAgenda(agenda, open?.employee ?? null, way);
    if (next !== null) void openCase(next.employee);
    else if (agenda.length === 0) agendaShown.set(true);
    else if (way === 1) showDone(t('sit.agendaDone'));
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (locked || event.defaultPrevented || document.querySelector('[role=dialog], [role=alertdialog]') !== null)
      return;
    const keys: Readonly<Record<string, () => void>> = {
      F8: () => step(event.shiftKey ? -1 : 1),
      F9: () => {
        const about = open?.employee ?? focused;
        if (!event.shiftKey) return open === null ? agendaShown.set(true) : setShown('decide');
        return about === null ? undefined : void lessonOf(about);
      },
      F7: () => agendaShown.set((on) => !on),
    };
    const run = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (run === undefined) return;
    event.preventDefault();
    run();
  });
  useLayoutEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  // The room of the line is kept, so that nothing below it moves when the session has come.
  if (sitting === null) return <div className={classes(styles.place, styles.strip)} />;
  const done = agenda.filter(({ state }) => state === 'decided').length;
  const out = sitting.people.filter((one) => one.out).length;
  const showAbout = (dialog: Shown) => {
    setAbout(null);
    setShown(dialog);
  };
  return (
    <>
      <section className={classes(styles.place, styles.strip)} aria-label={t('sit.label')}>
        {held ? (
          <Quorum sitting={sitting} onPress={() => setShown('attendance')} />
        ) : (
          <>
            <Button small icon={UsersRound} onPress={() => setShown('attendance')}>
              {t('sit.attendance')}
            </Button>
            {open === null ? <span className={classes(styles.soft, styles.hint)}>{t('sit.start')}</span> : null}
          </>
        )}
        {held || agenda.length > 0 ? <CaseNow open={open} agenda={agenda} onStep={step} /> : null}
        {open === null ? null : <CaseActs out={out} onShow={showAbout} />}
        <span className={styles.tools}>
          {open === null ? null : (
            <IconButton
              icon={open.revealed ? EyeOff : Eye}
              small
              label={t(open.revealed ? 'beam.mask' : 'beam.reveal')}
              onPress={() => void act(open.revealed ? 'projector.mask' : 'projector.reveal', {})}
            />
          )}
          <IconButton icon={SlidersHorizontal} small label={t('attend.rules')} onPress={() => setShown('rules')} />
          {held ? <IconButton icon={Presentation} small label={t('beam.open')} onPress={openProjector} /> : null}
          <Button small icon={GitBranch} aria-label={t('branch.start')} onPress={() => void tryOut()}>
            <span className={styles.wideWord}>{t('branch.title')}</span>
          </Button>
          <Button small icon={CalendarClock} aria-pressed={docked} onPress={() => agendaShown.set((on) => !on)}>
            {agenda.length === 0 ? t('sit.agenda') : t('sit.agendaCount', { done, all: agenda.length })}
          </Button>
        </span>
        <StripDialogs
          sitting={sitting}
          agenda={agenda}
          shown={shown}
          about={about}
          onClose={() => setShown(null)}
          onDecided={() => step(1)}
          onOpenCase={(id) => void openCase(id)}
        />
      </section>
      {docked ? (
        <AgendaDock agenda={agenda} sitting={sitting} focused={focused} onOpenCase={(id) => void openCase(id)} />
      ) : null}
    </>
  );
}
