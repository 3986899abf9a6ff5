import type {BadgeSpec, BadgeVariant} from '../core/compliance/badge';
import {strings as complianceStrings} from '../core/compliance/strings';
import {strings} from '../core/exports/strings';
import {FIXED, LIGHT, ON_BADGES, PLACEHOLDER} from '../core/text/palette';
import type {Shape, Style} from './drawing';
import {accessible, box, draw, placeholder, qrShape, withShape} from './drawing';

/** Measures of a badge on one line, in pixels. */
const LARGE = {height: 28, font: 13, padding: 10, gap: 8, radius: 6, symbol: 14, bar: 12, dark: false};
/** As high as the badges that pages on code are full of. */
const SMALL: typeof LARGE = {
  height: 20,
  font: 11,
  padding: 6,
  gap: 5,
  radius: 4,
  symbol: 11,
  bar: 9,
  dark: false,
};

const FLAT: Record<Exclude<BadgeVariant, 'seal'>, typeof LARGE> = {
  flat: LARGE,
  dark: {...LARGE, dark: true},
  small: SMALL,
  'small-dark': {...SMALL, dark: true},
};

const SEAL = {width: 240, height: 330, code: 150};

/** Most badges say the same as many others: a picture is drawn once for each text. */
const drawn = new Map<string, Promise<string>>();

/**
 * Draws a badge as SVG; its words are in `<title>`, days in `<desc>`.
 * @param id unique among all badges
 * @param proof address of the page that proves it; a seal shows it as a QR code
 */
export async function renderBadge(
  spec: BadgeSpec,
  id: string,
  {variant = 'flat', proof = ''}: {readonly variant?: BadgeVariant; readonly proof?: string} = {},
): Promise<string> {
  const picture = await pictureOf(spec, variant);
  const whole = variant === 'seal' ? withShape(picture, qrShape(proof, SEAL.code)) : picture;
  return accessible(whole, {
    name: `scs-badge-${id}${variant === 'flat' ? '' : `-${variant}`}`,
    title: complianceStrings.badgeName(spec.label, spec.message),
    description: spec.description,
  });
}

function pictureOf(spec: BadgeSpec, variant: BadgeVariant): Promise<string> {
  const key = [variant, spec.label, spec.message, spec.state].join('\n');
  const picture = drawn.get(key) ?? (variant === 'seal' ? drawSeal(spec) : drawFlat(spec, FLAT[variant]));
  drawn.set(key, picture);
  return picture;
}

/** Width of a badge, in whole pixels. */
export async function badgeWidth(spec: BadgeSpec, variant: BadgeVariant): Promise<number> {
  const [, width] = /^<svg width="([\d.]+)"/.exec(await pictureOf(spec, variant)) ?? [];
  return Math.ceil(Number(width));
}

async function drawFlat(
  {label, message, state, color, darkColor}: BadgeSpec,
  flat: typeof LARGE,
): Promise<string> {
  const {height, font, padding, gap, radius, bar, dark} = flat;
  const [left, leftInk, right, rightInk] = dark
    ? [ON_BADGES.darkLabel, FIXED.night, darkColor, FIXED.night]
    : [LIGHT.ink, FIXED.white, color, FIXED.white];
  const symbol = symbolShape(state, rightInk, flat.symbol);
  const part = (style: Style, children: unknown) =>
    box({height, paddingLeft: padding, paddingRight: padding, ...style}, children);
  // Corners are those of the parts: to cut them off takes a mask for each letter. The right one lies on the edge of the left.
  const tree = box({height, fontFamily: FAMILY, fontSize: font}, [
    part(
      {
        background: left,
        color: leftInk,
        paddingRight: padding + 1,
        borderTopLeftRadius: radius,
        borderBottomLeftRadius: radius,
      },
      [mark(dark ? FIXED.brand : ON_BADGES.mark, bar), box({marginLeft: gap}, label)],
    ),
    part(
      {
        background: right,
        color: rightInk,
        fontWeight: 700,
        marginLeft: -1,
        borderTopRightRadius: radius,
        borderBottomRightRadius: radius,
      },
      [placeholder(symbol), box({marginLeft: gap - 1}, message)],
    ),
  ]);
  return withShape(await draw(tree, {height}), symbol);
}

/** For print and for pages with room: the code leads to the proof (scs-0004, regulation 6). */
async function drawSeal({label, message, state, color}: BadgeSpec): Promise<string> {
  const symbol = symbolShape(state, FIXED.white, 14);
  const {width, height, code} = SEAL;
  const line = (style: Style, children: unknown) =>
    box({width, justifyContent: 'center', ...style}, children);
  const tree = box(
    {
      width,
      height,
      flexDirection: 'column',
      background: FIXED.white,
      borderRadius: 18,
      overflow: 'hidden',
      fontFamily: FAMILY,
      color: LIGHT.ink,
    },
    [
      line({height: 62, background: LIGHT.ink, color: FIXED.white}, [
        mark(ON_BADGES.mark, 12),
        box({marginLeft: 10, fontSize: 15, fontWeight: 700}, 'Sovereign Cloud Stack'),
      ]),
      line({height: 46, fontSize: 19, fontWeight: 700}, label),
      line({height: 34, background: color, color: FIXED.white, fontSize: 14, fontWeight: 700}, [
        placeholder(symbol),
        box({marginLeft: 7}, message),
      ]),
      line({height: 160}, placeholder({colour: PLACEHOLDER.qrCode, size: code})),
      line({height: 28, background: LIGHT.ink, color: FIXED.white, fontSize: 11}, strings.scanForProof),
    ],
  );
  return withShape(await draw(tree, {width, height}), symbol);
}

const FAMILY = 'Lato, Lato Ext';

/** Three bars: layers that carry each other. */
function mark(colour: string, width: number): unknown {
  const gap = width / 6;
  const bar = box({width, height: (width * 5) / 24, background: colour, marginBottom: gap, marginTop: gap});
  return box({flexDirection: 'column', justifyContent: 'center'}, [bar, bar, bar]);
}

/** The symbol is drawn, since a font may lack it: what it says does not hang on colour alone. */
const SHAPES: Record<'pass' | 'unsure' | 'fail' | 'none', string> = {
  pass: 'M2 7.5 L5.5 11 L12 3.5',
  unsure: 'M4 4.5 C4 1.5 10 1.5 10 4.5 C10 7 7 6.5 7 9 M7 11.6 L7 12.2',
  fail: 'M3 3 L11 11 M11 3 L3 11',
  none: 'M3 7 L11 7',
};

function shapeOf(state: BadgeSpec['state']): keyof typeof SHAPES {
  switch (state) {
    case 'certified':
    case 'renewal-due':
    case 'passing':
      return 'pass';
    case 'certified-unconfirmed':
    case 'unconfirmed':
      return 'unsure';
    case 'certified-failing':
    case 'failing':
    case 'revoked':
      return 'fail';
    case 'ended':
    case 'no-data':
      return 'none';
    default: {
      const unknown: never = state;
      return unknown;
    }
  }
}

function symbolShape(state: BadgeSpec['state'], ink: string, size: number): Shape {
  return {
    colour: PLACEHOLDER.symbol,
    size,
    side: 14,
    strokes: [{path: SHAPES[shapeOf(state)], pen: {colour: ink, width: 2}}],
  };
}
