import type {IsoDate} from '../text/isoDate';

/** When a step can or must be done. */
export const PHASES = ['now', 'before-effect', 'before-end'] as const;
export type Phase = (typeof PHASES)[number];

/** The part of a checklist that headings are made of. */
type Dated = {
  readonly from: string | null;
  readonly to: string;
  readonly effectiveFrom: IsoDate | null;
  readonly endsOn: IsoDate | null;
};

/** Heading of each phase. */
export function phaseTitle(phase: Phase, checklist: Dated): string {
  const {from, to, effectiveFrom, endsOn} = checklist;
  switch (phase) {
    case 'now':
      return from === null ? `Meet the standards of ${to}` : `Now, still under ${from}`;
    case 'before-effect':
      return from === null
        ? 'Get certified'
        : `Before ${to} takes effect${effectiveFrom ? ` (${effectiveFrom})` : ''}`;
    case 'before-end':
      return `Before ${from ?? to} ends${endsOn ? ` (${endsOn})` : ''}`;
    default: {
      const unknown: never = phase;
      return unknown;
    }
  }
}

/** Steps of a checklist by phase, empty phases left out. */
export function stepsByPhase<Step extends {readonly phase: Phase}>(checklist: {
  readonly steps: readonly Step[];
}): {phase: Phase; steps: readonly Step[]}[] {
  return PHASES.map((phase) => ({
    phase,
    steps: checklist.steps.filter((step) => step.phase === phase),
  })).filter(({steps}) => steps.length > 0);
}
