import type { EffectFigure } from './effect-figure.ts';
import type { HaloFigure } from './rater-fits.ts';

/** What one rater does differently. Each figure is null where there is too little to tell. */
export interface RaterEffects {
  readonly id: string;
  readonly n: number;
  readonly ratees: number;
  readonly mean: number;
  readonly severity: EffectFigure | null;
  readonly centrality: EffectFigure | null;
  readonly range: EffectFigure | null;
  readonly halo: HaloFigure | null;
  /** Ratees with the same score on every criterion, of those with three criteria or more. */
  readonly straight: { readonly n: number; readonly of: number; readonly panel: number };
  readonly misfit: EffectFigure | null;
  readonly recency: EffectFigure | null;
  readonly likeness: Readonly<Record<string, EffectFigure | null>>;
  readonly drift: EffectFigure | null;
  /** The strongest mutual favour of this rater, only where it is noted: anything less would tell single ratings. */
  readonly mutual: MutualFigure | null;
  /** How much this rater counts for what the others are held against: 1, or little for raters far from anybody's manner. */
  readonly weight: number;
}

/** A mutual favour with the rater it is shared with, by id. */
export interface MutualFigure extends EffectFigure {
  readonly partner: string;
}
