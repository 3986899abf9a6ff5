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

const TERMS = Object.keys(glossary) as readonly GlossaryTerm[];

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
    </Page>
  );
}
