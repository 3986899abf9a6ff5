/** Whether a certificate depends on a step. */
export const OBLIGATIONS = ['mandatory', 'recommended', 'optional'] as const;
/** One of {@link OBLIGATIONS}. */
export type Obligation = (typeof OBLIGATIONS)[number];
