/** When a step can or must be done: at once, before the new version takes effect, before the older one ends. */
export const PHASES = ['now', 'before-effect', 'before-end'] as const;
/** One of {@link PHASES}. */
export type Phase = (typeof PHASES)[number];

/** Steps of a checklist by phase, in the order of {@link PHASES}, empty phases left out. */
export function stepsByPhase<Step extends {readonly phase: Phase}>(checklist: {
  readonly steps: readonly Step[];
}): {phase: Phase; steps: readonly Step[]}[] {
  return PHASES.map((phase) => ({
    phase,
    steps: checklist.steps.filter((step) => step.phase === phase),
  })).filter(({steps}) => steps.length > 0);
}
