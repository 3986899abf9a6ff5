import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import type {ModuleView, ScopeVersionPageView, TestcaseView} from '@site/plugins/core/pages/scopeVersionPage';
import {validityOn} from '@site/plugins/core/scopes/timeline';
import {targetWord} from '@site/plugins/core/scopes/wording';
import {Inline} from '@site/plugins/ui/Inline';
import {Page} from '@site/plugins/ui/Page';
import {LifecycleMark, ValidityMark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';
import {pluralForm} from '@site/plugins/core/text/plural';

/** A scope version: its modules, what they demand, and where that is written. */
export default function ScopeVersionPage({page}: {readonly page: ScopeVersionPageView}): ReactNode {
  const {scope, version} = page;
  const ref = scope.versions.find((candidate) => candidate.version === version);
  const draft = validityOn(scope, useToday())[version]?.validity === 'draft';
  return (
    <Page
      title={`${scope.name} ${version}`}
      description={`Modules and testcases of ${scope.name} ${version}`}
      crumbs={[
        {label: 'Scopes', url: routes.scopes()},
        {label: scope.name, url: scope.url},
      ]}
      mark={<ValidityMark timeline={scope.timeline} version={version} />}
      noIndex={draft}
      lead={
        <p>
          {ref?.modules} standards, {ref?.mandatory} mandatory tests.
          {draft ? ' A coming version: it may still change, and no certificates are issued for it.' : ''}
        </p>
      }
    >
      <p className="scs-links">
        <Link className="scs-button" to={routes.install(scope.id, version)}>
          Install checklist
        </Link>
        {page.upgrades.map(({from, url}) => (
          <Link key={url} className="scs-button" to={url}>
            Upgrade from {from}
          </Link>
        ))}
        <Link className="scs-button" to={routes.releaseNotes(scope.id, version)}>
          Release notes
        </Link>
      </p>
      <Heading as="h2">Modules</Heading>
      {page.modules.map((module) => (
        <ModuleCard key={module.id} module={module} />
      ))}
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
            {name}: <code>{value}</code>
          </span>
        ))}
      </p>
      {module.targets.length === 0 ? <p>No automated test; the text of the standard is binding.</p> : null}
      {module.targets.map(({target, testcases}) => (
        <details key={target} open={testcases.length <= 8}>
          <summary>
            {testcases.length} {targetWord(target)} {pluralForm(testcases.length, 'test')}
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
        {testcase.manual ? ' (checked by hand)' : ''}
        {testcase.lifetime === 'week' ? '' : ` A result counts for a ${testcase.lifetime}.`}
      </span>
      {testcase.requirements.length === 0 ? null : (
        <span className="scs-block scs-small">
          Checks{' '}
          {testcase.requirements.map(({id, url}, index) => (
            <span key={id}>
              {index > 0 ? ', ' : ''}
              <Link to={url}>{id}</Link>
            </span>
          ))}
        </span>
      )}
    </li>
  );
}
