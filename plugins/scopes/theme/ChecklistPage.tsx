import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {pageUrl, routes} from '@site/plugins/core/routes';
import type {ChecklistStep} from '@site/plugins/core/scopes/checklist';
import {phaseTitle, stepsByPhase} from '@site/plugins/core/scopes/phases';
import type {ChecklistPageView} from '@site/plugins/core/scopes/pageView';
import {validityOn} from '@site/plugins/core/scopes/timeline';
import {CopyButton} from '@site/plugins/ui/CopyButton';
import {Inline} from '@site/plugins/ui/Inline';
import {Page} from '@site/plugins/ui/Page';
import {ValidityMark} from '@site/plugins/ui/StateMark';
import {useTicks} from '@site/plugins/ui/useTicks';
import {useToday} from '@site/plugins/ui/useToday';

type Props = {readonly page: ChecklistPageView};

/** A checklist to work off or to copy into a ticket; ticks are kept in this browser only. */
export default function ChecklistPage({page}: Props): ReactNode {
  const {scope, checklist, markdown, address} = page;
  const {from, to, steps} = checklist;
  const [done, toggle] = useTicks(address);
  const draft = validityOn(scope, useToday())[to]?.validity === 'draft';
  const mandatory = steps.filter((step) => step.obligation === 'mandatory');
  const ticked = mandatory.filter((step) => done.has(step.id)).length;
  return (
    <Page
      title={from === null ? `Install ${scope.name} ${to}` : `Upgrade ${scope.name}: ${from} to ${to}`}
      description={from === null ? `Checklist for ${scope.name} ${to}` : `Checklist for upgrading ${scope.name} from ${from} to ${to}`}
      crumbs={[
        {label: 'Scopes', url: routes.scopes()},
        {label: scope.name, url: scope.url},
        {label: to, url: routes.scopeVersion(scope.id, to)},
      ]}
      mark={<ValidityMark timeline={scope.timeline} version={to} />}
      noIndex={draft}
      lead={
        <p>
          {from === null
            ? `What a cloud has to do to be certified for ${scope.name} ${to}.`
            : `Only what differs from ${from}. Everything else stays as it is.`}
          {draft ? ` ${to} is a draft and may still change.` : ''}
        </p>
      }
    >
      <p className="scs-links">
        <CopyButton text={markdown} label="Copy as task list" main />
        {['pdf', 'md', 'csv', 'json'].map((ending) => (
          <a key={ending} className="scs-button" href={`${address}.${ending}`}>
            {ending.toUpperCase()}
          </a>
        ))}
        <Link className="scs-button" to={routes.releaseNotes(scope.id, to)}>
          Release notes
        </Link>
      </p>
      <div className="scs-progress-line">
        <progress className="scs-progress" max={Math.max(1, mandatory.length)} value={ticked} aria-label="Mandatory steps done" />
        <strong>
          {ticked} of {mandatory.length} mandatory steps
        </strong>
      </div>
      {steps.length === 1 && from !== null ? <p>Nothing changes in what has to be passed.</p> : null}
      {stepsByPhase(checklist).map((group) => (
        <section key={group.phase}>
          <Heading as="h2" id={group.phase}>
            {phaseTitle(group.phase, checklist)}
          </Heading>
          <ul className="scs-steps">
            {group.steps.map((step) => (
              <Step key={step.id} step={step} done={done.has(step.id)} onToggle={() => toggle(step.id)} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function Step({step, done, onToggle}: {readonly step: ChecklistStep; readonly done: boolean; readonly onToggle: () => void}): ReactNode {
  return (
    <li className="scs-step" id={step.id}>
      <input type="checkbox" id={`tick-${step.id}`} checked={done} onChange={onToggle} />
      <div>
        <label htmlFor={`tick-${step.id}`}>
          <strong>{step.title}</strong>
          {step.obligation === 'mandatory' ? null : <span className="scs-chip">{step.obligation}</span>}
        </label>
        {step.text === '' ? null : <p className="scs-muted"><Inline text={step.text} /></p>}
        {step.links.length === 0 ? null : (
          <p className="scs-links scs-small">
            {step.links.map(({label, url}) => (
              <Link key={url} to={pageUrl(url)}>
                {label}
              </Link>
            ))}
          </p>
        )}
        {step.testcases.length === 0 ? null : (
          <details>
            <summary>{step.testcases.length === 1 ? '1 test' : `${step.testcases.length} tests`}</summary>
            <p className="scs-break">
              {step.testcases.map((id) => (
                <code key={id} className="scs-chip">
                  {id}
                </code>
              ))}
            </p>
          </details>
        )}
        {step.command === null ? null : (
          <div className="scs-command">
            {/* A command can be wider than the page; the keyboard must be able to scroll it. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <pre tabIndex={0} aria-label="Command">{step.command}</pre>
            <CopyButton text={step.command} label="Copy command" />
          </div>
        )}
      </div>
    </li>
  );
}
