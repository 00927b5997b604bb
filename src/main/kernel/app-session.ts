import { join } from 'node:path';
import { findRuleSet } from '#main/rules/rule-set-file.ts';
import { isAccessDue, writeAccesses } from '#main/store/access-log.ts';
import type { Reader, Writer } from '#main/store/open.ts';
import { rowsOf, workshopOf } from '#main/store/rows.ts';
import { storeProblem } from '#main/store/store-problem.ts';
import { passOf } from '#main/store/twin.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RuleSet } from '#shared/rules/rule-set.ts';
import type { AppOptions } from './app-port.ts';
import { type Asker, nobodyAt, type Principal } from './principal.ts';
import { dueSnapshot, nextSnapshot } from './snapshots.ts';
import type { WorkProgress } from './threads/call-messages.ts';
import { Readers, type ReaderThread } from './threads/readers.ts';
import type { Reading } from './threads/reading.ts';

/** The workshop that is open, who acts at which window, and the threads that end when it is closed. */
interface OpenWorkshop {
  readonly store: Writer;
  readonly rules: RuleSet;
  readonly actors: Map<string, string>;
  readonly threads: Set<{ close(): Promise<void> }>;
}

/** The rule edition a new workshop is made under. */
export const shippedRuleSet = 'permenpanrb-6-2022';

/** How long a reading may take, in milliseconds: a file made to be slow is given up. */
const readingPatience = 120_000;

/** How long what somebody looked at waits to be written with what follows, in milliseconds. */
const accessDelay = 5_000;

/** The time from one check whether a snapshot is due to the next, in minutes. */
const clockMinutes = 10;

/** At most one workshop is open at a time. */
export class AppSession {
  readonly options: AppOptions;
  /** The file of the worker that reads beside this thread. */
  readonly reader: URL;
  readonly readers: Readers;
  private current: OpenWorkshop | null = null;
  /** Long work under way, by window and the name it gave: what stops it. */
  readonly running = new Map<string, (why: Problem) => Promise<void> | void>();
  private writing: Promise<unknown> | null = null;
  private growing: Promise<unknown> | null = null;
  private ending: Promise<unknown> = Promise.resolve();

  constructor(options: AppOptions, reader: URL) {
    this.options = options;
    this.reader = reader;
    this.readers = new Readers(reader, { resources: options.resources, home: options.home });
  }

  /** @throws Problem `workshop.none` */
  get workshop(): OpenWorkshop {
    if (this.current === null) throw new Problem('workshop.none');
    return this.current;
  }

  /** The file that is open, or null. */
  get store(): Writer | null {
    return this.current?.store ?? null;
  }

  /** @throws Problem `workshop.left` when the file that a call began with was closed meanwhile, even if another is open by now */
  assertStill(store: Reader): void {
    if (this.current?.store !== store) throw new Problem('workshop.left');
  }

  get path(): string {
    return this.current?.store.path ?? '';
  }

  enter(store: Writer): OpenWorkshop {
    this.leave();
    const rules = findRuleSet(join(this.options.resources, 'rules'), workshopOf(store).rule_set);
    this.current = { store, rules, actors: new Map(), threads: new Set() };
    this.clock = setInterval(() => void this.keepByClock(), clockMinutes * 60_000).unref();
    this.options.onEvent({ type: 'workshop', open: true });
    return this.current;
  }

  /** Why the last snapshot by the clock could not be made; null where it could. */
  snapshotFault: Problem | null = null;
  private clock: NodeJS.Timeout | undefined;

  /** Keeps a snapshot every hour in which something was committed: in a thread of its own, so that no edit waits. */
  private async keepByClock(): Promise<void> {
    if (this.current === null) return;
    const { store } = this.current;
    try {
      await this.copyTo(store.readOnly ? null : dueSnapshot(this.options.home, store));
      this.snapshotFault = null;
    } catch (error) {
      const known = error instanceof Problem ? error : storeProblem(error, '');
      if (known === null) throw error;
      this.snapshotFault = known;
    }
  }

  /**
   * Keeps a snapshot before something that changes much. Nothing is made where nothing was committed since the last.
   * @throws Problem `snapshot.failed`, so that what was about to begin does not
   */
  keepSnapshot(cause: Parameters<typeof nextSnapshot>[2]): Promise<void> {
    return this.copyTo(nextSnapshot(this.options.home, this.workshop.store, cause));
  }

  private async copyTo(to: string | null): Promise<void> {
    if (to === null) return;
    const pass = passOf(this.workshop.store);
    await this.besides((thread) => thread.call('copy', { pass, to }));
  }

