import { earthMover } from '#shared/stats/distribution/earth-mover.ts';
import { exactMultinomial, simulatedFit } from '#shared/stats/distribution/exact-multinomial.ts';
import { goodnessOfFit } from '#shared/stats/distribution/goodness-of-fit.ts';
import { type CheckFamily, type CheckRow, expectedOf, numberAt, numbersAt } from './check.ts';

function fitRows(name: string, expected: unknown): CheckRow[] {
  const counts = numbersAt(expected, name, 'observed');
  const shares = numbersAt(expected, name, 'p');
  const fit = goodnessOfFit(counts, shares);
  const exact = exactMultinomial(counts, shares, 30_000_000);
  const simulated = simulatedFit(counts, shares, 9_999, 1);
  const row = (figure: string, ours: number | null | undefined, ...path: string[]): CheckRow => ({
    figure: `${name} ${figure}`,
    ours: ours ?? null,
    expected: numberAt(expected, name, ...path),
    tolerance: 1e-9,
  });
  const chance = numberAt(expected, name, 'exact_XNomial', 'pChi');
  return [
    row('chi-square', fit.chiSquare?.value, 'chisq'),
    row('p', fit.chiSquare?.p, 'p_chisq_asymptotic'),
    row('G', fit.g?.value, 'G'),
    row('p of G', fit.g?.p, 'p_G_asymptotic'),
    row('exact p by probability', exact?.probability, 'exact_XNomial', 'pProb'),
    row('exact p by chi-square', exact?.chiSquare, 'exact_XNomial', 'pChi'),
    row('exact p by G', exact?.g, 'exact_XNomial', 'pLLR'),
    row('earth mover', earthMover(counts, shares, 1).value, 'EMD_ordinal_unit_steps'),
    row('Cramer V', fit.cramersV, 'cramers_v_gof'),
    row('total variation', fit.totalVariation, 'total_variation'),
    {
      figure: `${name} simulated p (5 standard errors)`,
      ours: simulated?.chiSquare ?? null,
      expected: chance,
      tolerance: 5 * Math.sqrt((chance * (1 - chance)) / 9_999) + 1e-4,
    },
  ];
}

export const distributionChecks: CheckFamily = {
  name: 'distribution',
  cases: [
    {
      folder: 'distribution-fit',
      check: (folder) => {
        const expected = expectedOf(folder);
        return Object.keys(Object(expected)).flatMap((name) => fitRows(name, expected));
      },
    },
  ],
};
