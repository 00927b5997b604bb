import { CheckCheck, Eraser } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import menu from '#renderer/ui/menu.module.css';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { choiceTitles } from '#shared/import/kind-words.ts';
import type { ImportDecision, ImportSummary } from '#shared/import/preview-contract.ts';
import { DecisionChoice } from './decision-choice.tsx';
import {
  casesOf,
  type FoundCase,
  type FoundGroup,
  fileSides,
  readingProblems,
  sharedAnswers,
} from './finding-groups.ts';
import styles from './findings.module.css';
import { CellPlace } from './place.tsx';
import type { ImportActions } from './use-import.ts';

/** Shown at first; more are fetched on demand, so that thousands of findings open at once. */
const page = 60;
const most = 5_000;
const placesShown = 3;

/** Which NIP is meant: of many such questions only what differs is shown, what they share is shown once above them. */
function asksNip(decision: ImportDecision | null): decision is ImportDecision {
  return (
    (decision?.kind === 'nip' || decision?.kind === 'named') && decision.choices.some(({ says }) => says === 'use-nip')
  );
}

/** What the file says of a person whose NIP is in doubt. */
function Written({ decision }: { readonly decision: ImportDecision }) {
  const { t } = useWords();
  const { name, written } = decision.values;
  return (
    <p className={styles.sentence}>
      {t('found.inFile')} <strong>{name}</strong> <span className={styles.figures}>{written}</span>
    </p>
  );
}

function CaseLine({ found, acts }: { readonly found: FoundCase; readonly acts: ImportActions }) {
  const { t } = useWords();
  const { decision, problems } = found;
  const [first] = problems;
  if (first === undefined) return null;
  const rest = problems.slice(1, placesShown);
  const hidden = problems.length - 1 - rest.length;
  return (
    <li className={styles.case}>
      <span className={styles.places}>
        <CellPlace problem={first} />
        {rest.map((problem, at) => (
          <CellPlace key={String(at)} problem={problem} />
        ))}
        {hidden > 0 ? <span className={styles.place}>{t('found.rest', { n: hidden })}</span> : null}
      </span>
      {asksNip(decision) ? <Written decision={decision} /> : <p className={styles.sentence}>{first.message}</p>}
      {decision === null ? null : (
        <DecisionChoice
          decision={decision}
          onAnswer={(key) => void acts.answer({ decisions: { [decision.id]: key } })}
        />
      )}
    </li>
  );
}

interface OfferProps {
  readonly group: FoundGroup;
  readonly decisions: readonly ImportDecision[];
  readonly acts: ImportActions;
}

/** What one click does to every question of the kind. */
function Offers({ group, decisions, acts }: OfferProps) {
  const { t, say } = useWords();
  const { code, open, suggested, questions } = group;
  if (code === null) return null;
  const sides = fileSides(decisions);
  const answered = decisions.filter(({ answer }) => answer !== null);
  return (
    <>
      {suggested > 0 && questions > 1 ? (
        <Button
          small
          kind="primary"
          icon={CheckCheck}
          onPress={() => void acts.answer({ all: [{ code, choice: 'suggested' }] })}
        >
          {t('found.suggest', { n: suggested })}
        </Button>
      ) : null}
      {open > 1
        ? sharedAnswers(decisions).map(({ says, answers }) => (
            <Button key={says} small icon={CheckCheck} onPress={() => void acts.answer({ decisions: { ...answers } })}>
              {t('found.all', { what: say(choiceTitles[says]) })}
            </Button>
          ))
        : null}
      {open > 1 && sides.length > 0 ? (
        <MenuTrigger>
          <Button small icon={CheckCheck}>
            {t('found.sides')}
          </Button>
          <Popover className={classes(menu.popover)}>
            <Menu className={classes(menu.list)} items={sides.map((side) => ({ ...side, id: side.file }))}>
              {(side) => (
                <MenuItem
                  className={classes(menu.item)}
                  onAction={() => void acts.answer({ decisions: { ...side.answers } })}
                >
                  {t('found.side', { file: side.file, n: Object.keys(side.answers).length })}
                </MenuItem>
              )}
            </Menu>
          </Popover>
        </MenuTrigger>
      ) : null}
      {questions - open > 0 && answered.length > 0 ? (
        <Button
          small
          icon={Eraser}
          onPress={() => void acts.answer({ decisions: Object.fromEntries(answered.map(({ id }) => [id, null])) })}
        >
          {t('found.clear')}
        </Button>
      ) : null}
    </>
  );
}

interface FindingDetailProps {
  readonly group: FoundGroup;
  readonly summary: ImportSummary;
  readonly acts: ImportActions;
}

/** The places of one kind of finding, with what one click does to all of them. */
export function FindingDetail({ group, summary, acts }: FindingDetailProps) {
  const { t, say, number } = useWords();
  const { preview } = summary;
  const [shown, setShown] = useState(page);
  const code = group.code ?? undefined;
  const found = useQuery('import.findings', { preview, code, severity: group.severity, size: most });
  const answered = useQuery('import.decisions', { preview, code, size: most });
  const decisions = answered.value?.rows ?? [];
  const cases = useMemo(() => {
    if (group.code === null) return casesOf(readingProblems(summary, group.severity), []);
    return found.value === null ? null : casesOf(found.value.rows, answered.value?.rows ?? []);
  }, [group.code, group.severity, summary, found.value, answered.value]);
  const problem = found.problem ?? answered.problem;
  return (
    <section className={styles.detail} aria-label={say(group.title)}>
      <div className={styles.detailHead}>
        <h2>{say(group.title)}</h2>
        <span className={styles.detailCount}>{number(group.places)}</span>
        <span className={styles.grow} />
        {group.questions > 0 ? <Offers group={group} decisions={decisions} acts={acts} /> : null}
      </div>
      {problem !== null && group.code !== null ? <FailedState problem={problem} /> : null}
      {group.code === 'nip.number-matched' ? <p className={styles.partHint}>{t('found.matched')}</p> : null}
      {cases === null ? <Skeleton lines={8} /> : null}
      <ul className={styles.cases}>
        {cases?.slice(0, shown).map((one) => (
          <CaseLine key={one.key} found={one} acts={acts} />
        ))}
        {cases !== null && cases.length > shown ? (
          <li className={styles.more}>
            <Button small onPress={() => setShown((old) => old + 5 * page)}>
              {t('found.more', { n: Math.min(5 * page, cases.length - shown) })}
            </Button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
