import fc from 'fast-check';

/** What a property test draws is the same on every machine, so that a red gate is red for everybody. `FC_SEED` draws others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_260_809) });
