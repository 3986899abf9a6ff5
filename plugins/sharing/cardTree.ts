import type {SocialCard} from '../core/catalog/socialCards';
import {DARK, FIXED, LIGHT, ON_BADGES} from '../core/text/palette';

/** What a card is laid out on, in units of its own. */
export const CARD_SIZE = {width: 1200, height: 630} as const;

/**
 * Pixels of a card: above the 600 that a large picture needs (Open Graph), and small enough that all are drawn while the
 * pages are made.
 */
export const CARD_PIXELS = {width: 800, height: 420} as const;

type Style = Readonly<Record<string, string | number>>;

/** A box of a drawing, as satori takes it; plain data, since another program draws it. */
export type CardBox = {
  readonly type: 'div';
  readonly props: {readonly style: Style; readonly children?: string | readonly CardBox[]};
};

function box(style: Style, children?: string | readonly CardBox[]): CardBox {
  return {
    type: 'div',
    props: {
      style: {display: 'flex', boxSizing: 'border-box', ...style},
      ...(children === undefined ? {} : {children}),
    },
  };
}

/** Characters of a title that are shown; what is longer than three lines is cut anyway. */
const MOST_CHARACTERS = 140;

/**
 * Lays a card out: whose it is, what the page is, its title, and what tells it from others.
 * @param site name and host of the site
 */
export function cardTree(
  {kind, title, detail}: Pick<SocialCard, 'kind' | 'title' | 'detail'>,
  site: {readonly name: string; readonly host: string},
): CardBox {
  const shown = title.slice(0, MOST_CHARACTERS);
  return box(
    {
      ...CARD_SIZE,
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '64px 72px',
      background: LIGHT.ink,
      borderBottom: `16px solid ${ON_BADGES.mark}`,
      color: FIXED.white,
      fontFamily: 'Lato, Lato Ext',
    },
    [
      box({alignItems: 'center', fontSize: 36, fontWeight: 700}, [mark(), box({marginLeft: 24}, site.name)]),
      box({flexDirection: 'column'}, [
        box({fontSize: 34, color: ON_BADGES.mark, marginBottom: 12}, kind),
        box({fontSize: titleSize(shown), fontWeight: 700, lineHeight: 1.15}, shown),
      ]),
      box({justifyContent: 'space-between', fontSize: 34, color: DARK.ink2}, [
        box({fontWeight: 700, color: FIXED.white}, detail),
        box({}, site.host),
      ]),
    ],
  );
}

/** So that three lines hold it. */
function titleSize(title: string): number {
  if (title.length <= 45) return 76;
  return title.length <= 90 ? 60 : 48;
}

/** The three layers of the logo. */
function mark(): CardBox {
  const bar = box({width: 40, height: 8, borderRadius: 4, background: ON_BADGES.mark});
  return box(
    {
      width: 76,
      height: 76,
      flexDirection: 'column',
      alignItems: 'center',
      justifyContent: 'space-evenly',
      padding: '10px 0',
      borderRadius: 16,
      background: FIXED.night,
    },
    [bar, bar, bar],
  );
}
