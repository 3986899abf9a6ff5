/** The part of the rules that a statement of the page comes from. */
export const RULE_PARTS = ['apply', 'certificate', 'operator', 'public', 'logo', 'failure'] as const;
/** One of {@link RULE_PARTS}. */
export type RulePart = (typeof RULE_PARTS)[number];

/** The version of scs-0004 whose rules the page tells in its own words. */
export const DESCRIBED_VERSION = 1;
