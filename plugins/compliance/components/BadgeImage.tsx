import {createContext, useContext} from 'react';
import type {ComponentProps, ReactNode} from 'react';
import {SiteImage} from '@site/plugins/ui/siteAddress';
import type {BadgeWidths} from '@site/plugins/compliance/badgeWidths';
import {drawnSize} from '@site/plugins/compliance/drawnSize';

/** Widths of the badges inside. */
export const BadgeWidthsContext = createContext<BadgeWidths>({});

type Props = Omit<ComponentProps<typeof SiteImage>, 'width' | 'height'>;

/** A badge, a seal or a certificate; nothing around it moves when it arrives. */
export function BadgeImage(props: Props): ReactNode {
  const width = useContext(BadgeWidthsContext)[props.src];
  return <SiteImage {...(width === undefined ? {} : {width})} {...drawnSize(props.src)} {...props} />;
}
