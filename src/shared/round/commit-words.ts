import type { Wording, Wordings } from '#shared/kernel/wording.ts';

/** What the commands of a round are called in the journal. */
export const roundCommandNames = {
  'round.create': { id: 'Putaran baru', en: 'New round' },
  'round.remove': { id: 'Putaran dihapus', en: 'Round removed' },
  'round.plan': { id: 'Rencana penilai', en: 'Rater plan' },
  'assignment.add': { id: 'Penugasan ditambah', en: 'Assignment added' },
  'assignment.remove': { id: 'Penugasan dihapus', en: 'Assignment removed' },
  'round.issue': { id: 'Paket dibagikan', en: 'Packages given out' },
  'answer.apply': { id: 'Jawaban digabung', en: 'Answers merged' },
  'answer.enter': { id: 'Jawaban dari kertas', en: 'Answer from paper' },
  'round.close': { id: 'Putaran ditutup', en: 'Round closed' },
} as const satisfies Wordings;

/** One line per commit of a round; scores never stand in it. */
export const roundCommitWords: Readonly<Record<string, Wording>> = {
  'round.create': { id: 'Putaran {name} dibuat', en: 'Round {name} created' },
  'round.remove': { id: 'Putaran {name} dihapus', en: 'Round {name} removed' },
  'round.plan': {
    id: 'Rencana penilai {name}: {pairs} pasangan',
    en: 'Rater plan of {name}: {pairs} {pairs|pair|pairs}',
  },
  'assignment.add': { id: '{rater} ditugaskan menilai {ratee}', en: '{rater} is to rate {ratee}' },
  'assignment.remove': { id: '{pairs} penugasan dihapus', en: '{pairs} {pairs|assignment|assignments} removed' },
  'round.issue': {
    id: '{packages} paket putaran {name} dibagikan',
    en: '{packages} {packages|package|packages} of {name} given out',
  },
  'answer.apply': {
    id: '{answers} jawaban digabung, tetap tersegel',
    en: '{answers} {answers|answer|answers} merged, still sealed',
  },
  'answer.enter': { id: 'Jawaban kertas dari {rater}, tersegel', en: 'Answer on paper from {rater}, sealed' },
  'round.close': {
    id: 'Putaran {name} ditutup: {answers} jawaban dibuka',
    en: 'Round {name} closed: {answers} {answers|answer|answers} released',
  },
};
