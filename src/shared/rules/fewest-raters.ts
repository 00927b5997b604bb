/** Fewer raters than this could be told apart, so what they said together is not shown. Source: the small-cell rule of peer review. */
export const fewestPeers = 3;
