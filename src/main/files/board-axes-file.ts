import { join } from 'node:path';
import { parseBoardAxes } from '#shared/contract/board-axis.ts';
import type { BoardAxes } from '#shared/domain/board-axis.ts';
import { readRulesJson } from './rule-set-file.ts';

const file = 'axes.json';

/** The axes of boards as they are shipped. `resources` is the folder of what is shipped. */
export function loadBoardAxes(resources: string): BoardAxes {
  return parseBoardAxes(readRulesJson(join(resources, 'boards', file)), file);
}
