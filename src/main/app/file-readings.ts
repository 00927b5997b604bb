import { consequenceFile } from '#main/consequences/consequence-files.ts';
import { auditFile } from '#main/dossier/audit-paper.ts';
import { formFile } from '#main/dossier/coaching-forms.ts';
import { handBackFile } from '#main/dossier/hand-back-list.ts';
import { packFile } from '#main/dossier/pack-files.ts';
import { readForFile } from '#main/record/export-paper.ts';
import type { Reader } from '#main/store/open.ts';
import type { Input } from '#shared/contract.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { isAuditFile, isConsequenceFile, isFormFile, isListFile, isPackFile } from '#shared/record/file-kinds.ts';
import type { RuleSet } from '#shared/rules/rule-set.ts';

interface FileGround {
  readonly store: Reader;
  readonly rules: RuleSet;
  readonly resources: string;
}

/** Reads all that a file of any noun tells, at one moment of the workshop; what comes back writes it. */
export function readFileOf(
  input: Input<'export.file'>,
  ground: FileGround,
  language: Language,
): ReturnType<typeof readForFile> {
  const { kind, employee, sample } = input;
  if (isAuditFile(kind)) return auditFile(kind, sample, ground, language);
  if (isFormFile(kind)) return formFile(kind, employee, ground);
  if (isListFile(kind)) return handBackFile(kind, ground, language);
  if (isPackFile(kind)) return packFile(kind, employee, ground, language);
  return isConsequenceFile(kind)
    ? consequenceFile(kind, employee, ground)
    : readForFile({ ...input, kind }, ground, language);
}
