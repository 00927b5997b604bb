import type { PaperBar, PaperBlock, PaperChart, PaperTable } from '#main/papers/paper.ts';
import { levelWidth, peopleIn } from '#main/papers/person-cells.ts';
import { fill, numberWord } from '#shared/kernel/fill.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { MinutesChange, MinutesDocument, MinutesMix } from '#shared/record/minutes.ts';
import { minutesWords } from '#shared/record/minutes-words.ts';
import { documentWords, predicateMarks } from '#shared/rules/document-words.ts';
import { organisationPredicateWords, predicateWords } from '#shared/rules/level-words.ts';
import { type Predicate, predicates } from '#shared/rules/levels.ts';
import { violationSentence } from '#shared/rules/pattern-words.ts';

/** The distribution before and after the panel: in words, as tables, as charts, and against the pattern. */
export function mixBlocks(document: MinutesDocument, language: Language): readonly PaperBlock[] {
  const { overall, units, changes } = document;
  const note = (text: string): PaperBlock => ({ kind: 'text', text, tone: 'note' });
  const blocks: PaperBlock[] = [
    {
      kind: 'text',
      text: fill(minutesWords.mixSummary, language, { n: peopleIn(overall.after), moved: movedPeople(changes) }),
    },
    overallTable(overall, language),
    overallChart(overall, language),
  ];
  if (overall.unratedBefore + overall.unratedAfter > 0) {
    const values = { before: overall.unratedBefore, after: overall.unratedAfter };
    blocks.push(note(fill(minutesWords.unratedNote, language, values)));
  }
  if (units.length > 0)
    blocks.push(
      { kind: 'text', text: minutesWords.unitTable[language], tone: 'caption' },
      unitTable(units, language),
      unitChart(units, language),
    );
  const sentences = [...patternSentences(overall, language), ...unitSentences(units, language)];
  return [...blocks, { kind: 'text', text: minutesWords.pattern[language] }, { kind: 'list', items: sentences }];
}

/** The mix of everybody on two slides: drawn, and in figures. */
export function mixSlides({ overall }: MinutesDocument, title: string, language: Language): readonly PaperBlock[] {
  const page = { kind: 'page', title, subtitle: '' } as const;
  return [page, overallChart(overall, language), page, overallTable(overall, language)];
}

function predicateName(predicate: Predicate, language: Language): string {
  const { id, en } = predicateWords[predicate];
  return language === 'id' ? id : `${en} (${id})`;
}

function percent(people: number, all: number, language: Language): string {
  return all === 0 ? '' : numberWord(Math.round((people / all) * 1000) / 10, language);
}

