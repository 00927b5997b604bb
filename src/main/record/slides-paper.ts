import type { Context } from '#main/kernel/context.ts';
import type { Paper, PaperBlock, PaperCell } from '#main/papers/paper.ts';
import { numberColumn, ordinal } from '#main/papers/person-cells.ts';
import { roster } from '#main/people/roster-reads.ts';
import { agendaOf } from '#main/session/agenda-commands.ts';
import { aliasOf } from '#main/session/alias.ts';
import { sessionOf } from '#main/session/session-reads.ts';
import { fill } from '#shared/kernel/fill.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { slideWords } from '#shared/record/slide-words.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import type { Predicate } from '#shared/rules/levels.ts';
import { flagWords } from '#shared/session/commit-words.ts';
import { agendaColumns } from '#shared/session/rows.ts';
import { stateWords } from '#shared/session/state-words.ts';
import { mixSlides } from './minutes-mix.ts';
import { minutesOf } from './panel-record.ts';

/** Rows that a slide takes in letters one can read from the back of the room. */
const rowsOfSlide = 7;

function pagesOf<R>(rows: readonly R[]): readonly (readonly R[])[] {
  return Array.from({ length: Math.ceil(rows.length / rowsOfSlide) }, (_, at) =>
    rows.slice(at * rowsOfSlide, (at + 1) * rowsOfSlide),
  );
}

/** One slide a page of rows under one title. */
function tableSlides(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly PaperCell[])[],
  language: Language,
): readonly PaperBlock[] {
  return pagesOf(rows).flatMap((page, at): readonly PaperBlock[] => [
    { kind: 'page', title, subtitle: rows.length <= rowsOfSlide ? '' : `${at + 1}/${pagesOf(rows).length}` },
    {
      kind: 'table',
      columns: [numberColumn(rows.length, language), ...heads.map((head) => ({ title: head, width: null }))],
      rows: page.map((row, place) => [ordinal(at * rowsOfSlide + place), ...row]),
    },
  ]);
}

/**
 * A session as slides: what is on the agenda and why, the mix before and after, and what moved. Without `named` nobody is named and no
 * reason is quoted, since reasons name people: cases bear the letters under which the projector shows them.
 */
export function slidesPaper(
  reading: Pick<Context, 'store' | 'rules'>,
  named: boolean,
  file: string,
  today: string,
  language: Language,
): Paper {
  const { store } = reading;
  const document = minutesOf(reading, file, today);
  const people = roster(store, {});
  const ids = people.map(({ id }) => id);
  const byId = new Map(people.map((person) => [person.id, person]));
  const called = ({ id, name }: RosterRow): string => (named ? name : aliasOf(id, ids));
  const word = (level: Predicate | null): string =>
    level === null ? slideWords.unrated[language] : predicateWords[level][language];
  const agenda = agendaOf({ store }).flatMap((item) => {
    const person = byId.get(item.id);
    return person === undefined ? [] : [{ item, person }];
  });
  const moved = people.filter(
    ({ excluded, initial_predicate, predicate }) => excluded === null && initial_predicate !== predicate,
  );
  const { timebox } = sessionOf(store);
  const reasonHead = named ? [slideWords.reason[language]] : [];
  const decided = agenda.filter(({ person }) => person.state === 'decided').length;
  return {
    shape: 'slides',
    language,
    date: document.date,
    letterhead: document.letterhead,
    title: slideWords.title[language],
    subtitles: [document.agency, periodWords(document.period, language)],
    author: document.agency,
    footer: fill(named ? slideWords.footerNamed : slideWords.footer, language, { agency: document.agency }),
    watermark: null,
    blocks: [
      {
        kind: 'list',
        items: [
          fill(slideWords.present, language, { n: document.present.length }),
          fill(slideWords.cases, language, { n: agenda.length, decided }),
          fill(slideWords.moves, language, { n: moved.length }),
        ],
      },
      ...tableSlides(
        slideWords.agenda[language],
        [slideWords.case, slideWords.unit, slideWords.why, slideWords.minutes, slideWords.state].map(
          (head) => head[language],
        ),
        agenda.map(({ item, person }) => [
          called(person),
          person.unit ?? '',
          agendaColumns.flags
            .read(item.flags)
            .map((flag) => flagWords[flag][language])
            .join('; '),
          String(item.minutes ?? timebox),
          stateWords[person.state][language],
        ]),
        language,
      ),
      ...mixSlides(document, slideWords.mix[language], language),
      ...tableSlides(
        slideWords.moved[language],
        [
          ...[slideWords.case, slideWords.unit, slideWords.before, slideWords.after].map((head) => head[language]),
          ...reasonHead,
        ],
        moved.map((person) => [
          called(person),
          person.unit ?? '',
          word(person.initial_predicate),
          [{ text: word(person.predicate), bold: true }],
          ...(named ? [person.reason ?? ''] : []),
        ]),
        language,
      ),
    ],
  };
}
