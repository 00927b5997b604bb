/** Why a snapshot was made: by the clock, by hand, or before something that changes much. */
export const snapshotCauses = [
  'berkala',
  'diminta',
  'impor',
  'urung',
  'bagi',
  'gabung',
  'sandi',
  'pulih',
  'migrasi',
] as const;
export type SnapshotCause = (typeof snapshotCauses)[number];

/** A kept state of the workshop. `at`: ISO 8601, UTC; `commit`: the last one that it holds. */
export interface Snapshot {
  readonly name: string;
  readonly path: string;
  readonly at: string;
  readonly commit: number;
  readonly cause: SnapshotCause;
  readonly bytes: number;
}
