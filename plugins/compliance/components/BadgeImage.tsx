import {createContext, useContext} from 'react';
import type {ReactNode} from 'react';
import {SiteImage} from '@site/plugins/ui/siteAddress';
import type {BadgeWidths} from '@site/plugins/compliance/badgeWidths';

/** Widths of the badges inside. */
export const BadgeWidthsContext = createContext<BadgeWidths>({});

type Props = {
  readonly src: string;
  readonly alt: string;
  readonly height: number;
  readonly loading?: 'lazy';
};

/** A badge; nothing around it moves when it arrives. */
export function BadgeImage(props: Props): ReactNode {
  const width = useContext(BadgeWidthsContext)[props.src];
  return <SiteImage {...props} {...(width === undefined ? {} : {width})} />;
}
