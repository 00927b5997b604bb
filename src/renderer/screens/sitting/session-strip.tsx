import {
  CalendarClock,
  ChevronLeft,
  ChevronRight,
  CircleCheck,
  DoorOpen,
  Eye,
  EyeOff,
  Gavel,
  GitBranch,
  Presentation,
  SlidersHorizontal,
  TriangleAlert,
  UsersRound,
  Vote,
  X,
} from 'lucide-react';
import { useContext, useEffect, useEffectEvent, useState } from 'react';
import { HostContext } from '#renderer/host/host-context.ts';
import { useAct } from '#renderer/host/use-act.ts';
import { usePerson } from '#renderer/host/use-roster.ts';
import { IconPush, Push } from '#renderer/parts/button.tsx';
import { classes } from '#renderer/parts/class-names.ts';
import { showDone, showProblem } from '#renderer/parts/notices.ts';
import { useWords } from '#renderer/parts/words.ts';
import type { SittingState } from '#shared/contract/sitting.ts';
import { openProjector } from '../projector/projector-window.ts';
import { AgendaBox } from './agenda-box.tsx';
import { AttendanceBox } from './attendance-box.tsx';
import { BranchBox } from './branch-box.tsx';
import { CaseClock } from './case-clock.tsx';
import { DecideBox } from './decide-box.tsx';
import { RecusalBox } from './recusal-box.tsx';
import { RulesBox } from './rules-box.tsx';
import styles from './sitting.module.css';
import { neighbour, useSitting } from './use-sitting.ts';
import { VoteBox } from './vote-box.tsx';

type Shown = 'attendance' | 'rules' | 'agenda' | 'branch' | 'decide' | 'vote' | 'recusal' | null;

function Quorum({ sitting, onPress }: { readonly sitting: SittingState; onPress(): void }) {
  const { t } = useWords();
  const { quorum } = sitting;
  const n = sitting.people.filter(({ since }) => since !== null).length;
  const words =
    quorum === null ? t('sit.noMembers') : t('sit.quorum', { present: quorum.present, required: quorum.required });
  return (
    <Push small kind="quiet" icon={UsersRound} onPress={onPress}>
      <span className={styles.quorum}>
        {t('sit.present', { n })}, {words}
        {quorum === null ? null : quorum.met ? (
          <CircleCheck size={14} className={classes(styles.met)} role="img" aria-label={t('sit.quorumMet')} />
        ) : (
          <TriangleAlert size={14} className={classes(styles.unmet)} role="img" aria-label={t('sit.quorumUnmet')} />
        )}
      </span>
    </Push>
  );
}

export interface SessionStripProps {
  readonly locked: boolean;
  /** The person in focus in the grid. */
  readonly focused: string | null;
  onCase(id: string): void;
}

/** The session in one line: who is present, the open case with its clock, what can be done with it, the agenda. */
export function SessionStrip(props: SessionStripProps) {
  return <div className={styles.place}>{props.locked ? null : <Strip {...props} />}</div>;
}

