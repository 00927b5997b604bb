import { basename, join } from 'node:path';
import { loadInstrument } from '#main/round/instrument-file.ts';
import { readRulesJson } from '#main/rules/rule-set-file.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import { parseTraining } from '#shared/training/contract.ts';
import type { TrainingSet } from '#shared/training/training-set.ts';

/** The cases that are shipped, with the instrument they are rated by. Throws the Problems of `parseTraining`. */
export function loadTraining(resources: string): { readonly set: TrainingSet; readonly instrument: Instrument } {
  const instrument = loadInstrument(join(resources, 'instruments', 'berakhlak.json'));
  const path = join(resources, 'training', 'berakhlak.json');
  return { set: parseTraining(readRulesJson(path), instrument, basename(path)), instrument };
}
