import { type CallInput, contract, type Name, type Output, type QueryName } from '#shared/contract.ts';
import type { Answer, CommitNotice } from '#shared/kernel/host.ts';
import type { Client } from './client.ts';

/** Above so many touched rows a whole answer is fetched again. */
const patchLimit = 200;

/** Rows of an answer, by their ids; null: the whole of it; none: nothing. */
type Part = readonly string[] | null;

/** A query of the screen as it is kept up to date: fetched whole, or where it can be, only the rows that a commit touched. */
interface KeptQuery {
  readonly name: QueryName;
  readonly input: object;
  isShown(): boolean;
  /** What of it a commit makes old. */
  touched(notice: CommitNotice): Part;
  /** The rows that an edit of this person changes. */
  ofPerson(id: string): Part;
  /** The only way an answer comes to the screen, whatever it was fetched for. */
  put(answer: Answer, part: Part): void;
}

interface Entry extends KeptQuery {
  /** What is old and not being fetched yet. */
  stale: Part;
  running: Promise<void> | null;
  /** The commit whose answer comes along with its command, and what that answer is of. */
  promised: { readonly commit: number; readonly part: Part };
}

/** The one place where commits, edits and cut lines become what the screen shows. */
export interface LiveStore {
  /** Keeps a query up to date from now on; gives what fetches it. */
  keep(query: KeptQuery): () => Promise<void>;
  /**
   * Calls by name. An edit of one person takes the eager queries along: their answers, read after the commit, come right behind its
   * acknowledgement, where fetching them on the notice of the commit would take another round trip. Resolves when they have come
   * too, so that all of an edit is drawn in one frame.
   */
  call<N extends Name>(name: N, input: CallInput<N>): Promise<Answer<Output<N>>>;
  /** Fetches everything that is shown again. */
  refresh(): void;
}

/** Does what can wait once the next picture is on the screen; where none will be, soon. */
function afterPaint(work: () => void): void {
  if (document.hidden) setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}

const isNone = (part: Part): boolean => part !== null && part.length === 0;

function joined(a: Part, b: Part): Part {
  if (a === null || b === null) return null;
  const ids = new Set([...a, ...b]);
  return ids.size > patchLimit ? null : [...ids];
}

function covers(promised: Entry['promised'], revision: number, part: Part): boolean {
  if (promised.commit < revision) return false;
  return promised.part === null || part?.every((id) => promised.part?.includes(id) === true) === true;
}

/** The person whom an edit names. */
function personIn(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('employee' in input)) return null;
  return typeof input.employee === 'string' ? input.employee : null;
}

function commitIn(value: unknown): number | null {
  return typeof value === 'object' && value !== null && 'commit' in value && typeof value.commit === 'number'
    ? value.commit
    : null;
}

const inputOf = ({ input }: KeptQuery, part: Part): object => (part === null ? input : { ...input, ids: part });

/** The live store over one client. */
export function createLiveStore(client: Client): LiveStore {
  const entries: Entry[] = [];
  /** The last commit whose notice came to this window; 0 before the first. */
  let lastCommit = 0;
  let isCut = false;
  /** What comes along with an edit is drawn before anything else is fetched. */
  let alongside: Promise<unknown> = Promise.resolve();

  async function run(entry: Entry): Promise<void> {
    while (!isNone(entry.stale)) {
      const part = entry.stale;
      entry.stale = [];
      const answer = await client.call(entry.name, inputOf(entry, part) as CallInput<QueryName>);
      if (part !== null && !answer.ok) entry.stale = null;
      else entry.put(answer, part);
    }
    entry.running = null;
  }

  function fetchAgain(entry: Entry, part: Part): Promise<void> {
    entry.stale = joined(entry.stale, part);
    entry.running ??= run(entry);
    return entry.running;
  }

  function refresh(): void {
    for (const entry of entries) if (entry.isShown()) void fetchAgain(entry, null);
  }

  function onCommit(notice: CommitNotice): void {
    lastCommit = notice.revision;
    const old = entries.flatMap((entry) => {
      const part = entry.isShown() ? entry.touched(notice) : [];
      return isNone(part) || covers(entry.promised, notice.revision, part) ? [] : [{ entry, part }];
    });
    const later = old.filter(({ entry }) => !contract[entry.name].eager);
    for (const { entry, part } of old) if (contract[entry.name].eager) void fetchAgain(entry, part);
    if (later.length === 0) return;
    const fetchLater = () => {
      for (const { entry, part } of later) if (entry.isShown()) void fetchAgain(entry, part);
    };
    void alongside.then(() => afterPaint(fetchLater));
  }

  client.onEvent((event) => {
    if (event.type === 'commit') onCommit(event.notice);
    if (event.type === 'workshop') {
      // Another file counts its commits from the start.
      lastCommit = 0;
      for (const entry of entries) entry.promised = { commit: 0, part: [] };
      refresh();
    }
    if (event.type === 'touch')
      for (const entry of entries)
        if (entry.isShown() && contract[entry.name].reads.some((read) => event.reads.includes(read)))
          void fetchAgain(entry, null);
    if (event.type === 'connection') {
      // No notice came of commits made while the line was cut.
      if (event.alive && isCut) refresh();
      isCut = !event.alive;
    }
  });

  return {
    keep(query) {
      const entry: Entry = { ...query, stale: [], running: null, promised: { commit: 0, part: [] } };
      entries.push(entry);
      return () => fetchAgain(entry, null);
    },
    refresh,
    async call(name, input) {
      const person = personIn(input);
      if (person === null) return client.call(name, input);
      const eager = entries.filter((entry) => contract[entry.name].eager && entry.isShown());
      const along = eager.map((entry) => ({ entry, part: entry.ofPerson(person) }));
      const seen = Promise.withResolvers<readonly Answer[]>();
      const calls = along.map(({ entry, part }) => ({ name: entry.name, input: inputOf(entry, part) }));
      const answer = await client.call(name, input, { calls, seen: seen.resolve });
      if (!answer.ok) return answer;
      const commit = commitIn(answer.value);
      if (commit !== null) for (const { entry, part } of along) entry.promised = { commit, part };
      alongside = seen.promise;
      const answers = await seen.promise;
      // The notice of a later commit that came first may be of these very rows.
      const isCurrent = commit === null || lastCommit <= commit;
      for (const [place, { entry, part }] of along.entries()) {
        const come = isCurrent ? answers[place] : undefined;
        // The answer of an older call that is still under way would come last: so the query is fetched once more.
        if (come?.ok !== true || entry.running !== null) void fetchAgain(entry, part);
        else entry.put(come, part);
      }
      return answer;
    },
  };
}
