import { basename, join } from 'node:path';
import { parseTraining } from '#shared/contract/training.ts';
import type { Instrument } from '#shared/domain/round/instrument.ts';
import type { TrainingSet } from '#shared/domain/training/training-set.ts';
import { loadInstrument } from './instrument-file.ts';
import { readRulesJson } from './rule-set-file.ts';

/** The cases that are shipped, with the instrument they are rated by. Throws the Problems of `parseTraining`. */
export function loadTraining(resources: string): { readonly set: TrainingSet; readonly instrument: Instrument } {
  const instrument = loadInstrument(join(resources, 'instruments', 'berakhlak.json'));
  const path = join(resources, 'training', 'berakhlak.json');
  return { set: parseTraining(readRulesJson(path), instrument, basename(path)), instrument };
}
