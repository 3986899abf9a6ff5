import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {glossary} from '@site/plugins/core/text/glossary';
import type {GlossaryTerm} from '@site/plugins/core/text/glossary';
import {routes} from '@site/plugins/core/text/routes';
import {strings} from '@site/plugins/home/strings';
import {Inline} from '@site/plugins/ui/Inline';
import {Page} from '@site/plugins/ui/Page';
import {StructuredData} from '@site/plugins/ui/StructuredData';
import {useFullAddress} from '@site/plugins/ui/siteAddress';
import Heading from '@theme/Heading';
import {FIX_STATE} from '@site/plugins/core/advisories/wording';
import {CERTIFICATE_STATE, RESULT, TESTCASE_RESULT} from '@site/plugins/core/compliance/wording';
import {CHANGE_LEVEL, CUSTOMER_VIEW} from '@site/plugins/core/scopes/changeWording';
import {SCOPE_VALIDITY, STEP_RESULT} from '@site/plugins/core/scopes/wording';
import {COVERAGE, STANDARD_STATE} from '@site/plugins/core/standards/wording';
import {StateLegend} from '@site/plugins/ui/StateLegend';

const TERMS = Object.keys(glossary) as readonly GlossaryTerm[];

/** Everything that is marked with a state. */
const STATES = [
  ['standards', STANDARD_STATE],
  ['scopeVersions', SCOPE_VALIDITY],
  ['environments', RESULT],
  ['testcases', TESTCASE_RESULT],
  ['certificates', CERTIFICATE_STATE],
  ['steps', STEP_RESULT],
  ['requirements', COVERAGE],
  ['providers', CHANGE_LEVEL],
  ['customers', CUSTOMER_VIEW],
  ['fixes', FIX_STATE],
] as const;

/** What the terms of the field mean; a term in a text leads here. */
export default function GlossaryPage(): ReactNode {
  const full = useFullAddress();
  const {collectAnchor} = useBrokenLinks();
  const anchorOf = (name: GlossaryTerm) => routes.term(name).split('#')[1] ?? '';
  TERMS.forEach((name) => collectAnchor(anchorOf(name)));
  return (
    <Page
      title={strings.glossary.title}
      description={strings.glossary.description}
      lead={<p>{strings.glossary.lead}</p>}
    >
      <StructuredData
        data={{
          '@type': 'DefinedTermSet',
          name: strings.glossary.title,
          url: full(routes.glossary()),
          hasDefinedTerm: TERMS.map((name) => ({
            '@type': 'DefinedTerm',
            name,
            description: glossary[name],
            url: full(routes.term(name)),
          })),
        }}
      />
      <dl className="scs-glossary">
        {TERMS.map((name) => (
          <div key={name} id={anchorOf(name)}>
            <dt>
              <Link to={routes.term(name)}>{name}</Link>
            </dt>
            <dd>
              <Inline text={glossary[name]} />
            </dd>
          </div>
        ))}
      </dl>
      <Heading as="h2" id="states">
        {strings.glossary.states}
      </Heading>
      <p>{strings.glossary.statesLead}</p>
      {STATES.map(([name, states]) => (
        <section key={name}>
          <Heading as="h3">{strings.glossary.statesOf[name]}</Heading>
          <StateLegend states={Object.values(states)} />
        </section>
      ))}
    </Page>
  );
}
