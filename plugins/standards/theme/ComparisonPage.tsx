import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {routes} from '@site/plugins/core/text/routes';
import type {
  ComparedRequirement,
  ComparisonPageView,
  ShownRequirementChange,
} from '@site/plugins/core/pages/comparisonPage';
import {changeWording} from '@site/plugins/core/standards/changeWording';
import {ComparisonBar} from '@site/plugins/standards/components/ComparisonBar';
import {Redline} from '@site/plugins/standards/components/Redline';
import type {DataPageProps} from '@site/plugins/ui/dataPage';
import {dataPage} from '@site/plugins/ui/dataPage';
import {Page} from '@site/plugins/ui/Page';
import {Commas} from '@site/plugins/ui/Commas';
import {Inline} from '@site/plugins/ui/Inline';
import {Sentence} from '@site/plugins/ui/Sentence';
import {comparisonStrings} from '@site/plugins/standards/comparisonStrings';
import {strings} from '@site/plugins/standards/strings';
import {ExplainedBeside, LifecycleMark, Mark} from '@site/plugins/ui/StateMark';
import {useAddressState} from '@site/plugins/ui/useAddressState';

/** Two versions of a standard: what changed for those who have to comply, then every word. */
function ComparisonPage({data: page}: DataPageProps<ComparisonPageView>): ReactNode {
  const {from, to} = page;
  const [values, set] = useAddressState();
  const sideBySide = values.get('view') === 'sides';
  const versions = {number: page.number, from: from.version, to: to.version};
  return (
    <Page
      inSearch={false}
      title={comparisonStrings.title(to.title, versions)}
      description={comparisonStrings.description(versions)}
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
            parts={comparisonStrings.lead(<Compared document={from} />, <Compared document={to} />)}
          />
        </p>
      }
    >
      <ComparisonBar
        page={page}
        sideBySide={sideBySide}
        onSideBySide={(wanted) => set({view: wanted ? 'sides' : ''})}
      />
      <Heading as="h2">{strings.requirements}</Heading>
      <Summary requirements={page.requirements} />
      <ul className="scs-cards">
        {page.requirements.map((change) => (
          <ChangeCard
            key={`${change.before?.id ?? ''} ${change.after?.id ?? ''}`}
            change={change}
            page={page}
          />
        ))}
      </ul>
      <Heading as="h2">{comparisonStrings.text}</Heading>
      {page.changes > 0 ? (
        <>
          <p className="scs-muted">
            <Sentence
              parts={comparisonStrings.legend<ReactNode>(
                (text) => (
                  <ins>{text}</ins>
                ),
                (text) => (
                  <del>{text}</del>
                ),
              )}
            />
          </p>
          <Redline sideBySide={sideBySide} />
        </>
      ) : (
        <p>{comparisonStrings.sameText}</p>
      )}
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
  const counts = Object.entries(comparisonStrings.counts).flatMap(([kind, counted]) => {
    const count = requirements.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [counted(count)];
  });
  return <p>{counts.length === 0 ? comparisonStrings.noRequirementDiffers : <Commas>{counts}</Commas>}</p>;
}

/** What became of a requirement, what that means, and both of its wordings with the words that differ. */
function ChangeCard({
  change,
  page,
}: {
  readonly change: ShownRequirementChange;
  readonly page: ComparisonPageView;
}): ReactNode {
  const {before, after, gained, lost} = change;
  const id = (after ?? before)?.id;
  const {collectAnchor} = useBrokenLinks();
  if (id !== undefined) collectAnchor(id);
  const wording = changeWording({...change, from: before?.level ?? null, to: after?.level ?? null});
  const entries = (names: readonly string[]) => (
    <Commas>
      {names.map((name) => (
        <code key={name}>
          <Inline text={name.replaceAll('`', '')} />
        </code>
      ))}
    </Commas>
  );
  return (
    <li className="scs-card scs-anchor" id={id}>
      <div className="scs-card__head">
        <ExplainedBeside.Provider value>
          <Mark wording={wording} small />
        </ExplainedBeside.Provider>
        <span className="scs-muted scs-small">{wording.meaning}</span>
      </div>
      {gained.length === 0 ? null : (
        <p>
          <Sentence parts={comparisonStrings.gained<ReactNode>(entries(gained))} />
        </p>
      )}
      {lost.length === 0 ? null : (
        <p>
          <Sentence parts={comparisonStrings.lost<ReactNode>(entries(lost))} />
        </p>
      )}
      {before === null ? null : <Wording requirement={before} version={page.from.version} />}
      {after === null ? null : <Wording requirement={after} version={page.to.version} />}
    </li>
  );
}

function Wording({
  requirement: {url, html},
  version,
}: {
  readonly requirement: ComparedRequirement;
  readonly version: number;
}): ReactNode {
  return (
    <div className="scs-wording">
      <p className="scs-small">
        <Link to={url}>{comparisonStrings.inVersion(version)}</Link>
      </p>
      {/* Made when the site was built; everything of the authors' is escaped. */}
      <div className="markdown scs-redline" dangerouslySetInnerHTML={{__html: html}} />
    </div>
  );
}

export default dataPage(ComparisonPage);
