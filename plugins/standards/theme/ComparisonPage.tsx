import {useEffect, useState} from 'react';
import type {ReactNode} from 'react';
import {clsx} from 'clsx';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/routes';
import type {ComparedRequirement, ComparisonPageView} from '@site/plugins/core/standards/comparison';
import {REQUIREMENT_CHANGE} from '@site/plugins/core/wording';
import {Redline} from '@site/plugins/standards/components/Redline';
import {Page} from '@site/plugins/ui/Page';
import {LifecycleMark, Mark} from '@site/plugins/ui/StateMark';

/** Two versions of a standard: what changed for those who must keep it, then every word. */
export default function ComparisonPage({page}: {readonly page: ComparisonPageView}): ReactNode {
  const {from, to, rows} = page;
  const [sideBySide, setSideBySide] = useState(false);
  useChangeKeys();
  const changed = rows.some(({change}) => change !== 'same' && change !== 'folded');
  return (
    <Page
      title={`${to.title}: v${from.version} to v${to.version}`}
      description={`What differs between scs-${page.number} v${from.version} and v${to.version}`}
      crumbs={[
        {label: 'Standards', url: routes.standards()},
        {label: page.track, url: routes.track(page.track)},
        {label: `scs-${page.number}`, url: page.numberUrl},
      ]}
      lead={
        <p>
          <Link to={from.url}>v{from.version}</Link> <LifecycleMark dates={from} small /> compared with{' '}
          <Link to={to.url}>v{to.version}</Link> <LifecycleMark dates={to} small />
        </p>
      }
    >
      <Heading as="h2">Requirements</Heading>
      {page.requirements.length === 0 ? <p>No requirement differs.</p> : null}
      <ul className="scs-cards">
        {page.requirements.map(({kind, before, after}) => (
          <li key={`${before?.id ?? ''} ${after?.id ?? ''}`} className="scs-card">
            <Mark wording={REQUIREMENT_CHANGE[kind]} small />
            {before === null ? null : <Requirement requirement={before} label={after === null ? null : 'Before'} />}
            {after === null ? null : <Requirement requirement={after} label={before === null ? null : 'Now'} />}
          </li>
        ))}
      </ul>
      <Heading as="h2">Every word</Heading>
      {changed ? (
        <p className="scs-links">
          <button type="button" className="scs-button" aria-pressed={sideBySide} onClick={() => setSideBySide(!sideBySide)}>
            Side by side
          </button>
          <button type="button" className="scs-button" onClick={() => jump(-1)}>
            Previous change <kbd>p</kbd>
          </button>
          <button type="button" className="scs-button" onClick={() => jump(1)}>
            Next change <kbd>n</kbd>
          </button>
        </p>
      ) : (
        <p>The texts are the same.</p>
      )}
      <div className={clsx('scs-redline', sideBySide && 'scs-redline--side-by-side')}>
        <Redline rows={rows} sideBySide={sideBySide} url={to.url} />
      </div>
    </Page>
  );
}

function Requirement({requirement, label}: {readonly requirement: ComparedRequirement; readonly label: string | null}): ReactNode {
  return (
    <p>
      {label === null ? null : <span className="scs-muted">{label}: </span>}
      {requirement.text} <Link to={requirement.url}>in context</Link>
    </p>
  );
}

/** Moves the focus to the next or previous change; at an end it stays. */
function jump(step: 1 | -1): void {
  const changes = [...document.querySelectorAll<HTMLElement>('.scs-redline [data-change]')];
  const current = changes.findIndex((element) => element === document.activeElement);
  const next = changes[current === -1 ? (step === 1 ? 0 : changes.length - 1) : current + step];
  if (!next) return;
  next.tabIndex = -1;
  next.focus();
  next.scrollIntoView({block: 'center'});
}

/** `n` and `p` go from change to change, but not while somebody types. */
function useChangeKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]') !== null;
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'n') jump(1);
      if (event.key === 'p') jump(-1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
