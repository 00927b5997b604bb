import { z } from 'zod';
import { predicates, ratings } from '../levels.ts';
import { backing, both, byDegree, byPredicate, head, score, share, years } from './edition-parts.ts';
import { awardLevels, potentials, sanctionLevels } from './facts.ts';

const step = z.strictObject({ from: z.number().min(0), score }).readonly();
const steps = z.array(step).min(1).readonly();

/** An edition of the nine boxes. */
export const talentSchema = z
  .strictObject({
    ...head,
    subject: z.literal('talent'),
    rules: z
      .strictObject({
        performance: z.strictObject({ ...backing, weight: score, scores: byPredicate }).readonly(),
        award: z
          .strictObject({
            ...backing,
            weight: score,
            years,
            scores: z.record(z.enum(awardLevels), score).readonly(),
          })
          .readonly(),
        squad: z
          .strictObject({
            ...backing,
            weight: score,
            years,
            scores: z
              .strictObject({
                leader: z.strictObject({ interagency: score, internal: score }).readonly(),
                member: z.strictObject({ interagency: score, internal: score }).readonly(),
              })
              .readonly(),
          })
          .readonly(),
        feedback: z.strictObject({ ...backing, weight: score, scores: byPredicate }).readonly(),
        potential: z.strictObject({ ...backing, weights: z.record(z.enum(potentials), score).readonly() }).readonly(),
        development: z.strictObject({ ...backing, years, steps }).readonly(),
        experience: z
          .strictObject({
            ...backing,
            tenure: steps,
            variety: z.strictObject({ interagency: score, interunit: score, unit: score }).readonly(),
            acting: z
              .strictObject({ plhEqual: score, plhHigher: score, pltEqual: score, pltHigher: score, none: score })
              .readonly(),
          })
          .readonly(),
        education: z.strictObject({ ...backing, scores: byDegree }).readonly(),
        field: z.strictObject({ ...backing, fits: score, not: score }).readonly(),
        discipline: z
          .strictObject({
            ...backing,
            years,
            none: score,
            serving: score,
            scores: z.record(z.enum(sanctionLevels), score).readonly(),
          })
          .readonly(),
        cuts: z.strictObject({ ...backing, upper: score, lower: score }).readonly(),
        value: z
          .strictObject({
            ...backing,
            y: share,
            target: z
              .record(
                z.enum(['jpt-madya', 'jpt-pratama', 'administrator', 'pengawas']),
                z.strictObject({ talent: score, technical: score }).readonly(),
              )
              .readonly(),
          })
          .readonly(),
        /** Which boxes and predicates put a person on a list; left out, the usual reading holds. */
        lists: z
          .strictObject({
            ...backing,
            criteria: z
              .record(
                z.enum(['promotion', 'succession', 'development', 'coaching', 'sanction', 'recognition']),
                z
                  .strictObject({
                    boxes: z.array(z.int().min(1).max(9)).readonly(),
                    predicates: z.array(z.enum(predicates)).readonly(),
                  })
                  .readonly(),
              )
              .readonly(),
          })
          .readonly()
          .optional(),
        boxes: z
          .strictObject({
            ...backing,
            cells: z
              .record(
                z.enum(ratings),
                z
                  .record(
                    z.enum(['tinggi', 'menengah', 'rendah']),
                    z.strictObject({ box: z.int().min(1).max(9), recommendation: both }).readonly(),
                  )
                  .readonly(),
              )
              .readonly(),
          })
          .readonly(),
      })
      .readonly(),
  })
  .readonly();
