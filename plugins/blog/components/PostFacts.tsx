import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {PostRef} from '@site/plugins/core/pages/postPage';
import {Day} from '@site/plugins/ui/Day';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings} from '@site/plugins/blog/strings';

/** When a post was written, by whom, and what about. */
export function PostFacts({
  post: {date, authors, tags, advisory, update},
}: {
  readonly post: PostRef;
}): ReactNode {
  return (
    <p className="scs-muted scs-post__facts">
      {date === null ? null : <Day date={date} />}
      {update === null ? null : (
        <strong>
          <Sentence parts={strings.updated(<Day date={update.date} />, update.version)} />
        </strong>
      )}
      {authors.map(({name, title, url}) => (
        <span key={name}>
          {url === undefined ? name : <Link to={url}>{name}</Link>}
          {title === undefined ? '' : `, ${title}`}
        </span>
      ))}
      {advisory === null ? null : <span className="scs-chip">{advisory}</span>}
      {tags.map(({label, url}) => (
        <Link key={url} to={url} className="scs-chip">
          {label}
        </Link>
      ))}
    </p>
  );
}
