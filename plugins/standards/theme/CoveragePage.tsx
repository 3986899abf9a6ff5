import {COVERAGES, COVERAGE} from '@site/plugins/core/standards/wording';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import type {CoveragePageView} from '@site/plugins/core/pages/coveragePage';
import {REQUIREMENT_LEVELS} from '@site/plugins/core/standards/requirementLevel';
import {KeyWord} from '@site/plugins/standards/components/KeyWord';
import {TestcaseFacts} from '@site/plugins/standards/components/TestcaseFacts';
import {Choice} from '@site/plugins/ui/Choice';
import {CopyButton} from '@site/plugins/ui/CopyButton';
import type {DataPageProps} from '@site/plugins/ui/dataPage';
import {dataPage} from '@site/plugins/ui/dataPage';
import {Page} from '@site/plugins/ui/Page';
import {ExplainedBeside, LifecycleMark, Mark} from '@site/plugins/ui/StateMark';
import {strings as shared} from '@site/plugins/ui/strings';
import {Term} from '@site/plugins/ui/Term';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings} from '@site/plugins/standards/strings';
import {FileLink, useFullAddress} from '@site/plugins/ui/siteAddress';

/** What a standard demands, sentence by sentence, and what checks each. */
function CoveragePage({data: page}: DataPageProps<CoveragePageView>): ReactNode {
  const {document, requirements} = page;
  const [values, set] = useAddressState();
  const [level, coverage] = ['level', 'coverage'].map((name) => values.get(name) ?? '');
  const shown = requirements.filter(
    (entry) => (level === '' || entry.level === level) && (coverage === '' || entry.coverage === coverage),
  );
  return (
    <Page
      inSearch={false}
      title={strings.coverage.title(document.title)}
      description={strings.coverage.description(document.id)}
      crumbs={[
        {label: strings.standards, url: routes.standards()},
        {label: page.track, url: routes.track(page.track)},
        {label: document.id, url: document.url},
      ]}
      mark={<LifecycleMark dates={document} />}
      lead={
        <p>
          <Sentence
            parts={strings.coverage.lead<ReactNode>(
              (text) => (
                <Term name="requirement">{text}</Term>
              ),
              <Link to={document.url}>{document.id}</Link>,
            )}
          />
        </p>
      }
    >
      <ExplainedBeside.Provider value>
        <Totals requirements={requirements} whole={page.whole.length} />
        {requirements.length === 0 ? null : (
          <form
            className="scs-filters"
            aria-label={shared.filter}
            onSubmit={(event) => event.preventDefault()}
          >
            <Choice
              label={strings.level}
              value={level ?? ''}
              options={REQUIREMENT_LEVELS.map((one) => [one, one])}
              onChange={(value) => set({level: value})}
            />
            <Choice
              label={strings.check}
              value={coverage ?? ''}
              options={COVERAGES.map((one) => [one, COVERAGE[one].label])}
              onChange={(value) => set({coverage: value})}
            />
          </form>
        )}
        <ul className="scs-cards">
          {shown.map((requirement) => (
            <RequirementCard key={requirement.id} requirement={requirement} page={page} />
          ))}
        </ul>
      </ExplainedBeside.Provider>
      {page.whole.length === 0 ? null : (
        <>
          <Heading as="h2">{strings.coverage.wholeHeading}</Heading>
          <p>{strings.coverage.wholeText}</p>
          <ul className="scs-tests">
            {page.whole.map((id) => (
              <li key={id} id={id}>
                <TestcaseFacts id={id} testcase={page.testcases[id]} scopes={page.scopes} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="scs-links">
        {page.supplements.map(({id, url, title}) => (
          <Link key={id} to={url}>
            {id} {title}
          </Link>
        ))}
        <Link to={routes.requirements()}>{strings.coverage.allRequirements}</Link>
        <FileLink href={routes.api.traceability()}>{strings.asData}</FileLink>
      </p>
    </Page>
  );
}

function Totals({
  requirements,
  whole,
}: Pick<CoveragePageView, 'requirements'> & {readonly whole: number}): ReactNode {
  return (
    <ul className="scs-legend" aria-label={strings.coverage.legend}>
      {COVERAGES.map((coverage) => (
        <li key={coverage}>
          <Mark wording={COVERAGE[coverage]} small />{' '}
          {strings.coverage.ofAll(
            requirements.filter((entry) => entry.coverage === coverage).length,
            requirements.length,
          )}{' '}
          {COVERAGE[coverage].meaning}
        </li>
      ))}
      {whole === 0 ? null : <li>{strings.coverage.wholeTests(whole)}</li>}
    </ul>
  );
}

/** True for the first of the requirements that a testcase checks: there it has its anchor. */
function isFirstPlace({requirements}: CoveragePageView, testcase: string, id: string): boolean {
  const first = requirements.find(({testcases}) => testcases.some((link) => link.testcase === testcase));
  return first?.id === id;
}

type CardProps = {
  readonly requirement: CoveragePageView['requirements'][number];
  readonly page: CoveragePageView;
};

function RequirementCard({
  requirement: {id, level, html, heading, hash, coverage, testcases},
  page,
}: CardProps): ReactNode {
  const full = useFullAddress();
  const url = `${page.document.url}#${id}`;
  useBrokenLinks().collectAnchor(id);
  return (
    <li className="scs-card scs-anchor" id={id}>
      <div className="scs-card__head">
        <KeyWord level={level} to={url} />
        <Mark wording={COVERAGE[coverage]} small />
      </div>
      {/* Made when the site was built; everything of the authors' is escaped. */}
      <div className="markdown scs-redline" dangerouslySetInnerHTML={{__html: html}} />
      {testcases.length === 0 ? null : (
        <ul className="scs-tests">
          {testcases.map(({testcase, basis}) => (
            <li key={testcase} {...(isFirstPlace(page, testcase, id) ? {id: testcase} : {})}>
              <TestcaseFacts
                id={testcase}
                testcase={page.testcases[testcase]}
                scopes={page.scopes}
                basis={basis}
              />
            </li>
          ))}
        </ul>
      )}
      <p className="scs-links scs-small">
        <Link to={url}>{heading || strings.coverage.inContext}</Link>
        <span className="scs-muted scs-break">
          <Sentence
            parts={strings.coverage.idAndHash(
              <Link to={`#${id}`}>
                <code>{id}</code>
              </Link>,
              <code>{hash}</code>,
            )}
          />
        </span>
        <CopyButton text={full(url)} label={strings.coverage.copyLink} />
      </p>
    </li>
  );
}

export default dataPage(CoveragePage);
