/** How strictly a requirement binds (RFC 2119, RFC 8174); their other words are mapped to these. */
export const REQUIREMENT_LEVELS = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY'] as const;
/** One of {@link REQUIREMENT_LEVELS}. */
export type RequirementLevel = (typeof REQUIREMENT_LEVELS)[number];
