/**
 * The colours of what programs draw: badges, certificates, PDF and code. Each is written `#rrggbb`, as the drawings need it.
 *
 * A style sheet cannot import, so `FIXED`, `LIGHT` and `DARK` stand as `--scs-<name>` in `ui/tokens.css` too;
 * `tests/palette.test.ts` holds the two together, and finds colours that stand anywhere else.
 */

/** The same on light and dark pages. */
export const FIXED = {
  white: '#ffffff',
  /** The ground of dark pages, and text on what is light. */
  night: '#0b121d',
  /** The green of SCS; 4.5:1 with white. */
  brand: '#0b6b53',
  /** Main buttons, and links in PDF; 4.5:1 with white. */
  action: '#0f5fe1',
} as const;

/** Text of light pages, 4.5:1 on white and on `codeBg`; so white text can stand on it as well. */
export const LIGHT = {
  ink: '#10203a',
  /** What stands behind the main text: labels, notes, comments in code. */
  ink2: '#4a5a73',
  effective: FIXED.brand,
  upcoming: '#0a4bb8',
  ending: '#8a5300',
  deprecated: '#a3242b',
  codeBg: '#eef3fa',
  codeName: '#0a3f99',
} as const;

/** Text of dark pages, 4.5:1 on `night` and on `codeBg`; so `night` text can stand on it as well. */
export const DARK = {
  ink: '#e8eef8',
  ink2: '#b3c0d4',
  paper: '#111a28',
  effective: '#7be3c4',
  upcoming: '#9cc2ff',
  ending: '#ffcf7a',
  deprecated: '#ff9ea2',
  nodata: '#b5bfcc',
  codeBg: '#182335',
} as const;

/** On badges only: white text stands on them, `night` text on those for dark pages, each at 4.5:1. */
export const ON_BADGES = {
  /** The three bars on `ink`; the logo in `static/img` has the same. */
  mark: '#50c3a5',
  darkLabel: '#dfe8f5',
  unconfirmed: '#6b5320',
  darkUnconfirmed: '#e8cf95',
  nodata: '#5b6472',
  revoked: '#3b2430',
  darkRevoked: '#e3c4d0',
} as const;

/** Nobody sees these: a shape takes the place of the box, which is found by a colour that nothing else has. */
export const PLACEHOLDER = {
  symbol: '#010203',
  qrCode: '#010305',
  logo: '#010307',
  seal: '#010309',
} as const;
