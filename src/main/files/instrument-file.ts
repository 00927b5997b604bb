import { basename } from 'node:path';
import { parseInstrument } from '#shared/contract/instrument.ts';
import type { Instrument } from '#shared/domain/round/instrument.ts';
import { readRulesJson } from './rule-set-file.ts';

/** One instrument from a file. Throws a `rules.*` or `instrument.*` Problem naming file and field. */
export function loadInstrument(path: string): Instrument {
  return parseInstrument(readRulesJson(path), basename(path));
}
