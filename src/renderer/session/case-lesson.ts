import { useContext } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone, showProblem } from '#renderer/kernel/notices.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { show } from '#renderer/shell/view.ts';
import { flagWords } from '#shared/session/commit-words.ts';

/**
 * Opens the form of a lesson on a case that is decided or postponed, filled with what was said on it: the reason, those who did not
 * agree, the notes that everybody may read; what it was flagged for becomes its tags.
 */
export function useCaseLesson(): (employee: string) => Promise<void> {
  const { t, say } = useWords();
  const { client } = useContext(HostContext);
  return async (employee) => {
    const found = await client.call('case.get', { employee });
    if (!found.ok) return showProblem(found.problem);
    const { decision, flags, dissents } = found.value;
    if (decision === null) return showDone(t('lesson.notYet'));
    const noted = await client.call('note.list', { employee, shared: true });
    if (!noted.ok) return showProblem(noted.problem);
    const texts = [
      decision.reason ?? '',
      ...dissents.map(({ words }) => words),
      ...noted.value.rows.map((note) => note.text),
    ];
    show({
      dialog: 'lesson',
      lesson: {
        id: null,
        employee,
        source: decision.kind === 'postponed' ? 'postponed' : 'decision',
        title: '',
        text: texts.filter((text) => text !== '').join('\n'),
        tags: flags.map((flag) => say(flagWords[flag])),
      },
    });
  };
}
