import type {ComponentProps, ReactNode} from 'react';
import useBaseUrl, {useBaseUrlUtils} from '@docusaurus/useBaseUrl';

type FileLinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** Address of the file, without the base URL. */
  readonly href: string;
};

/** A link to a file of the site. It is no page, so the router leaves it to the browser. */
export function FileLink({href, children, ...others}: FileLinkProps): ReactNode {
  return (
    <a {...others} href={useBaseUrl(href)}>
      {children}
    </a>
  );
}

type SiteImageProps = Omit<ComponentProps<'img'>, 'src' | 'alt'> & {
  /** Address of the picture, without the base URL. */
  readonly src: string;
  readonly alt: string;
};

/** A picture that is a file of the site. */
export function SiteImage({src, alt, ...others}: SiteImageProps): ReactNode {
  return <img {...others} src={useBaseUrl(src)} alt={alt} />;
}

/** Makes the full address, `https://…`, of an address without the base URL. */
export function useFullAddress(): (address: string) => string {
  const {withBaseUrl} = useBaseUrlUtils();
  return (address) => withBaseUrl(address, {absolute: true});
}
