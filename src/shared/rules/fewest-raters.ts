/** Fewer raters than this could be distinguished, so what they said together is not shown. Source: the small-cell rule of peer review. */
export const fewestPeers = 3;
