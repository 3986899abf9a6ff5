import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {strings} from '@site/plugins/standards/strings';
import type {StandardPageView} from '@site/plugins/core/pages/standardPage';

/** Where help is: the notes that go with a standard, section by section. */
export function SupplementNotes({supplements}: Pick<StandardPageView, 'supplements'>): ReactNode {
  if (supplements.length === 0) return null;
  return (
    <section className="scs-card scs-notes" data-pagefind-ignore aria-labelledby="notes-and-tests">
      <Heading as="h2" id="notes-and-tests" className="scs-card__title">
        {strings.supplements.heading}
      </Heading>
      <p className="scs-muted">{strings.supplements.text}</p>
      <ul>
        {supplements.map(({id, title, url, sections}) => (
          <li key={id}>
            <Link to={url}>{title}</Link>
            <ul>
              {sections.map(({text, anchor}) => (
                <li key={anchor}>
                  <Link to={`${url}#${anchor}`}>{text}</Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
