import { randomUUID } from 'node:crypto';
import type { AppSession } from '#main/kernel/app-session.ts';
import type { Asker } from '#main/kernel/principal.ts';
import type { Input, Output } from '#shared/contract.ts';
import { heldAnswers } from './answer-commands.ts';
import { answersReading } from './answer-reading.ts';

/** Reads answers into a preview that waits for `answer.apply`. */
export async function readAnswers(
  { sources }: Input<'answer.read'>,
  session: AppSession,
  asker: Asker,
): Promise<Output<'answer.read'>> {
  const { rows, told } = await session.read(answersReading, sources, asker);
  const preview = randomUUID();
  heldAnswers.of(session.workshop.store).set(preview, rows);
  return { preview, ...told };
}
