import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import type {ComparedRequirement, ComparisonPageView} from '@site/plugins/core/pages/comparisonPage';
import {REQUIREMENT_CHANGE} from '@site/plugins/core/standards/wording';
import {Redline} from '@site/plugins/standards/components/Redline';
import type {DataPageProps} from '@site/plugins/ui/dataPage';
import {dataPage} from '@site/plugins/ui/dataPage';
import {Page} from '@site/plugins/ui/Page';
import {Commas} from '@site/plugins/ui/Commas';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings} from '@site/plugins/standards/strings';
import {LifecycleMark, Mark} from '@site/plugins/ui/StateMark';

/** Two versions of a standard: what changed for those who have to comply, then every word. */
function ComparisonPage({data: page}: DataPageProps<ComparisonPageView>): ReactNode {
  const {from, to} = page;
  const versions = {number: page.number, from: from.version, to: to.version};
  return (
    <Page
      inSearch={false}
      title={strings.comparison.title(to.title, versions)}
      description={strings.comparison.description(versions)}
      crumbs={[
        {label: strings.standards, url: routes.standards()},
        {label: page.track, url: routes.track(page.track)},
        {label: `scs-${page.number}`, url: page.numberUrl},
      ]}
      // It repeats what stands on the pages of the versions.
      noIndex
      lead={
        <p>
          <Sentence
            parts={strings.comparison.lead(<Compared document={from} />, <Compared document={to} />)}
          />
        </p>
      }
    >
      <Heading as="h2">{strings.requirements}</Heading>
      <Summary requirements={page.requirements} />
      <ul className="scs-cards">
        {page.requirements.map(({kind, before, after}) => (
          <li key={`${before?.id ?? ''} ${after?.id ?? ''}`} className="scs-card">
            <Mark wording={REQUIREMENT_CHANGE[kind]} small />
            {before === null ? null : (
              <Requirement requirement={before} label={after === null ? null : strings.comparison.before} />
            )}
            {after === null ? null : (
              <Requirement requirement={after} label={before === null ? null : strings.comparison.now} />
            )}
          </li>
        ))}
      </ul>
      <Heading as="h2">{strings.comparison.text}</Heading>
      {page.changes > 0 ? <Redline /> : <p>{strings.comparison.sameText}</p>}
    </Page>
  );
}

function Compared({document}: {readonly document: ComparisonPageView['from']}): ReactNode {
  return (
    <>
      <Link to={document.url}>{strings.version(document.version)}</Link>{' '}
      <LifecycleMark dates={document} small />
    </>
  );
}

/** How many requirements fared in which way. */
function Summary({requirements}: Pick<ComparisonPageView, 'requirements'>): ReactNode {
  const counts = Object.entries(strings.comparison.counts).flatMap(([kind, counted]) => {
    const count = requirements.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [counted(count)];
  });
  return <p>{counts.length === 0 ? strings.comparison.noRequirementDiffers : <Commas>{counts}</Commas>}</p>;
}

function Requirement({
  requirement,
  label,
}: {
  readonly requirement: ComparedRequirement;
  readonly label: string | null;
}): ReactNode {
  return (
    <p>
      {label === null ? null : <span className="scs-muted">{label} </span>}
      {requirement.text} <Link to={requirement.url}>{strings.comparison.inContext}</Link>
    </p>
  );
}

export default dataPage(ComparisonPage);
