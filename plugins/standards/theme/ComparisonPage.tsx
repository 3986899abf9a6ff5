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
import {LifecycleMark, Mark} from '@site/plugins/ui/StateMark';

/** Two versions of a standard: what changed for those who must keep it, then every word. */
function ComparisonPage({data: page}: DataPageProps<ComparisonPageView>): ReactNode {
  const {from, to} = page;
  return (
    <Page
      inSearch={false}
      title={`${to.title}: v${from.version} to v${to.version}`}
      description={`What differs between scs-${page.number} v${from.version} and v${to.version}`}
      crumbs={[
        {label: 'Standards', url: routes.standards()},
        {label: page.track, url: routes.track(page.track)},
        {label: `scs-${page.number}`, url: page.numberUrl},
      ]}
      // It repeats what stands on the pages of the versions.
      noIndex
      lead={
        <p>
          <Link to={from.url}>v{from.version}</Link> <LifecycleMark dates={from} small /> compared with{' '}
          <Link to={to.url}>v{to.version}</Link> <LifecycleMark dates={to} small />
        </p>
      }
    >
      <Heading as="h2">Requirements</Heading>
      <Summary requirements={page.requirements} />
      <ul className="scs-cards">
        {page.requirements.map(({kind, before, after}) => (
          <li key={`${before?.id ?? ''} ${after?.id ?? ''}`} className="scs-card">
            <Mark wording={REQUIREMENT_CHANGE[kind]} small />
            {before === null ? null : (
              <Requirement requirement={before} label={after === null ? null : 'Before'} />
            )}
            {after === null ? null : (
              <Requirement requirement={after} label={before === null ? null : 'Now'} />
            )}
          </li>
        ))}
      </ul>
      <Heading as="h2">Every word</Heading>
      {page.changes > 0 ? <Redline /> : <p>The texts are the same.</p>}
    </Page>
  );
}

/** How many requirements fared in which way. */
function Summary({requirements}: Pick<ComparisonPageView, 'requirements'>): ReactNode {
  const counts = Object.entries(REQUIREMENT_CHANGE).flatMap(([kind, {label}]) => {
    const count = requirements.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${label.toLowerCase()}`];
  });
  return <p>{counts.length === 0 ? 'No requirement differs.' : `${counts.join(', ')}.`}</p>;
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
      {label === null ? null : <span className="scs-muted">{label}: </span>}
      {requirement.text} <Link to={requirement.url}>in context</Link>
    </p>
  );
}

export default dataPage(ComparisonPage);
