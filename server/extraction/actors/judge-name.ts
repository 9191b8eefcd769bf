import { createNameModel, type JudgeName } from './name-model.ts';
import weights from './name-weights.json' with { type: 'json' };

/** The model with the weights that `bench/train-names.ts` made. */
export const judgeName: JudgeName = createNameModel(weights);
