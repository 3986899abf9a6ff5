import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {SECURITY_CONTACT} from '@site/plugins/core/advisories/publisher';
import {routes} from '@site/plugins/core/text/routes';
import {strings} from '@site/plugins/advisories/strings';
import {Page} from '@site/plugins/ui/Page';
import {Sentence} from '@site/plugins/ui/Sentence';
import {FileLink} from '@site/plugins/ui/siteAddress';
import {Term} from '@site/plugins/ui/Term';

const {policy} = strings;

/** How vulnerabilities are reported, handled and published. */
export default function SecurityPolicyPage(): ReactNode {
  return (
    <Page
      title={policy.title}
      description={policy.description}
      crumbs={[{label: strings.title, url: routes.security()}]}
      lead={
        <p>
          <Sentence
            parts={policy.lead<ReactNode>((text) => (
              <Term name="advisory">{text}</Term>
            ))}
          />
        </p>
      }
    >
      <Heading as="h2" id="report">
        {policy.report}
      </Heading>
      <p>
        <Sentence
          parts={policy.writeTo<ReactNode>(<Link to={`mailto:${SECURITY_CONTACT}`}>{SECURITY_CONTACT}</Link>)}
        />
      </p>
      <ul>
        {policy.include.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>{policy.elsewhere}</p>
      <Heading as="h2" id="embargo">
        {policy.embargo}
      </Heading>
      {policy.embargoTexts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Heading as="h2" id="publication">
        {policy.publication}
      </Heading>
      <p>{policy.revised}</p>
      <ul>
        <li>
          <Sentence
            parts={policy.csaf<ReactNode>((text) => (
              <FileLink href={routes.csaf.metadata()}>{text}</FileLink>
            ))}
          />
        </li>
        <li>
          <Sentence
            parts={policy.osv<ReactNode>((text) => (
              <FileLink href={routes.osv.index()}>{text}</FileLink>
            ))}
          />
        </li>
        <li>
          <Sentence
            parts={policy.contactFile<ReactNode>((text) => (
              <FileLink href={routes.securityTxt()}>{text}</FileLink>
            ))}
          />
        </li>
      </ul>
    </Page>
  );
}
