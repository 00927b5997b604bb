/** What a file may ask of this machine before it is refused. Sizes in bytes, lengths in UTF-16 units; all are data so tests can lower them. */
export interface ReadLimits {
  /** A file on disk, or pasted bytes. */
  readonly fileBytes: number;
  /** Everything inflated from one ZIP container, all parts together. */
  readonly inflatedBytes: number;
  /** Inflated over compressed size of one part; checked only above {@link ratioFloor}. */
  readonly ratio: number;
  readonly ratioFloor: number;
  /** A file inside a ZIP of many files: it is held in memory while it is read. */
  readonly innerBytes: number;
  readonly zipEntries: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells of one file, blanks left of a filled cell included. */
  readonly cells: number;
  /** Length of all cells together: one shared string may be said a million times. */
  readonly text: number;
  readonly sheets: number;
  readonly cellText: number;
  /** Shared strings of one workbook: how many, and their total length. */
  readonly strings: number;
  readonly stringText: number;
  /** Cell formats and number formats of one workbook. */
  readonly styles: number;
  readonly merges: number;
  /** Characters and tags that go through a general parser, which is some five times slower than the plain rows of a sheet. */
  readonly parsedText: number;
  readonly parsedTags: number;
  readonly xmlDepth: number;
  /** Bytes of markup without a single tag or text ending: no honest file has such a tag, comment or attribute. */
  readonly xmlSilence: number;
  /** Memory that tables held whole may take, by estimate. */
  readonly heldBytes: number;
  /** Cells of HTML tables inside other tables, which wait in memory until the outer one has ended. */
  readonly nestedCells: number;
  /** Files in one folder or one ZIP, with all below, and how deep a walk through folders goes. */
  readonly folderFiles: number;
  readonly folderDepth: number;
}

const MIB = 1024 * 1024;

/**
 * The limits in use. Rows and columns are Excel's own (1,048,576 x 16,384); the rest keeps any file under 600 MB of memory and
 * about 20 s on two modest cores: sheet XML is parsed at some 80 MB a second.
 */
export const readLimits: ReadLimits = {
  fileBytes: 512 * MIB,
  inflatedBytes: 1024 * MIB,
  ratio: 300,
  ratioFloor: 32 * MIB,
  innerBytes: 128 * MIB,
  zipEntries: 10_000,
  rows: 1_048_576,
  columns: 16_384,
  cells: 16_777_216,
  text: 512 * MIB,
  sheets: 256,
  cellText: 131_072,
  strings: 3_000_000,
  stringText: 64 * MIB,
  styles: 100_000,
  merges: 100_000,
  parsedText: 512 * MIB,
  parsedTags: 30_000_000,
  xmlDepth: 64,
  xmlSilence: 2 * MIB,
  heldBytes: 352 * MIB,
  nestedCells: 1_000_000,
  folderFiles: 2_000,
  folderDepth: 8,
};
