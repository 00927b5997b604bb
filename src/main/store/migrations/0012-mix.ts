/** After every edit the mix of predicates is counted again: ratings are counted along an index, and the few excluded are found by one. */
export const mix = `
CREATE INDEX rating_mix ON rating (initial_predicate, predicate);
CREATE INDEX employee_excluded ON employee (excluded) WHERE excluded IS NOT NULL;
`;
