import { ChevronLeft, ChevronRight, DoorOpen, Gavel, Vote, X } from 'lucide-react';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useNamesApart, usePerson } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import type { AgendaRow } from '#shared/session/agenda-contract.ts';
import type { SessionState } from '#shared/session/contract.ts';
import { CaseClock } from './case-clock.tsx';
import styles from './session.module.css';
import { neighbourOnAgenda } from './use-session.ts';

/** The dialogs about the open case. */
export type CaseDialog = 'decide' | 'vote' | 'recusal';

interface CaseNowProps {
  readonly open: SessionState['open'];
  readonly agenda: readonly AgendaRow[];
  onStep(way: 1 | -1): void;
}

/** The open case with its clock, between the ways to the one before and the next. */
export function CaseNow({ open, agenda, onStep }: CaseNowProps) {
  const { t } = useWords();
  const apart = useNamesApart();
  const person = usePerson(open?.employee ?? null);
  return (
    <div className={styles.now}>
      <IconButton
        icon={ChevronLeft}
        small
        label={t('sit.previous')}
        isDisabled={neighbourOnAgenda(agenda, open?.employee ?? null, -1) === null}
        onPress={() => onStep(-1)}
      />
      {open === null || person === undefined ? (
        <span className={styles.soft}>{t('sit.noCase')}</span>
      ) : (
        <>
          <span className={styles.nowName} title={`${person.name} · ${apart.below(person.id, '')}`}>
            {apart.name(person.id, person.name)}
          </span>
          <CaseClock since={open.since} minutes={open.minutes} />
        </>
      )}
      <IconButton icon={ChevronRight} small label={t('sit.next')} onPress={() => onStep(1)} />
    </div>
  );
}

/** What can be done with the open case. `out`: how many have left the room for it. */
export function CaseActs({ out, onShow }: { readonly out: number; onShow(dialog: CaseDialog): void }) {
  const { t } = useWords();
  const act = useCommand();
  const recusal = out === 0 ? t('sit.recuse') : t('sit.outCount', { n: out });
  return (
    <>
      <Button small kind="primary" icon={Gavel} onPress={() => onShow('decide')}>
        {t('sit.decide')}
      </Button>
      <Button small icon={Vote} aria-label={t('sit.vote')} onPress={() => onShow('vote')}>
        <span className={styles.word}>{t('sit.vote')}</span>
      </Button>
      <Button small icon={DoorOpen} aria-label={recusal} onPress={() => onShow('recusal')}>
        <span className={styles.word}>{recusal}</span>
      </Button>
      <IconButton icon={X} small label={t('sit.close')} onPress={() => void act('case.close', {})} />
    </>
  );
}
