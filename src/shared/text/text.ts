import { boardText } from './board.ts';
import { branchText } from './branch.ts';
import { bulkText } from './bulk.ts';
import { calibrationText } from './calibration.ts';
import { calibrationPartsText } from './calibration-parts.ts';
import { compareText } from './compare.ts';
import { distributionText } from './distribution.ts';
import { dossierText } from './dossier.ts';
import { evaluationText } from './evaluation.ts';
import { fill } from './fill.ts';
import { frameText } from './frame.ts';
import { gridToolsText } from './grid-tools.ts';
import { homeText } from './home.ts';
import { importChangeText } from './import-change.ts';
import { importMappingText } from './import-mapping.ts';
import { importReviewText } from './import-review.ts';
import { importStartText } from './import-start.ts';
import { journalText } from './journal.ts';
import { panelText } from './panel.ts';
import { partsText } from './parts.ts';
import { projectorText } from './projector.ts';
import { rangeText } from './range.ts';
import { resultsText } from './results.ts';
import { roundsText } from './rounds.ts';
import { settingsText } from './settings.ts';
import { sittingText } from './sitting.ts';
import { trainingText } from './training.ts';
import type { Language } from './wording.ts';

const texts = {
  ...boardText,
  ...bulkText,
  ...compareText,
  ...calibrationText,
  ...calibrationPartsText,
  ...distributionText,
  ...dossierText,
  ...frameText,
  ...gridToolsText,
  ...homeText,
  ...journalText,
  ...importChangeText,
  ...importMappingText,
  ...importReviewText,
  ...importStartText,
  ...panelText,
  ...projectorText,
  ...branchText,
  ...partsText,
  ...sittingText,
  ...rangeText,
  ...evaluationText,
  ...roundsText,
  ...resultsText,
  ...settingsText,
  ...trainingText,
};

/** Every text of the screens. Asking for a key that has no wording fails the build. */
export type TextKey = keyof typeof texts;

/** A text of the screens in one language, its `{n}` filled. */
export function t(language: Language, key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(texts[key], language, values);
}
