import { basename, join } from 'node:path';
import type { Principal } from '#main/kernel/principal.ts';
import { employeeOf } from '#main/people/actors.ts';
import { loadInstrument } from '#main/round/instrument-file.ts';
import { readRulesJson } from '#main/rules/rule-set-file.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import { parseTraining } from '#shared/training/contract.ts';
import { practiceCaseColumns } from '#shared/training/rows.ts';
import type { TrainingSet } from '#shared/training/training-set.ts';

/** The cases that are shipped, with the instrument they are rated by. Throws the Problems of `parseTraining`. */
export function loadTraining(resources: string): { readonly set: TrainingSet; readonly instrument: Instrument } {
  const instrument = loadInstrument(join(resources, 'instruments', 'berakhlak.json'));
  const path = join(resources, 'training', 'berakhlak.json');
  return { set: parseTraining(readRulesJson(path), instrument, basename(path)), instrument };
}

/** The shipped cases and, after them, this workshop's own in the order in which they were made. */
export function trainingIn(
  store: Reader,
  resources: string,
): { readonly set: TrainingSet; readonly instrument: Instrument; readonly own: ReadonlySet<string> } {
  const { set, instrument } = loadTraining(resources);
  const rows = rowsOf(store, 'practice_case').toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
  const cases = rows.map(({ content }) => practiceCaseColumns.content.read(content));
  return { set: { ...set, cases: [...set.cases, ...cases] }, instrument, own: new Set(cases.map(({ id }) => id)) };
}

/** Who trains: `key` is a NIP, so that the training is beside the rater's severity, or the name of who has none. */
interface Trainee {
  readonly key: string;
  readonly name: string;
}

/** The employee with this NIP, the person of the workshop with this id, or the person who acts; null where nobody has said so. @throws Problem `employee.unknown` */
export function traineeOf(store: Reader, rater: string | undefined, actor: Pick<Principal, 'id'>): Trainee | null {
  const id = rater ?? actor.id;
  if (id === null) return null;
  const acting = rowOf(store, 'actor', id);
  if (acting !== null) return { key: acting.nip ?? acting.name, name: acting.name };
  const person = employeeOf(store, id, 'rater');
  return { key: person.nip, name: person.name };
}