function Strip({ locked, focused, onCase }: SessionStripProps) {
  const { t } = useWords();
  const act = useAct();
  const { client } = useContext(HostContext);
  const { sitting, agenda, held } = useSitting();
  const [shown, setShown] = useState<Shown>(null);
  const [about, setAbout] = useState<string | null>(null);
  const open = sitting?.open ?? null;
  const person = usePerson(open?.employee ?? null);
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

  function step(way: 1 | -1) {
    const next = neighbour(agenda, open?.employee ?? null, way);
    if (next !== null) void openCase(next.employee);
    else if (agenda.length === 0) setShown('agenda');
    else if (way === 1) showDone(t('sit.agendaDone'));
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (locked || event.defaultPrevented || document.querySelector('[role=dialog], [role=alertdialog]') !== null)
      return;
    const keys: Readonly<Record<string, () => void>> = {
      F8: () => step(event.shiftKey ? -1 : 1),
      F9: () => setShown(open === null ? 'agenda' : 'decide'),
      F7: () => setShown('agenda'),
    };
    const run = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (run === undefined) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  if (sitting === null) return null;
  const done = agenda.filter(({ state }) => state === 'decided').length;
  const out = sitting.people.filter((one) => one.out).length;
  const recusalOf = about ?? open?.employee ?? null;
  return (
    <section className={styles.strip} aria-label={t('sit.label')}>
      {held ? (
        <Quorum sitting={sitting} onPress={() => setShown('attendance')} />
      ) : (
        <>
          <Push small icon={UsersRound} onPress={() => setShown('attendance')}>
            {t('sit.attendance')}
          </Push>
          <span className={styles.soft}>{t('sit.start')}</span>
        </>
      )}
      {held || agenda.length > 0 ? (
        <div className={styles.now}>
          <IconPush
            icon={ChevronLeft}
            small
            label={t('sit.previous')}
            isDisabled={neighbour(agenda, open?.employee ?? null, -1) === null}
            onPress={() => step(-1)}
          />
          {open === null || person === undefined ? (
            <span className={styles.soft}>{t('sit.noCase')}</span>
          ) : (
            <>
              <span className={styles.nowName} title={person.name}>
                {person.name}
              </span>
              <CaseClock since={open.since} minutes={open.minutes} />
            </>
          )}
          <IconPush icon={ChevronRight} small label={t('sit.next')} onPress={() => step(1)} />
        </div>
      ) : null}
      {open === null ? null : (
        <>
          <Push small kind="primary" icon={Gavel} onPress={() => setShown('decide')}>
            {t('sit.decide')}
          </Push>
          <Push small icon={Vote} onPress={() => setShown('vote')}>
            {t('sit.vote')}
          </Push>
          <Push
            small
            icon={DoorOpen}
            onPress={() => {
              setAbout(null);
              setShown('recusal');
            }}
          >
            {out === 0 ? t('sit.recuse') : t('sit.outCount', { n: out })}
          </Push>
          <IconPush icon={X} small label={t('sit.close')} onPress={() => void act('case.close', {})} />
        </>
      )}
      <span className={styles.tools}>
        {open === null ? null : (
          <IconPush
            icon={open.revealed ? EyeOff : Eye}
            small
            label={t(open.revealed ? 'beam.mask' : 'beam.reveal')}
            onPress={() => void act(open.revealed ? 'projector.mask' : 'projector.reveal', {})}
          />
        )}
        <IconPush icon={SlidersHorizontal} small label={t('attend.rules')} onPress={() => setShown('rules')} />
        {held ? <IconPush icon={Presentation} small label={t('beam.open')} onPress={openProjector} /> : null}
        <IconPush icon={GitBranch} small label={t('branch.title')} onPress={() => setShown('branch')} />
        <Push small icon={CalendarClock} onPress={() => setShown('agenda')}>
          {agenda.length === 0 ? t('sit.agenda') : t('sit.agendaCount', { done, all: agenda.length })}
        </Push>
      </span>
      <BranchBox focused={focused} isOpen={shown === 'branch'} onClose={() => setShown(null)} />
      <RulesBox sitting={sitting} isOpen={shown === 'rules'} onClose={() => setShown(null)} />
      <AttendanceBox sitting={sitting} isOpen={shown === 'attendance'} onClose={() => setShown(null)} />
      <AgendaBox
        agenda={agenda}
        open={open?.employee ?? null}
        focused={focused}
        isOpen={shown === 'agenda'}
        onClose={() => setShown(null)}
        onOpenCase={(id) => void openCase(id)}
      />
      {open === null ? null : (
        <>
          <DecideBox
            employee={open.employee}
            sitting={sitting}
            flagged={agenda.some((row) => row.employee === open.employee && row.flags.length > 0)}
            isOpen={shown === 'decide'}
            onClose={() => setShown(null)}
            onDecided={() => step(1)}
          />
          <VoteBox open={open} isOpen={shown === 'vote'} onClose={() => setShown(null)} onDecided={() => step(1)} />
        </>
      )}
      {recusalOf === null ? null : (
        <RecusalBox
          employee={recusalOf}
          sitting={sitting}
          isOpen={shown === 'recusal'}
          onClose={() => setShown(null)}
          onOpenCase={() => void openCase(recusalOf)}
        />
      )}
    </section>
  );
}