function signed(difference: number, language: Language): string {
  if (difference === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${numberWord(Math.abs(difference), language)}`;
}

function overallTable({ before, after }: MinutesMix, language: Language): PaperTable {
  const [old, now] = [peopleIn(before), peopleIn(after)];
  const row = (name: string, was: number, is: number): readonly string[] => [
    name,
    numberWord(was, language),
    percent(was, old, language),
    numberWord(is, language),
    percent(is, now, language),
    signed(is - was, language),
  ];
  const titles = [
    minutesWords.before,
    minutesWords.share,
    minutesWords.after,
    minutesWords.share,
    minutesWords.difference,
  ];
  return {
    kind: 'table',
    columns: [
      { title: minutesWords.predicate[language], width: null },
      ...titles.map((title) => ({ title: title[language], width: 58, align: 'right' as const })),
    ],
    rows: [
      ...predicates.map((predicate) => row(predicateName(predicate, language), before[predicate], after[predicate])),
      row(minutesWords.total[language], old, now),
    ],
    strong: 'last',
  };
}

function overallChart({ before, after }: MinutesMix, language: Language): PaperChart {
  const scale = Math.max(...predicates.flatMap((predicate) => [before[predicate], after[predicate]]));
  const bar = (predicate: Predicate, counts: MinutesMix['before'], stage: string, faint: boolean): PaperBar => {
    const n = counts[predicate];
    const all = peopleIn(counts);
    const wording = all === 0 ? documentWords.people : documentWords.share;
    return {
      stage,
      scale,
      segments: [{ level: predicate, people: n, mark: '', faint }],
      note: fill(wording, language, { n, percent: percent(n, all, language) }),
    };
  };
  return {
    kind: 'chart',
    title: minutesWords.overallChart[language],
    groups: predicates.map((predicate) => ({
      label: predicateName(predicate, language),
      bars: [
        bar(predicate, before, minutesWords.before[language], true),
        bar(predicate, after, minutesWords.after[language], false),
      ],
    })),
  };
}

function unitTable(units: readonly MinutesMix[], language: Language): PaperTable {
  const pair = (was: number, is: number): string =>
    was === is ? numberWord(is, language) : `${numberWord(was, language)} → ${numberWord(is, language)}`;
  return {
    kind: 'table',
    columns: [
      { title: minutesWords.unit[language], width: null },
      { title: minutesWords.organisation[language], width: 66 },
      ...predicates.map((predicate) => ({
        title: predicateWords[predicate][language],
        width: levelWidth(predicate),
        align: 'center' as const,
      })),
      { title: minutesWords.total[language], width: 44, align: 'center' },
    ],
    rows: units.map(({ name, organisation, before, after }) => [
      name,
      organisation === null ? '' : organisationPredicateWords[organisation][language],
      ...predicates.map((predicate) => pair(before[predicate], after[predicate])),
      pair(peopleIn(before), peopleIn(after)),
    ]),
  };
}

function unitChart(units: readonly MinutesMix[], language: Language): PaperChart {
  const bar = (counts: MinutesMix['before'], stage: string): PaperBar => {
    const n = peopleIn(counts);
    return {
      stage,
      scale: n,
      segments: predicates.map((level) => ({
        level,
        people: counts[level],
        mark: `${predicateMarks[level][language]} ${numberWord(counts[level], language)}`,
      })),
      note: fill(documentWords.people, language, { n }),
    };
  };
  return {
    kind: 'chart',
    title: minutesWords.unitChart[language],
    legend: legend(language),
    groups: units.map(({ name, before, after }) => ({
      label: name,
      bars: [bar(before, minutesWords.before[language]), bar(after, minutesWords.after[language])],
    })),
  };
}

function legend(language: Language): string {
  const entry = (predicate: Predicate): string =>
    fill(minutesWords.legend, language, {
      mark: predicateMarks[predicate][language],
      predicate: predicateWords[predicate][language],
    });
  return predicates.map(entry).join('; ');
}

function patternSentences({ name, organisation, violations }: MinutesMix, language: Language): readonly string[] {
  if (organisation === null || violations === null) return [fill(minutesWords.patternNone, language, { name })];
  const values = { name, organisation: organisationPredicateWords[organisation][language] };
  if (violations.length === 0) return [fill(minutesWords.patternMet, language, values)];
  const sentence = violations.map((violation) => violationSentence(violation, language)).join(' ');
  return [fill(minutesWords.patternBroken, language, { ...values, sentence })];
}

/** Units that break their pattern are named one by one, the others counted. */
function unitSentences(units: readonly MinutesMix[], language: Language): readonly string[] {
  const judged = units.filter(({ organisation, violations }) => organisation !== null && violations !== null);
  const broken = judged.filter(({ violations }) => violations !== null && violations.length > 0);
  const sentences = broken.flatMap((unit) => patternSentences(unit, language));
  if (judged.length > 0)
    sentences.push(fill(minutesWords.unitsMet, language, { n: judged.length - broken.length, all: judged.length }));
  if (judged.length < units.length)
    sentences.push(fill(minutesWords.unitsOpen, language, { n: units.length - judged.length }));
  return sentences;
}

/** People whose predicate before their first change is not the one after their last. */
function movedPeople(changes: readonly MinutesChange[]): number {
  const paths = new Map<string, { from: Predicate | null; to: Predicate | null }>();
  for (const { person, from, to } of changes)
    paths.set(person.nip, { from: (paths.get(person.nip) ?? { from: from.predicate }).from, to: to.predicate });
  return [...paths.values()].filter(({ from, to }) => from !== to).length;
}
