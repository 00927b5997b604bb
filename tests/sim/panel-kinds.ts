import type { PanelDesign } from './panel.ts';

/** Total variance of one score of the plain panels, shared out between raters, people and the rest. */
const total = 0.8;

/** `share` of the variance of one score lies between raters; of the rest half between people, half scatter of pairs and scores. */
function shares(share: number): Pick<PanelDesign, 'rateeSd' | 'severitySd' | 'scatter' | 'halo'> {
  const rest = (1 - share) * total;
  return {
    severitySd: Math.sqrt(share * total),
    rateeSd: Math.sqrt(rest * 0.5),
    halo: Math.sqrt(rest * 0.15),
    scatter: Math.sqrt(rest * 0.35),
  };
}

const plain: PanelDesign = {
  people: 180,
  units: 6,
  raters: 'everybody',
  each: 5,
  links: { foreign: 0.4 },
  mean: 3.1,
  ...shares(0.3),
  unitSd: 0,
  cultureSd: 0,
  perilaku: 'head',
  hasil: 'true',
  headMean: 0,
  headSd: 0.35,
  hasilHeadSd: 0.35,
  headNoise: 0.35,
  hasilCuts: [-1.2, 0.7],
  hasilLink: 0.4,
  cuts: [2.5, 3.5],
};

/** 99 of 100 Baik or better, as the country has it. */
const national = { mean: 4.05, hasilCuts: [-2.6, 1.1], ...shares(0.3) } as const;

/** Panels by name. */
export const panelKinds = {
  'head-30': plain,
  'head-0': { ...plain, ...shares(0) },
  'head-60': { ...plain, ...shares(0.6) },
  'head-lenient': { ...plain, headMean: 0.4 },
  'head-noisy': { ...plain, headNoise: 0.6 },
  'head-exact': { ...plain, headSd: 0.4, headNoise: 0.05 },
  'raw-means-30': { ...plain, perilaku: 'raw-means' },
  'raw-means-60': { ...plain, ...shares(0.6), perilaku: 'raw-means' },
  'raw-means-0': { ...plain, ...shares(0), perilaku: 'raw-means' },
  'national-head': { ...plain, ...national },
  'national-raw-means': { ...plain, ...national, perilaku: 'raw-means' },
  'national-both': { ...plain, ...national, hasil: 'head' },
  'both-head': { ...plain, hasil: 'head' },
  'both-head-biased': { ...plain, hasil: 'head', headSd: 0.6, hasilHeadSd: 0.6 },
  'hasil-head': { ...plain, perilaku: 'raw-means', hasil: 'head', hasilHeadSd: 0.6 },
  'own-unit-culture': { ...plain, links: { foreign: 0 }, cultureSd: 0.4, units: 12 },
  'own-unit-quality': { ...plain, links: { foreign: 0 }, unitSd: 0.3, units: 12 },
  'links-05-quality': { ...plain, links: { foreign: 0.05 }, unitSd: 0.3, units: 12 },
  'links-05-culture': { ...plain, links: { foreign: 0.05 }, cultureSd: 0.4, units: 12 },
  'links-25': { ...plain, links: { foreign: 0.25 }, unitSd: 0.2, cultureSd: 0.2, units: 12 },
  'few-raters': { ...plain, each: [1, 3] },
  'panel-of-16': { ...plain, raters: 16, each: 6 },
  'panel-of-24-careless': {
    ...plain,
    raters: 24,
    each: 8,
    people: 120,
    manners: { random: 2, inconsistent: 1, malicious: 1, extreme: 1 },
  },
  'panel-of-24': { ...plain, raters: 24, people: 120, each: 5 },
  'peers-150': { ...plain, people: 150, each: 5, links: { foreign: 1 } },
  'small-units': { ...plain, units: 30 },
  'heavy-tails': { ...plain, tails: 3 },
  thousand: { ...plain, people: 1_000, units: 25 },
} as const satisfies Readonly<Record<string, PanelDesign>>;

export type PanelKind = keyof typeof panelKinds;
