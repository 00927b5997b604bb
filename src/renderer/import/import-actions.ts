import type { Client } from '#renderer/kernel/client.ts';
import type { FileSource } from '#renderer/kernel/screen-host.ts';
import type { RunCommand } from '#renderer/kernel/use-command.ts';
import { machine } from '#renderer/shell/machine.ts';
import type { CallInput } from '#shared/contract.ts';
import type { ImportSummary } from '#shared/import/preview-contract.ts';
import type { Answer } from '#shared/kernel/host.ts';
import type { Separator } from '#shared/kernel/table.ts';
import type { Gathered } from './gather-files.ts';
import { clearImport, type ImportState, patchImport, shownImport } from './import-state.ts';

/** What the import screen does through the host. Works on a preview run one after the other, each on the result of the one before. */
export interface ImportWork {
  read(gathered: Gathered, pasted: boolean): Promise<void>;
  stop(): void;
  answer(patch: AnswerPatch): Promise<void>;
  map(patch: MapPatch): Promise<void>;
  /** Reads what is hidden on a table's sheet too, or leaves it out again. */
  showHidden(table: number, hidden: boolean): Promise<void>;
  /** Reads a text file again with another sign between its cells. */
  separate(table: number, separator: Separator): Promise<void>;
  /** Asks for the same preview again, in the language of now. */
  refresh(): Promise<void>;
  apply(): Promise<void>;
  /** Stops applying: nothing is written, and the preview stays. */
  stopApplying(): void;
  discard(): void;
}

/** What the shown preview was read from, to read it again with more files beside it. */
let onDesk: readonly FileSource[] = [];
let queue: Promise<void> = Promise.resolve();
let waiting = 0;

function hasDoubts({ groups, decisionCount }: ImportSummary): boolean {
  return decisionCount > 0 || groups.some(({ severity }) => severity === 'doubtful' || severity === 'refused');
}

function settleReading(client: Client, answer: Answer<ImportSummary>, sources: readonly FileSource[]): void {
  const { problems, summary: before } = shownImport.get();
  if (!answer.ok) {
    patchImport({ reading: null, problems: [...problems, answer.problem] });
    return;
  }
  const { value: summary } = answer;
  if (summary.readable === 0) {
    void client.call('import.discard', { preview: summary.preview });
    const refused = summary.files.flatMap(({ problem }) => problem ?? []);
    patchImport({ reading: null, problems: [...problems, ...refused] });
    return;
  }
  if (before !== null) void client.call('import.discard', { preview: before.preview });
  onDesk = sources;
  patchImport({
    reading: null,
    summary,
    language: machine.get().language,
    skipped: [],
    kept: [],
    tab: hasDoubts(summary) ? 'findings' : 'changes',
    rowState: null,
  });
}

async function read(client: Client, gathered: Gathered, pasted: boolean): Promise<void> {
  const { reading, summary } = shownImport.get();
  if (reading !== null) return;
  if (gathered.sources.length === 0) return patchImport({ problems: gathered.problems });
  const sources = summary === null ? gathered.sources : [...onDesk, ...gathered.sources];
  const job = crypto.randomUUID();
  patchImport({
    reading: { job, files: sources.length, pasted, since: Date.now(), progress: { done: 0, total: 0 } },
    problems: gathered.problems,
    applied: null,
  });
  const answer = await client.call('import.read', { sources: [...sources], job });
  // Stopped, or the workshop was closed, while the answer was on its way: nothing of it is kept.
  if (shownImport.get().reading?.job === job) settleReading(client, answer, sources);
  else if (answer.ok) void client.call('import.discard', { preview: answer.value.preview });
}

/** Puts one act upon the preview behind those that are under way. */
function work(act: (summary: ImportSummary) => Promise<Answer<ImportSummary>>): Promise<void> {
  waiting++;
  patchImport({ working: true });
  queue = queue.then(async () => {
    const { summary } = shownImport.get();
    if (summary !== null) {
      const language = machine.get().language;
      const answer = await act(summary);
      if (shownImport.get().summary?.preview === summary.preview)
        patchImport(answer.ok ? { summary: answer.value, language, problems: [] } : { problems: [answer.problem] });
    }
    waiting--;
    if (waiting === 0) patchImport({ working: false });
  });
  return queue;
}

async function apply(client: Client, act: RunCommand): Promise<void> {
  const { summary, skipped, kept, applying } = shownImport.get();
  if (summary === null || applying !== null) return;
  const job = crypto.randomUUID();
  patchImport({ applying: { job, since: Date.now(), progress: { done: 0, total: 0 } } });
  const input = { preview: summary.preview, skipped: [...skipped], kept: [...kept], job };
  const committed = await act('import.apply', input);
  if (shownImport.get().applying?.job === job) patchImport({ applying: null });
  if (committed === null) return;
  const last = await client.call('commit.list', { limit: 1 });
  const values = last.ok ? last.value.rows[0]?.values : undefined;
  onDesk = [];
  const applied: NonNullable<ImportState['applied']> = {
    commit: committed.commit ?? 0,
    people: Number(values?.people ?? 0),
    ratings: Number(values?.ratings ?? 0),
    files: Number(values?.files ?? 0),
    left: summary.counts.doubtful + summary.counts.refused,
  };
  clearImport({ applied });
}

/** The acts over a host; `act` is the one whose Problems are shown as notices. */
export function importActions(client: Client, act: RunCommand): ImportWork {
  return {
    read: (gathered, pasted) => read(client, gathered, pasted),
    stop() {
      const { reading } = shownImport.get();
      patchImport({ reading: null });
      if (reading !== null) void client.call('job.cancel', { job: reading.job });
    },
    answer: (patch) => work(({ preview }) => client.call('import.answer', { preview, ...patch })),
    map: (patch) => work(({ preview }) => client.call('import.map', { preview, ...patch })),
    showHidden: (table, hidden) => work(({ preview }) => client.call('import.hidden', { preview, table, hidden })),
    separate: (table, separator) =>
      work(({ preview }) => client.call('import.separator', { preview, table, separator })),
    refresh: () => work(({ preview }) => client.call('import.summary', { preview })),
    apply: () => apply(client, act),
    stopApplying() {
      const { applying } = shownImport.get();
      if (applying !== null) void client.call('job.cancel', { job: applying.job });
    },
    discard() {
      const { summary } = shownImport.get();
      if (summary !== null) void client.call('import.discard', { preview: summary.preview });
      onDesk = [];
      clearImport();
    },
  };
}

/** What `import.answer` and `import.map` take beside the preview. */
type AnswerPatch = Omit<CallInput<'import.answer'>, 'preview'>;

export type MapPatch = Omit<CallInput<'import.map'>, 'preview'>;
