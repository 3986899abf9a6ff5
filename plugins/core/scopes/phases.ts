/** When a step can or must be done. */
export const PHASES = ['now', 'before-effect', 'before-end'] as const;
/** One of {@link PHASES}. */
export type Phase = (typeof PHASES)[number];

/** Steps of a checklist by phase, empty phases left out. */
export function stepsByPhase<Step extends {readonly phase: Phase}>(checklist: {
  readonly steps: readonly Step[];
}): {phase: Phase; steps: readonly Step[]}[] {
  return PHASES.map((phase) => ({
    phase,
    steps: checklist.steps.filter((step) => step.phase === phase),
  })).filter(({steps}) => steps.length > 0);
}
