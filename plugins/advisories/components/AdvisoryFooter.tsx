import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {clsx} from 'clsx';
import {SECURITY_CONTACT} from '@site/plugins/core/advisories/publisher';
import type {AdvisoryView} from '@site/plugins/core/catalog/advisoryView';
import {strings as words} from '@site/plugins/core/advisories/strings';
import {routes} from '@site/plugins/core/text/routes';
import {siteSettings} from '@site/plugins/core/text/siteSettings';
import {strings} from '@site/plugins/advisories/strings';
import {Day} from '@site/plugins/ui/Day';
import {Inline} from '@site/plugins/ui/Inline';
import {Sentence} from '@site/plugins/ui/Sentence';
import {FileLink} from '@site/plugins/ui/siteAddress';

/** What stands below the text of an advisory: how it has changed, on what it rests, and whom to write to. */
export default function AdvisoryFooter({advisory}: {readonly advisory: AdvisoryView}): ReactNode {
  const {revisions, references, acknowledgements, files} = advisory;
  const {parts} = siteSettings();
  return (
    <>
      <Heading as="h2" id="advisory-revisions">
        {words.history}
      </Heading>
      <ol className="scs-revisions">
        {revisions.toReversed().map(({version, date, text}, index) => (
          <li key={version} className={clsx(index === 0 && 'scs-revisions__newest')}>
            <strong>{version}</strong> <Day date={date} time />
            {index === 0 ? <span className="scs-chip">{strings.newest}</span> : null}
            <p>
              <Inline text={text} />
            </p>
          </li>
        ))}
      </ol>
      {acknowledgements.length === 0 ? null : (
        <>
          <Heading as="h2" id="advisory-acknowledgements">
            {words.acknowledgements}
          </Heading>
          <ul>
            {acknowledgements.map(({name, affiliation}) => (
              <li key={`${name} ${affiliation}`}>
                {affiliation === null ? name : `${name}, ${affiliation}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {references.length === 0 ? null : (
        <>
          <Heading as="h2" id="advisory-references">
            {words.references}
          </Heading>
          <ul>
            {references.map(({title, url}) => (
              <li key={`${title} ${url}`}>
                <Link to={url}>{title}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <Heading as="h2" id="advisory-contact">
        {words.contact}
      </Heading>
      <p>
        <Sentence
          parts={strings.questions<ReactNode>(
            <Link to={`mailto:${SECURITY_CONTACT}`}>{SECURITY_CONTACT}</Link>,
          )}
        />
      </p>
      <p className="scs-links" data-pagefind-ignore>
        {parts.security ? <Link to={routes.security()}>{strings.all}</Link> : null}
        {parts.csaf ? <Link to={routes.securityPolicy()}>{strings.policy.title}</Link> : null}
        {files ? (
          <>
            <FileLink href={files.csaf}>{words.csafFile}</FileLink>
            <FileLink href={files.osv}>{words.osvFile}</FileLink>
          </>
        ) : null}
      </p>
    </>
  );
}
