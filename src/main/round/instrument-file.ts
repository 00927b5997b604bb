import { basename } from 'node:path';
import { readRulesJson } from '#main/rules/rule-set-file.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import { parseInstrument } from '#shared/round/instrument-schema.ts';

/** One instrument from a file. Throws a `rules.*` or `instrument.*` Problem naming file and field. */
export function loadInstrument(path: string): Instrument {
  return parseInstrument(readRulesJson(path), basename(path));
}
