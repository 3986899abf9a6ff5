import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import type {ModuleView, ScopeVersionPageView, TestcaseView} from '@site/plugins/core/pages/scopeVersionPage';
import {strings as words} from '@site/plugins/core/scopes/strings';
import {validityOn} from '@site/plugins/core/scopes/timeline';
import {ownValue} from '@site/plugins/core/text/ownValue';
import {Inline} from '@site/plugins/ui/Inline';
import {InForce} from '@site/plugins/ui/InForce';
import {FeedLink} from '@site/plugins/ui/FeedLink';
import {MarkdownTwin} from '@site/plugins/ui/MarkdownTwin';
import {PageFoot} from '@site/plugins/ui/PageFoot';
import {SocialCard} from '@site/plugins/ui/SocialCard';
import {Page} from '@site/plugins/ui/Page';
import {LifecycleMark, ValidityMark} from '@site/plugins/ui/StateMark';
import {Term} from '@site/plugins/ui/Term';
import {useToday} from '@site/plugins/ui/useToday';
import {Commas} from '@site/plugins/ui/Commas';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings as shared} from '@site/plugins/ui/strings';
import {strings} from '@site/plugins/scopes/strings';
import {StatesExplained} from '@site/plugins/ui/StateLegend';
import {STANDARD_STATE} from '@site/plugins/core/standards/wording';

/** A scope version: its modules, what they demand, and where that is written. */
export default function ScopeVersionPage({page}: {readonly page: ScopeVersionPageView}): ReactNode {
  const {scope, version} = page;
  const ref = scope.versions.find((candidate) => candidate.version === version);
  const draft = validityOn(scope, useToday())[version]?.validity === 'draft';
  return (
    <Page
      title={strings.named(scope.name, version)}
      description={strings.version.description(scope.name, version)}
      crumbs={[
        {label: strings.scopes, url: routes.scopes()},
        {label: scope.name, url: scope.url},
      ]}
      mark={<ValidityMark timeline={scope.timeline} version={version} />}
      noIndex={draft}
      lead={
        <p>
          <Sentence
            parts={strings.scope.inForcePhrase<ReactNode>(<InForce scope={scope} version={version} />)}
          />{' '}
          {ref && ref.mandatory !== null ? shared.contents(ref.modules, ref.mandatory) : null}{' '}
          {draft ? (
            <Sentence
              parts={strings.version.draft((text) => (
                <Term name="draft">{text}</Term>
              ))}
            />
          ) : null}{' '}
          {ref && ref.withoutAttention > 0 ? strings.scope.withoutAttention(ref.withoutAttention) : null}{' '}
          {ref?.keptBy == null ? null : words.kept[ref.keptBy](version)}
        </p>
      }
    >
      <SocialCard card={page.card} alt={strings.named(scope.name, version)} />
      <p className="scs-links">
        <Link className="scs-button" to={routes.install(scope.id, version)}>
          {shared.installChecklist}
        </Link>
        {page.upgrades.map(({from, url}) => (
          <Link key={url} className="scs-button" to={url}>
            {shared.upgradeFrom(from)}
          </Link>
        ))}
        <Link className="scs-button" to={routes.releaseNotes(scope.id, version)}>
          {shared.releaseNotes}
        </Link>
        <Link className="scs-button" to={routes.applyForCertificate()}>
          {shared.applyForCertificate}
        </Link>
        <MarkdownTwin href={routes.scopeVersionMarkdown(scope.id, version)} />
      </p>
      <Heading as="h2">{strings.version.modules}</Heading>
      <p>
        <Sentence
          parts={strings.version.about<ReactNode>({
            module: (text) => <Term name="module">{text}</Term>,
            testcase: (text) => <Term name="testcase">{text}</Term>,
          })}
        />
      </p>
      <StatesExplained states={Object.values(STANDARD_STATE)}>
        {page.modules.map((module) => (
          <ModuleCard key={module.id} module={module} />
        ))}
      </StatesExplained>
      <PageFoot neighbours={page.neighbours} label={strings.versionsOf(scope.name)}>
        <FeedLink href={routes.scopesFeed()} title={strings.feedTitle}>
          {strings.feed}
        </FeedLink>
      </PageFoot>
    </Page>
  );
}

function ModuleCard({module}: {readonly module: ModuleView}): ReactNode {
  return (
    <section className="scs-card" aria-labelledby={`module-${module.id}`}>
      <div className="scs-card__head">
        <Heading as="h3" id={`module-${module.id}`}>
          <Link to={module.url}>{module.name}</Link>
        </Heading>
        {module.standard === null ? null : <LifecycleMark dates={module.standard} small />}
      </div>
      <p className="scs-small scs-muted">
        <code>{module.id}</code>
        {module.parameters.map(({name, value}) => (
          <span key={name} className="scs-block scs-break">
            <Sentence parts={strings.version.parameter<ReactNode>(name, <code>{value}</code>)} />
          </span>
        ))}
      </p>
      {module.untold === null ? null : (
        <p>
          <Sentence parts={strings.version.untold<ReactNode>(<q>{module.untold}</q>)} /> {words.untold}
        </p>
      )}
      {module.untold === null && module.targets.every(({target}) => target === 'manual') ? (
        <p>{strings.version.noTests}</p>
      ) : null}
      {module.targets.map(({target, testcases}) => (
        <details key={target} open={testcases.length <= 8}>
          <summary>
            {ownValue(strings.version.tests, target)?.(testcases.length) ??
              strings.version.testsOf(testcases.length, target)}
          </summary>
          <ul className="scs-tests">
            {testcases.map((testcase) => (
              <TestcaseLine key={testcase.id} testcase={testcase} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function TestcaseLine({testcase}: {readonly testcase: TestcaseView}): ReactNode {
  return (
    <li>
      {testcase.url === null ? (
        <code>{testcase.id}</code>
      ) : (
        <Link to={testcase.url}>
          <code>{testcase.id}</code>
        </Link>
      )}{' '}
      <span className="scs-muted">
        <Inline text={testcase.description} />
        {testcase.manual ? ` ${strings.version.manual}` : ''}
        {testcase.warnsOnly ? ` ${strings.version.warnsOnly}` : ''}
        {testcase.lifetime === 'week' ? '' : ` ${strings.version.lifetimes[testcase.lifetime]}`}
      </span>
      {testcase.requirements.length === 0 ? null : (
        <span className="scs-block scs-small">
          <Sentence
            parts={strings.version.checks(
              <Commas>
                {testcase.requirements.map(({id, url}) => (
                  <Link key={id} to={url}>
                    {id}
                  </Link>
                ))}
              </Commas>,
            )}
          />
        </span>
      )}
    </li>
  );
}
