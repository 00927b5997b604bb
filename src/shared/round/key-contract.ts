import { z } from 'zod';
import { anyone, command, desk, job, lead, output, sessionQuery } from '#shared/kernel/entry.ts';
import { anyText, idText, writtenText } from '#shared/kernel/text-limits.ts';
import { newPin } from '#shared/people/actor-contract.ts';
import type { FacilitatorKey } from '#shared/people/rows.ts';

/** Keys of facilitators, which open what raters sealed, and what happens where one is lost. */
export const keyContract = {
  'key.list': sessionQuery(z.strictObject({}), output<{ readonly rows: readonly FacilitatorKey[] }>(), {
    about: { id: 'Kunci para fasilitator', en: 'Keys of the facilitators' },
    roles: desk,
    scope: 'workshop',
    reads: ['actor', 'actor_key', 'round_key', 'machine'],
  }),
  /** Words that open the caller's key on any computer, shown once, with a sheet of paper as PDF. Earlier words are void. */
  'key.paper': job(
    z.strictObject({}),
    output<{ readonly words: string; readonly name: string; readonly bytes: Uint8Array }>(),
    {
      roles: lead,
      scope: 'workshop',
      writes: 'kept',
      words: {
        name: { id: 'Kertas pemulihan dibuat', en: 'Recovery paper made' },
        line: { id: 'Kertas pemulihan kunci {name} dibuat', en: 'Recovery paper for the key of {name} made' },
      },
    },
  ),
  /**
   * Opens a facilitator's key on this computer with the words of the paper. `pin`: their PIN from now on, also where the one before is
   * forgotten.
   */
  'key.recover': job(
    z.strictObject({ actor: anyText, words: anyText, pin: newPin.default(null) }),
    output<{ readonly name: string }>(),
    {
      roles: anyone,
      scope: 'workshop',
      writes: 'kept',
      whenSigned: true,
      touches: ['machine'],
      words: {
        name: { id: 'Kunci dipulihkan', en: 'Key recovered' },
        line: { id: 'PIN {name} diganti dengan kertas pemulihan', en: 'PIN of {name} replaced by the recovery paper' },
      },
    },
  ),
  /** New keys for a round whose answers nobody can open any more: packages are issued again, and raters seal once more. */
  'round.renew': command(z.strictObject({ round: idText, reason: writtenText }), {
    roles: lead,
    undoable: 'barrier',
    words: {
      name: { id: 'Kunci putaran diganti', en: 'Keys of a round renewed' },
      line: {
        id: 'Kunci putaran {name} diganti: {answers} jawaban harus disegel ulang',
        en: 'Keys of round {name} renewed: {answers} {answers|answer|answers} to be sealed again',
      },
    },
  }),
};
