import { FileUp, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { Named } from '#renderer/ui/text-field.tsx';
import type { PatternInForce } from '#shared/calibration/own-pattern-contract.ts';
import { organisationPredicateWords } from '#shared/rules/level-words.ts';
import { constraintRule } from '#shared/rules/pattern-words.ts';
import type { SessionState } from '#shared/session/contract.ts';
import { patternRules } from '#shared/session/rows.ts';
import styles from './session.module.css';

const quorums = ['more-than-half', 'two-thirds', '2', '3', '4', '5'] as const;
const timeboxes = [3, 5, 7, 10, 15, 20, 30] as const;
const lengths = [60, 90, 120, 150, 180, 240, 300, 360, 420, 480] as const;
const unplanned = '-';

function Order({ sitting }: { readonly sitting: SessionState }) {
  const { t } = useWords();
  const act = useCommand();
  const { quorum, timebox, session_minutes: length } = sitting.settings;
  const words = (key: string) => {
    if (key === 'more-than-half') return t('attend.half');
    return key === 'two-thirds' ? t('attend.twoThirds') : t('attend.people', { n: Number(key) });
  };
  const known = quorums.some((key) => key === quorum) ? quorums : [...quorums, quorum];
  const minutes = timeboxes.some((one) => one === timebox) ? timeboxes : [...timeboxes, timebox];
  const planned = length === null || lengths.some((one) => one === length) ? lengths : [...lengths, length];
  return (
    <div className={form.pair}>
      <div>
        <Select
          label={t('attend.quorum')}
          options={known.map((key) => ({ key, label: words(key) }))}
          value={quorum}
          onChange={(key) => void act('sitting.set', { quorum: key })}
        />
        <p className={styles.soft}>{t('attend.quorumHint')}</p>
      </div>
      <Select
        label={t('attend.timebox')}
        options={minutes.map((n) => ({ key: String(n), label: t('attend.minutes', { n }) }))}
        value={String(timebox)}
        onChange={(key) => void act('sitting.set', { timebox: Number(key) })}
      />
      <Select
        label={t('attend.length')}
        options={[
          { key: unplanned, label: t('attend.lengthNone') },
          ...planned.map((n) => ({ key: String(n), label: t('attend.minutes', { n }) })),
        ]}
        value={length === null ? unplanned : String(length)}
        onChange={(key) => void act('sitting.set', { sessionMinutes: key === unplanned ? null : Number(key) })}
      />
    </div>
  );
}

function Authority({ sitting }: { readonly sitting: SessionState }) {
  const { t } = useWords();
  const act = useCommand();
  const { pattern_rule, authority, authority_post } = sitting.settings;
  const [name, setName] = useState(authority ?? '');
  const [post, setPost] = useState(authority_post ?? '');
  const blank = (text: string) => (text.trim() === '' ? null : text.trim());
  return (
    <>
      <Select
        label={t('order.pattern')}
        options={patternRules.map((key) => ({ key, label: t(`order.${key}`) }))}
        value={pattern_rule}
        onChange={(key) => void act('sitting.set', { patternRule: key === 'required' ? 'required' : 'advisory' })}
      />
      {pattern_rule === 'advisory' ? null : (
        <div className={form.pair}>
          <Named
            label={t('order.authority')}
            value={name}
            onChange={setName}
            onBlur={() => void act('sitting.set', { authority: blank(name) })}
            hint={t('order.authorityHint')}
            optional
          />
          <Named
            label={t('attend.post')}
            value={post}
            onChange={setPost}
            onBlur={() => void act('sitting.set', { authorityPost: blank(post) })}
            optional
          />
        </div>
      )}
    </>
  );
}

function OwnPattern({ row }: { readonly row: PatternInForce }) {
  const { t, say, language } = useWords();
  const act = useCommand();
  const { organisation, own, pattern } = row;
  const level = say(organisationPredicateWords[organisation]);
  async function load(files: FileList | null) {
    const file = files?.[0];
    if (file === undefined) return;
    await act('pattern.load', { organisation, name: file.name, pattern: await file.text() });
  }
  const limits = pattern.constraints.map((one) => constraintRule(one, pattern.majority, 100, language));
  return (
    <li className={styles.person}>
      <span className={styles.personName}>
        {level}{' '}
        <span className={styles.soft} title={limits.join(' ')}>
          {own === null ? t('order.edition') : t('order.own', { name: own })}
        </span>
      </span>
      {own === null ? null : (
        <IconButton
          icon={RotateCcw}
          small
          label={t('order.back', { level })}
          onPress={() => void act('pattern.remove', { organisation })}
        />
      )}
      <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={(files) => void load(files)}>
        <IconButton icon={FileUp} small label={t('order.load', { level })} />
      </FileTrigger>
    </li>
  );
}

interface RulesDialogProps {
  readonly sitting: SessionState;
  readonly isOpen: boolean;
  onClose(): void;
}

/** Quorum, timebox, whether the pattern binds at sign-off and who may allow a deviation, and the agency's own patterns. */
export function RulesDialog({ sitting, isOpen, onClose }: RulesDialogProps) {
  const { t } = useWords();
  const patterns = useQuery('pattern.list', {}).value?.rows ?? [];
  return (
    <Dialog title={t('attend.rules')} isOpen={isOpen} onClose={onClose} wide>
      <div className={form.form}>
        <Order sitting={sitting} />
        <Authority sitting={sitting} />
        <div>
          <h3>{t('order.patterns')}</h3>
          <p className={styles.soft}>{t('order.patternsHint')}</p>
        </div>
        <ul className={styles.people} aria-label={t('order.patterns')}>
          {patterns.map((row) => (
            <OwnPattern key={row.organisation} row={row} />
          ))}
        </ul>
      </div>
      <DialogFooter>
        <Button kind="primary" onPress={onClose}>
          {t('action.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
