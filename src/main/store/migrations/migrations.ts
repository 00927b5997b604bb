import { first } from './0001-first.ts';
import { importTables } from './0002-import.ts';
import { session } from './0003-session.ts';
import { roundTables } from './0004-rounds.ts';
import { views } from './0005-views.ts';
import { letterhead } from './0006-letterhead.ts';
import { parts } from './0007-parts.ts';
import { training } from './0008-training.ts';
import { practice } from './0009-practice.ts';
import { bulk } from './0011-bulk.ts';
import { mix } from './0012-mix.ts';
import { profileCodes } from './0017-profile-codes.ts';
import { profileAverage } from './0023-profile-average.ts';
import { dossierTables } from './0025-dossier.ts';
import { workRecordRows } from './0026-work-records.ts';
import { evidenceFiles } from './0027-evidence.ts';
import { sessionLength } from './0035-session-length.ts';
import { editions } from './0040-editions.ts';
import { dossierReads } from './0055-dossier-reads.ts';
import { searchIndex } from './0056-search.ts';
import { searchTerms } from './0057-search-terms.ts';
import { lineParties } from './0060-line-parties.ts';
import { sentResults } from './0061-sent-results.ts';
import { activityMonths } from './0062-activity-month.ts';
import { actorKeys } from './0070-actor-keys.ts';
import { accessLog } from './0071-access-log.ts';
import { attachments } from './0080-attachments.ts';
import { auditSamples } from './0081-audit-samples.ts';
import { signatures } from './0082-signatures.ts';
import { erasures } from './0090-erasure.ts';
import { lessons } from './0095-lessons.ts';
import { integrityNotes } from './0096-integrity.ts';

/**
 * Forward only; a file's `user_version` is how many of these it has. Never edit one that has been released: add the next.
 * The number in a file's name is no version: 0010 was given up before a release had it, and stays free so that nobody takes it for that one.
 */
export const migrations: readonly string[] = [
  first,
  importTables,
  session,
  roundTables,
  views,
  letterhead,
  parts,
  training,
  practice,
  bulk,
  mix,
  profileCodes,
  dossierTables,
  sessionLength,
  editions,
  profileAverage,
  workRecordRows,
  evidenceFiles,
  dossierReads,
  searchIndex,
  searchTerms,
  lineParties,
  sentResults,
  activityMonths,
  actorKeys,
  accessLog,
  attachments,
  auditSamples,
  signatures,
  erasures,
  lessons,
  integrityNotes,
];
