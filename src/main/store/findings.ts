import type { RecordFinding } from '#shared/kernel/record-finding.ts';

/** Findings that are named one by one; a file altered in more places than this is no better known by the rest. */
const mostNamed = 500;

/** What a check of the record has found, the first ones whole. */
export class Findings {
  readonly named: RecordFinding[] = [];
  #all = 0;

  add(finding: RecordFinding): void {
    this.#all += 1;
    if (this.named.length < mostNamed) this.named.push(finding);
  }

  /** How many more there are than are named. */
  get more(): number {
    return this.#all - this.named.length;
  }
}
