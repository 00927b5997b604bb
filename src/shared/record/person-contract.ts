import { z } from 'zod';
import { desk, job, lead, output } from '#shared/kernel/entry.ts';
import { idText, savedTo, writtenText } from '#shared/kernel/text-limits.ts';

/** What an erasure says of itself: the certificate. */
export interface ErasureCertificate {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  /** What takes the place of the person's name. */
  readonly mark: string;
  readonly cells: number;
  /** Commits whose content was emptied; the record still verifies by the hash of what is left of each. */
  readonly commits: readonly number[];
  /** The commit that records the erasure. */
  readonly commit: number;
  /** Copies that still hold the person: snapshots of this machine, and copies beside the file. */
  readonly copies: readonly string[];
}

export const personContract = {
  /** Everything that is held on one person, as one readable file (JSON): rows, changes, who looked. */
  'person.file': job(
    z.strictObject({ employee: idText, ...savedTo }),
    output<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array | null }>(),
    {
      about: { id: 'Semua yang disimpan tentang satu pegawai', en: 'Everything that is held on one person' },
      roles: desk,
      scope: 'cases',
      traced: 'exported',
    },
  ),
  /**
   * Empties everything that is held on one person, in the rows and in the log, for good; ratings stay without a name, so that results
   * still add up. Every page of the file is written again. `copies`: snapshots of this machine that still hold the person are removed too.
   */
  'person.erase': job(
    z.strictObject({ employee: idText, reason: writtenText, copies: z.enum(['keep', 'remove']).default('keep') }),
    output<ErasureCertificate>(),
    {
      roles: lead,
      scope: 'whole',
      writes: 'barrier',
      whenSigned: true,
      traced: 'exported',
      words: {
        name: { id: 'Data satu pegawai dihapus', en: 'Data of one person erased' },
        line: {
          id: 'Data satu pegawai dihapus ({mark}): {cells} sel dikosongkan',
          en: 'Data of one person erased ({mark}): {cells} {cells|cell|cells} emptied',
        },
      },
    },
  ),
};
