import { distributionText } from '#shared/calibration/distribution-words.ts';
import { calibrationPartsText } from '#shared/calibration/part-words.ts';
import { calibrationText } from '#shared/calibration/words.ts';
import { consequenceListText } from '#shared/consequences/list-words.ts';
import { consequencesText } from '#shared/consequences/words.ts';
import { auditText } from '#shared/dossier/audit-words.ts';
import { evidenceText } from '#shared/dossier/evidence-words.ts';
import { pictureText } from '#shared/dossier/picture-words.ts';
import { dossierText } from '#shared/dossier/words.ts';
import { importChangeText } from '#shared/import/change-words.ts';
import { importMappingText } from '#shared/import/mapping-words.ts';
import { importReviewText } from '#shared/import/review-words.ts';
import { importStartText } from '#shared/import/words.ts';
import { fill } from '#shared/kernel/fill.ts';
import { frameText } from '#shared/kernel/frame-words.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { boardText } from '#shared/rating/board-words.ts';
import { bulkText } from '#shared/rating/bulk-words.ts';
import { caseText } from '#shared/rating/case-words.ts';
import { gridToolsText } from '#shared/rating/grid-tool-words.ts';
import { panelText } from '#shared/rating/words.ts';
import { accessText } from '#shared/record/access-words.ts';
import { anonymousText } from '#shared/record/anonymous-words.ts';
import { fileText } from '#shared/record/file-words.ts';
import { journalText } from '#shared/record/journal-words.ts';
import { personRightsText } from '#shared/record/person-words.ts';
import { resultsText } from '#shared/record/words.ts';
import { evaluationText } from '#shared/round/evaluation-words.ts';
import { keyText } from '#shared/round/key-words.ts';
import { roundsText } from '#shared/round/words.ts';
import { branchText } from '#shared/session/branch-words.ts';
import { partsText } from '#shared/session/parts-words.ts';
import { projectorText } from '#shared/session/projector-words.ts';
import { sessionText } from '#shared/session/words.ts';
import { lessonText } from '#shared/training/lesson-words.ts';
import { trainingText } from '#shared/training/words.ts';
import { settingsText } from '#shared/workshop/settings-words.ts';
import { homeText } from '#shared/workshop/words.ts';

const texts = {
  ...boardText,
  ...bulkText,
  ...consequencesText,
  ...consequenceListText,
  ...calibrationText,
  ...calibrationPartsText,
  ...distributionText,
  ...dossierText,
  ...evidenceText,
  ...auditText,
  ...pictureText,
  ...frameText,
  ...gridToolsText,
  ...homeText,
  ...accessText,
  ...anonymousText,
  ...fileText,
  ...journalText,
  ...importChangeText,
  ...importMappingText,
  ...importReviewText,
  ...importStartText,
  ...panelText,
  ...caseText,
  ...projectorText,
  ...branchText,
  ...partsText,
  ...sessionText,
  ...evaluationText,
  ...keyText,
  ...roundsText,
  ...personRightsText,
  ...resultsText,
  ...settingsText,
  ...trainingText,
  ...lessonText,
};

/** Every text of the screens. Asking for a key that has no wording fails the build. */
export type TextKey = keyof typeof texts;

/** A text of the screens in one language, its `{n}` filled. */
export function t(language: Language, key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(texts[key], language, values);
}
