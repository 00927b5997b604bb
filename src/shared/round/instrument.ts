/** Words in both languages; an agency may leave the second as the first. */
export interface BothWords {
  readonly id: string;
  readonly en: string;
}

/** A level of the scale, lowest first. */
interface InstrumentLevel {
  readonly value: number;
  readonly name: BothWords;
}

/** What is rated. `anchors` are observable examples, one for each level, in the order of the levels. */
export interface Criterion {
  readonly key: string;
  readonly name: BothWords;
  readonly guides: readonly BothWords[];
  readonly anchors: readonly BothWords[];
  readonly weight: number;
  /** Where the criterion comes from, and where its anchors come from: ids of {@link Instrument.sources}. */
  readonly source: string;
  readonly anchorSource: string;
}

/**
 * A behaviourally anchored scale (Smith & Kendall 1963). `version` grows with every change, and answers name the version they were
 * given under. A score at one of `evidenceAt` needs evidence.
 */
export interface Instrument {
  readonly format: 1;
  readonly id: string;
  readonly version: number;
  readonly name: BothWords;
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly subject: string;
    readonly official: boolean;
  }[];
  readonly levels: readonly InstrumentLevel[];
  readonly evidenceAt: readonly number[];
  readonly criteria: readonly Criterion[];
}
