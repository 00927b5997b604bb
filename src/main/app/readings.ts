import { checkingReading, keepingReading, takingReading } from '#main/dossier/attachment-readings.ts';
import type { Reading } from '#main/kernel/threads/reading.ts';
import { anonymousReading } from '#main/record/anonymous-files.ts';
import { verifyReading } from '#main/record/verify-reading.ts';
import { answersReading } from '#main/round/answer-reading.ts';
import { packageReading } from '#main/round/package-file.ts';
import { ballotReading, kindReading, voteReading } from '#main/session/ballot-file.ts';
import { mergeReading } from '#main/session/merge-reading.ts';
import { differenceReading } from '#main/workshop/snapshot-reading.ts';

/** Every reading, by its name. */
export const readings: ReadonlyMap<string, Reading<never, unknown>> = new Map(
  [
    anonymousReading,
    answersReading,
    packageReading,
    ballotReading,
    kindReading,
    voteReading,
    mergeReading,
    differenceReading,
    keepingReading,
    takingReading,
    checkingReading,
    verifyReading,
  ].map((reading) => [reading.name, reading]),
);
