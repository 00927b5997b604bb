import { makeZip, type ZipEntry } from '../fixtures/zip-maker.ts';
import type { Dice } from './dice.ts';
import type { SeedFile } from './seed-files.ts';
import { mutateXml } from './xml-mutations.ts';

/** What must hold of a mutated file: `any` is rows or a Problem; `problem` a Problem; `same` the seed's own rows or a Problem. */
export type Demand = 'any' | 'problem' | 'same';

export interface Mutant {
  readonly name: string;
  readonly bytes: Buffer;
  readonly demand: Demand;
}

type Mutation = (seed: SeedFile, dice: Dice) => Omit<Mutant, 'name'>;

const flip: Mutation = ({ bytes, checked }, dice) => {
  const out = Buffer.from(bytes);
  for (let flips = 1 + dice.below(dice.pick([1, 4, 32])); flips > 0; flips--) {
    const at = dice.below(out.length);
    out[at] = (out[at] ?? 0) ^ (1 << dice.below(8));
  }
  return { bytes: out, demand: checked ? 'same' : 'any' };
};

const truncate: Mutation = ({ bytes, parts }, dice) => {
  return { bytes: bytes.subarray(0, dice.below(bytes.length)), demand: parts ? 'problem' : 'any' };
};

const splice: Mutation = ({ bytes }, dice) => {
  const from = dice.below(bytes.length);
  const until = Math.min(bytes.length, from + dice.below(200));
  const noise = Buffer.from(Array.from({ length: dice.below(60) }, () => dice.below(256)));
  const middle = dice.pick([
    Buffer.alloc(0),
    noise,
    Buffer.concat([bytes.subarray(from, until), bytes.subarray(from, until)]),
  ]);
  return { bytes: Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(until)]), demand: 'any' };
};

/** Another writer's bytes appended or put in front: two files in one. */
const weld: Mutation = ({ bytes }, dice) => {
  const other = dice.pick([
    bytes,
    Buffer.from('%PDF-1.7\n'),
    Buffer.alloc(dice.below(5000)),
    Buffer.from('PK\x05\x06'),
    Buffer.from('<html><table>'),
  ]);
  return { bytes: dice.below(2) === 0 ? Buffer.concat([bytes, other]) : Buffer.concat([other, bytes]), demand: 'any' };
};

function rezip(seed: SeedFile, change: (parts: ZipEntry[]) => ZipEntry[]): Omit<Mutant, 'name'> {
  return { bytes: makeZip(change([...(seed.parts ?? [])])), demand: 'any' };
}

function changeOne(seed: SeedFile, dice: Dice, change: (part: ZipEntry) => Partial<ZipEntry>): Omit<Mutant, 'name'> {
  return rezip(seed, (parts) => {
    const at = dice.below(parts.length);
    return parts.map((part, i) => (i === at ? { ...part, ...change(part) } : part));
  });
}

const swapParts: Mutation = (seed, dice) =>
  rezip(seed, (parts) => {
    const [a, b] = [dice.below(parts.length), dice.below(parts.length)];
    const [one, two] = [parts[a], parts[b]];
    if (one && two) {
      parts[a] = { ...one, bytes: two.bytes };
      parts[b] = { ...two, bytes: one.bytes };
    }
    return parts;
  });

const dropPart: Mutation = (seed, dice) => rezip(seed, (parts) => parts.toSpliced(dice.below(parts.length), 1));
const doublePart: Mutation = (seed, dice) => rezip(seed, (parts) => [...parts, dice.pick(parts)]);
const renamePart: Mutation = (seed, dice) =>
  changeOne(seed, dice, ({ name }) => ({
    name: dice.pick([
      `../${name}`,
      `/${name}`,
      `C:\\${name}`,
      name.toUpperCase(),
      `${name}\0x`,
      '',
      'mimetype',
      'xl/workbook.bin',
      '.'.repeat(300),
    ]),
  }));
const lieSize: Mutation = (seed, dice) =>
  changeOne(seed, dice, ({ bytes }) => ({
    declaredSize: dice.pick([0, 1, bytes.length - 1, bytes.length + 1, 1_000_000, 900_000_000, 0xfffffff0]),
  }));
const lieMeta: Mutation = (seed, dice) =>
  changeOne(seed, dice, () =>
    dice.pick<Partial<ZipEntry>>([
      { declaredCrc: dice.below(2 ** 32) },
      { method: dice.pick([0, 1, 9, 12, 14, 93]) },
      { flags: dice.pick([1, 8, 0x40, 0x2000]) },
    ]),
  );
const changeXml: Mutation = (seed, dice) =>
  changeOne(seed, dice, ({ bytes }) => ({ bytes: mutateXml(String(bytes), dice) }));

const ANY: readonly Mutation[] = [flip, flip, truncate, splice, weld];
const ZIPPED: readonly Mutation[] = [
  flip,
  truncate,
  swapParts,
  dropPart,
  doublePart,
  renamePart,
  lieSize,
  lieMeta,
  changeXml,
  changeXml,
  changeXml,
  changeXml,
];

/** One mutant of one of the seeds; what it is called says how it came about. */
export function mutate(seeds: readonly SeedFile[], dice: Dice, index: number): Mutant {
  const seed = dice.pick(seeds.slice(0, dice.below(3) === 0 ? seeds.length : 9));
  if (!seed.parts && /<[a-z?!]/i.test(seed.bytes.toString('latin1', 0, 200)) && dice.below(2) === 0) {
    return {
      name: `${index}-changeXml-${seed.name}`,
      bytes: Buffer.from(mutateXml(seed.bytes.toString(), dice)),
      demand: 'any',
    };
  }
  const mutation = dice.pick(seed.parts ? ZIPPED : ANY);
  const { bytes, demand } = mutation(seed, dice);
  return { name: `${index}-${mutation.name}-${seed.name}`, bytes, demand: bytes.equals(seed.bytes) ? 'any' : demand };
}