  /** Lends a thread that nobody else uses meanwhile. */
  private async besides<Result>(work: (thread: ReaderThread) => Promise<Result>): Promise<Result> {
    const thread = this.readers.take();
    try {
      return await work(thread);
    } finally {
      this.part(this.readers.giveBack(thread));
    }
  }

  /**
   * Does a reading in a thread of its own. A file that keeps it busy for longer than any honest one is given up.
   * @throws Problem what the reading throws, `file.too-long`
   */
  async read<I, O>(reading: Reading<I, O>, input: I, { principal, language }: Asker): Promise<O> {
    while (reading.attachments && this.writing !== null) await this.writing;
    const pass = this.current === null ? null : passOf(this.current.store);
    const { client } = principal;
    const under = this.besides(async (thread) => {
      const late = setTimeout(() => this.part(thread.close(new Problem('file.too-long'))), readingPatience);
      const onProgress = ({ done, total }: WorkProgress): void =>
        this.options.onEvent({ type: 'progress', client, done, total });
      try {
        return (await thread.call('read', { pass, name: reading.name, input }, { language, onProgress })) as O;
      } finally {
        clearTimeout(late);
      }
    });
    return reading.attachments ? this.readers.awaited(under) : under;
  }

  private accesses: NodeJS.Timeout | undefined;

  /** Writes what the access log notes: at once where that must not be avoided, else with what follows within some seconds. */
  async keepAccesses(): Promise<void> {
    const store = this.current?.store;
    if (store === undefined) return;
    if (isAccessDue(store)) {
      // A copy that is about to take the file's place would lack what is written into the file meanwhile.
      await this.grown();
      await this.quiet();
      if (this.current?.store === store) this.writeAccessesNow();
      return;
    }
    this.accesses ??= setTimeout(() => {
      this.accesses = undefined;
      // What the disk refuses waits for the next call, which says why.
      if (this.writing === null && this.growing === null && this.current?.store === store) this.writeAccessesNow();
    }, accessDelay).unref();
  }

  /** A file that was moved or a full disk is said by the next call that writes; entries wait, so that a copy can still be saved. */
  private writeAccessesNow(): void {
    try {
      if (this.current !== null) writeAccesses(this.current.store);
    } catch (error) {
      if (!(error instanceof Problem) && storeProblem(error, '') === null) throw error;
    }
  }

  leave(): void {
    clearInterval(this.clock);
    clearTimeout(this.accesses);
    this.accesses = undefined;
    this.writeAccessesNow();
    if (this.current === null) return;
    const { store, threads } = this.current;
    this.current = null;
    for (const stop of this.running.values()) this.part(stop(new Problem('job.cancelled')));
    for (const thread of threads) this.part(thread.close());
    this.part(this.readers.close(new Problem('workshop.none')));
    // Another program that has the file open would keep the log beside it from being brought in.
    this.part(this.ending.then(() => store.close()));
    this.options.onEvent({ type: 'workshop', open: false });
  }

  /** Goes on while a thread ends; who leaves the file waits for it. */
  part(end: Promise<void> | void): void {
    this.ending = Promise.allSettled([this.ending, end]);
  }

  /** Resolves when every thread has closed the file that was left: only then is all of it in the one file. */
  async left(): Promise<void> {
    await this.ending;
  }

  /** Resolves when no other thread writes. */
  async quiet(): Promise<void> {
    while (this.writing !== null) await this.writing;
  }

  /** Runs what writes in another thread, while everything else that writes waits. */
  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.quiet();
    const under = this.readers.release().then(work);
    this.writing = under.catch(() => null);
    try {
      return await under;
    } finally {
      this.writing = null;
    }
  }

  /** Runs what may take long to become one commit, one at a time; edits go on meanwhile. */
  async large<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.grown();
    const under = work();
    const growing = under.catch(() => null);
    this.growing = growing;
    try {
      return await under;
    } finally {
      if (this.growing === growing) this.growing = null;
    }
  }

  /** Resolves when no large commit is under way. */
  async grown(): Promise<void> {
    while (this.growing !== null) await this.growing;
  }

  /**
   * Who acts at this window: who entered there, else the first facilitator without a PIN, since such a file is open to anybody who has it.
   * Nobody where somebody has to say, or no workshop is open.
   */
  principalAt(client: string): Principal {
    if (this.current === null) return nobodyAt(client);
    const { store, actors } = this.current;
    const people = rowsOf(store, 'actor').filter(({ active }) => active === 1);
    const entered = people.find(({ id }) => id === actors.get(client));
    const person = entered ?? people.find(({ role, pin }) => role === 'facilitator' && pin === null);
    return person === undefined ? nobodyAt(client) : { id: person.id, name: person.name, role: person.role, client };
  }
}
