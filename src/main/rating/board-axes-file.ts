import { join } from 'node:path';
import { readRulesJson } from '#main/rules/rule-set-file.ts';
import type { BoardAxes } from '#shared/rating/board-axis.ts';
import { parseBoardAxes } from '#shared/rating/board-axis-contract.ts';

const file = 'axes.json';

/** The axes of boards as they are shipped. `resources` is the folder of what is shipped. */
export function loadBoardAxes(resources: string): BoardAxes {
  return parseBoardAxes(readRulesJson(join(resources, 'boards', file)), file);
}
