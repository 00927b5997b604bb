import { useState } from 'react';
import { Form, Radio, RadioGroup } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ImportDecision } from '#shared/import/preview-contract.ts';
import { ChoiceFace } from './choice-face.tsx';
import styles from './decision.module.css';

/** Beyond this many the choices are a list that opens. */
const mostCards = 6;

interface DecisionChoiceProps {
  readonly decision: ImportDecision;
  onAnswer(key: string | null): void;
}

function TypedNip({ decision, onAnswer }: DecisionChoiceProps) {
  const { t } = useWords();
  const { answer } = decision;
  const own = answer !== null && !decision.choices.some(({ key }) => key === answer);
  const [text, setText] = useState(own ? answer : '');
  const digits = text.replace(/\D/g, '');
  return (
    <Form
      className={classes(styles.typed)}
      onSubmit={(event) => {
        event.preventDefault();
        if (digits.length === 18) onAnswer(digits);
      }}
    >
      <TextField label={t('answer.other')} value={text} onChange={setText} placeholder={t('answer.type')} />
      <Button small type="submit" isDisabled={digits.length !== 18 || digits === answer}>
        {t('answer.use')}
      </Button>
    </Form>
  );
}

/** A question with its answers side by side; none is chosen for the user. */
export function DecisionChoice(props: DecisionChoiceProps) {
  const { t } = useWords();
  const { decision, onAnswer } = props;
  const { choices, question, suggested, open, answer } = decision;
  // What is written comes first, writing nothing last.
  const ordered = [...choices.filter(({ key }) => key !== 'leave'), ...choices.filter(({ key }) => key === 'leave')];
  return (
    <div className={styles.decision}>
      {ordered.length > mostCards ? (
        <Select
          label={question}
          options={ordered.map(({ key, label }) => ({ key, label }))}
          value={answer}
          onChange={onAnswer}
          placeholder={t('answer.label')}
        />
      ) : (
        <RadioGroup
          aria-label={question}
          value={answer}
          onChange={onAnswer}
          orientation="horizontal"
          className={classes(styles.answers)}
        >
          {ordered.map((choice) => (
            <Radio key={choice.key} value={choice.key} className={classes(styles.answer)}>
              <span className={styles.dot} aria-hidden />
              <ChoiceFace choice={choice} decision={decision} />
              {choice.key === suggested ? <span className={styles.suggested}>{t('found.suggested')}</span> : null}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {open ? <TypedNip {...props} /> : null}
    </div>
  );
}
