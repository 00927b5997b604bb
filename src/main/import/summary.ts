import type { DecisionKind } from '#shared/import/decision.ts';
import type { DiffState } from '#shared/import/difference.ts';
import { fieldWords } from '#shared/import/field-words.ts';
import type { Finding } from '#shared/import/finding.ts';
import type { TablePreview } from '#shared/import/import-preview.ts';
import { extraWords, recognitionWords, tableKindWords } from '#shared/import/kind-words.ts';
import { samplesOf } from '#shared/import/mapping.ts';
import type {
  DecisionGroup,
  DiffCounts,
  FindingGroup,
  ImportExtra,
  ImportFile,
  ImportSummary,
  ImportTable,
} from '#shared/import/preview-contract.ts';
import type { RecognitionReason } from '#shared/import/reconciled.ts';
import { fill } from '#shared/kernel/fill.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import { cellName } from '#shared/kernel/table.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { ImportWords } from './finding-rows.ts';
import type { HeldImport } from './held-import.ts';

/** How many problems and decisions a summary holds; the rest is fetched by pages. */
const firstPart = 1_000;

const because = (said: RecognitionReason | null, language: Language): string =>
  said === null ? '' : fill(recognitionWords[said.code], language, said.values);

function tableView(
  held: HeldImport,
  { file, sheet, hidden, recognition, period, periodFrom, rows, counts, asides }: TablePreview,
  index: number,
  language: Language,
): ImportTable {
  const source = held.tables[index];
  const mapping = held.mappings.get(index);
  const head = recognition === null || recognition.header < 0 ? null : recognition;
  return {
    index,
    file,
    sheet,
    hidden,
    left: source?.left ?? null,
    showsHidden: source !== undefined && held.showsHidden(source),
    kind: recognition === null ? null : tableKindWords[recognition.kind][language],
    kindKey: recognition?.kind ?? null,
    sure: recognition?.sure ?? null,
    because: because(recognition?.because ?? null, language),
    profile: recognition?.because.code === 'user' ? String(recognition.because.values.profile) : '',
    mapped: mapping !== undefined && mapping.profile !== null,
    aside: mapping !== undefined && mapping.profile === null,
    header: head === null ? null : { row: source?.rows[head.header - head.depth + 1]?.number ?? 1, depth: head.depth },
    separator: source?.separator ?? null,
    average: recognition?.average ?? 'mean',
    columns: (recognition?.columns ?? []).map(({ column, header, field, sure, because: why }) => ({
      column,
      letter: cellName(0, column).slice(0, -1),
      header,
      field,
      label: field === null ? '' : fieldWords[field][language],
      sure,
      because: because(why, language),
      samples: source === undefined || recognition === null ? [] : samplesOf(source, recognition, column),
    })),
    period,
    periodFrom,
    rows,
    counts,
    asides,
  };
}

function fileViews(held: HeldImport, words: ImportWords): readonly ImportFile[] {
  return held.read.files.map(({ name, bytes, problem, notes }) => ({
    name,
    bytes,
    problem: problem === null ? null : words.refusal(problem),
    notes: notes.map((note) => words.note(note)),
  }));
}

function stateCounts(rows: readonly { readonly state: DiffState }[]): DiffCounts {
  const counts = { new: 0, changed: 0, same: 0, missing: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

function findingGroups(held: HeldImport, words: ImportWords): readonly FindingGroup[] {
  const { preview, answers } = held;
  const decisions = new Map(preview.decisions.map((decision) => [decision.id, decision]));
  const groups = Map.groupBy(preview.findings.keys(), (at) => {
    const { code, severity } = preview.findings[at] as Finding;
    return `${code} ${severity}`;
  });
  return [...groups.values()].flatMap((indices): readonly FindingGroup[] => {
    const findings = indices.map((at) => preview.findings[at] as Finding);
    const [first] = findings;
    if (first === undefined) return [];
    const asked = [...new Set(findings.flatMap(({ decision }) => decision ?? []))].flatMap(
      (id) => decisions.get(id) ?? [],
    );
    const open = asked.filter(({ id }) => !answers.has(id));
    return [
      {
        code: first.code,
        severity: first.severity,
        count: findings.length,
        example: words.finding(indices[0] ?? 0).message,
        decisions: asked.length,
        open: open.length,
        suggested: open.filter((decision) => held.offer(decision) !== null).length,
      },
    ];
  });
}

function decisionGroups(held: HeldImport): readonly DecisionGroup[] {
  const groups = new Map<DecisionKind, { count: number; open: number; suggested: number }>();
  for (const decision of held.preview.decisions) {
    const group = groups.get(decision.kind) ?? { count: 0, open: 0, suggested: 0 };
    group.count += 1;
    if (!held.answers.has(decision.id)) {
      group.open += 1;
      if (held.offer(decision) !== null) group.suggested += 1;
    }
    groups.set(decision.kind, group);
  }
  return [...groups].map(([kind, group]) => ({ kind, ...group }));
}

function extras({ preview }: HeldImport, language: Language): readonly ImportExtra[] {
  const counted = (
    of: ImportExtra['of'],
    key: string,
    label: string,
    rows: readonly { readonly state: DiffState }[],
  ) => {
    const { new: fresh, changed, same } = stateCounts(rows);
    return { of, key: `${of}:${key}`, label, new: fresh, changed, same };
  };
  const work = Map.groupBy(preview.work, ({ record }) => record.kind);
  const past = Map.groupBy([...preview.history, ...preview.organisationHistory], ({ record }) => record.period);
  return [
    ...(preview.assessments.length === 0
      ? []
      : [counted('assessment', '*', extraWords.assessment[language], preview.assessments)]),
    ...[...work].map(([kind, rows]) => counted('work', kind, tableKindWords[kind][language], rows)),
    ...[...past]
      .sort(([a], [b]) => b.localeCompare(a))
      .map(([period, rows]) =>
        counted('history', period, fill(extraWords.past, language, { period: periodWords(period, language) }), rows),
      ),
  ];
}

/** Everything a review screen begins with. */
export function summaryOf(key: string, held: HeldImport, language: Language): ImportSummary {
  const { preview, read } = held;
  const words = new ImportWords(held, language);
  const files = fileViews(held, words);
  const outside = [
    ...read.problems.map((problem) => words.refusal(problem)),
    ...files.flatMap(({ problem, notes }) => (problem === null ? notes : [problem, ...notes])),
    ...read.notes.map((note) => words.note(note)),
  ];
  const shown = Math.min(preview.findings.length, Math.max(0, firstPart - outside.length));
  return {
    preview: key,
    files,
    tables: preview.tables.map((table, index) => tableView(held, table, index, language)),
    counts: preview.counts,
    problems: [...outside, ...Array.from({ length: shown }, (_, at) => words.finding(at))],
    problemCount: outside.length + preview.findings.length,
    groups: findingGroups(held, words),
    decisions: preview.decisions.slice(0, firstPart).map((decision) => words.decision(decision)),
    decisionCount: preview.decisions.length,
    decisionGroups: decisionGroups(held),
    agency: preview.agency.name,
    organisation: preview.organisation,
    people: stateCounts(preview.people),
    ratings: {
      ...stateCounts(preview.ratings),
      moved: preview.ratings.filter(({ moved, state }) => moved && state === 'changed').length,
    },
    extras: extras(held, language),
    units: preview.units,
    readable: files.filter(({ problem }) => problem === null).length,
  };
}
