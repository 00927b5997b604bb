import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ScalingName, scalingRatings } from '../golden/scaling-ratings.ts';

/** One data set fitted by us and by lme4, each in processes of its own, one after the other. Seconds are the least of the runs. */
export interface SeverityTiming {
  readonly what: string;
  readonly n: number;
  readonly engine: string;
  /** First fit of a process, and the least of its fits. */
  readonly first: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly mebibytes: number;
  readonly lme4: number | string;
  readonly lme4Cpu: number | null;
  /** Time of lme4 over ours. */
  readonly ratio: number | null;
  readonly cpuRatio: number | null;
  /** Largest relative difference of the three variances from lme4's; without lme4, of three seeds from each other. */
  readonly apart: number | null;
  /** Where the severities that made the data are known: root mean square error of ours and of lme4's. */
  readonly recovery: number | null;
  readonly lme4Recovery: number | null;
}

interface Figure {
  readonly n: number;
  readonly engine: string;
  readonly first: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly mebibytes: number;
  readonly ratee: number;
  readonly rater: number;
  readonly residual: number;
  readonly severity: Readonly<Record<string, number>>;
}

const subject = fileURLToPath(new URL('severity-subject.ts', import.meta.url));
const script = fileURLToPath(new URL('severity-subject.R', import.meta.url));
const keys = ['ratee', 'rater', 'residual'] as const;

function ours(what: string, runs: number, precision: string, seed: number): Figure {
  const words = [subject, what, String(runs), precision, String(seed)];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 2 ** 28 }));
}

/** lme4's figure, or why there is none. */
function lme4(path: string, runs: number): Figure | string {
  try {
    const out = execFileSync('Rscript', [script, path, String(runs)], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const figure = JSON.parse(out);
    return figure.missing === undefined ? figure : `skipped: R has no ${figure.missing}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'skipped: no Rscript here';
    return `skipped: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  }
}

const apart = (a: Figure, b: Figure): number => Math.max(...keys.map((key) => Math.abs(a[key] / b[key] - 1)));

function recovery(figure: Figure, truth: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [id, value] of truth) sum += ((figure.severity[id] ?? 0) - value) ** 2;
  return Math.sqrt(sum / truth.size);
}

const round = (value: number, digits = 3): number => Number(value.toPrecision(digits));

/** InstEval as lme4's documentation has it (columns s, d, y): lecturers are ratees, students raters. */
function writeInsteval(source: string, path: string): void {
  const [head = '', ...lines] = readFileSync(source, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',').map((name) => name.replaceAll('"', ''));
  const [d, s, y] = ['d', 's', 'y'].map((name) => names.indexOf(name));
  const rows = lines.map((line) => {
    const cells = line.split(',');
    return `${cells[d ?? 0]},${cells[s ?? 0]},${cells[y ?? 0]}`;
  });
  writeFileSync(path, `ratee,rater,score\n${rows.join('\n')}\n`);
}

function writeDesign(name: ScalingName, path: string): void {
  const { ratings } = scalingRatings(name);
  const rows = ['ratee,rater,score'];
  for (let i = 0; i < ratings.n; i++)
    rows.push(`${ratings.ratees[ratings.ratee[i] ?? 0]},${ratings.raters[ratings.rater[i] ?? 0]},${ratings.score[i]}`);
  writeFileSync(path, `${rows.join('\n')}\n`);
}

interface Plan {
  readonly what: string;
  readonly path: string | null;
  readonly precision?: string;
  readonly design?: ScalingName;
  readonly runs: number;
}

function timing(plan: Plan): SeverityTiming {
  const source = plan.design ?? plan.path ?? '';
  const own = ours(source, plan.runs, plan.precision ?? 'auto', 1);
  const other =
    plan.path === null ? 'left out: not done in 10 minutes or 20 GB' : lme4(plan.path, plan.runs > 3 ? 2 : 1);
  const truth = plan.design === undefined ? null : scalingRatings(plan.design).severity;
  const known = typeof other !== 'string';
  const seeds = known ? [] : [2, 3].map((seed) => ours(source, 1, plan.precision ?? 'auto', seed));
  return {
    what: plan.what,
    n: own.n,
    engine: own.engine,
    first: round(own.first),
    seconds: round(own.seconds),
    cpu: round(own.cpu),
    mebibytes: own.mebibytes,
    lme4: known ? round(other.seconds) : other,
    lme4Cpu: known ? round(other.cpu) : null,
    ratio: known ? round(other.seconds / own.seconds) : null,
    cpuRatio: known ? round(other.cpu / own.cpu) : null,
    apart: known ? round(apart(own, other), 2) : round(Math.max(...seeds.map((one) => apart(own, one))), 2),
    recovery: truth === null ? null : round(recovery(own, truth), 4),
    lme4Recovery: truth === null || !known ? null : round(recovery(other, truth), 4),
  };
}

/**
 * Severity by the linear model against lme4 (Debian's r-cran-lme4, skipped by name where it is missing): from 10,000 to 1,000,000 made-up
 * ratings, and InstEval with `--insteval=PATH` of its CSV. `--only=WORD` keeps the data sets whose name holds it.
 */
export function run({ insteval = '', only = '', runs = 5 } = {}): readonly SeverityTiming[] {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-severity-'));
  const file = (name: string): string => join(folder, `${name}.csv`);
  const plans: Plan[] = [];
  if (insteval !== '') {
    plans.push({ what: 'InstEval', path: file('insteval'), runs });
    plans.push({ what: 'InstEval, fast', path: file('insteval'), precision: 'fast', runs });
  }
  for (const design of ['random_10k', 'org_10k', 'panel_100k', 'panel_1m'] as const)
    plans.push({ what: design, path: file(design), design, runs: design === 'panel_1m' ? 3 : runs });
  for (const design of ['org_100k', 'random_100k', 'org_1m', 'random_1m'] as const)
    plans.push({ what: design, path: null, design, runs: 3 });
  const chosen = plans.filter((plan) => plan.what.includes(only));
  try {
    return chosen.map((plan) => {
      if (plan.what.startsWith('InstEval')) writeInsteval(insteval, file('insteval'));
      else if (plan.path !== null && plan.design !== undefined) writeDesign(plan.design, plan.path);
      return timing(plan);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.main) console.table(run({ insteval: process.argv[2] ?? '', only: process.argv[3] ?? '' }));
