import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {ApplyPageView} from '@site/plugins/core/pages/applyPage';
import type {RulePart} from '@site/plugins/core/pages/applyParts';
import {DESCRIBED_VERSION} from '@site/plugins/core/pages/applyParts';
import {RENEWAL_DAYS} from '@site/plugins/core/compliance/certificateState';
import {draftSince, draftVersions, effectiveVersion, inForceFrom} from '@site/plugins/core/scopes/timeline';
import {addDays} from '@site/plugins/core/text/isoDate';
import {routes} from '@site/plugins/core/text/routes';
import {applyStrings as strings} from '@site/plugins/compliance/applyStrings';
import {strings as shared} from '@site/plugins/ui/strings';
import {strings as own} from '@site/plugins/compliance/strings';
import {Commas} from '@site/plugins/ui/Commas';
import {Day} from '@site/plugins/ui/Day';
import {InForce} from '@site/plugins/ui/InForce';
import {Inline} from '@site/plugins/ui/Inline';
import {Page} from '@site/plugins/ui/Page';
import {Sentence} from '@site/plugins/ui/Sentence';
import {FileLink} from '@site/plugins/ui/siteAddress';
import {StackTable} from '@site/plugins/ui/StackTable';
import {ValidityMark} from '@site/plugins/ui/StateMark';
import {Term} from '@site/plugins/ui/Term';
import {useToday} from '@site/plugins/ui/useToday';

type Props = {readonly page: ApplyPageView};
type Rules = NonNullable<ApplyPageView['rules']>;

/** How to get, keep and renew a certificate: the rules in short, the checklists, and the schedule of new versions. */
export default function ApplyPage({page}: Props): ReactNode {
  const {rules, notes} = page;
  return (
    <Page
      title={strings.title}
      description={strings.description}
      crumbs={[{label: own.certifiedClouds, url: routes.certification()}]}
      lead={
        <p>
          {rules === null ? (
            strings.noRules
          ) : (
            <Sentence
              parts={strings.lead<ReactNode>(<Link to={rules.url}>{rules.id}</Link>, (text) => (
                <Term name="certificate">{text}</Term>
              ))}
            />
          )}
        </p>
      }
    >
      {rules !== null && rules.version !== DESCRIBED_VERSION ? (
        <div className="scs-band scs-tone-ending" role="note">
          <span>
            <Sentence
              parts={strings.otherVersion<ReactNode>(
                <Link to={rules.url}>{rules.id}</Link>,
                DESCRIBED_VERSION,
              )}
            />
          </span>
        </div>
      ) : null}
      {rules === null ? null : <Glance page={page} rules={rules} />}
      {notes === null ? null : (
        <p>
          <Sentence parts={strings.notes<ReactNode>(<Link to={notes.url}>{notes.id}</Link>)} />
        </p>
      )}
      <Heading as="h2" id="get">
        {strings.get}
      </Heading>
      <Get page={page} />
      {rules === null ? null : (
        <>
          <Heading as="h2" id="keep">
            {strings.keep}
          </Heading>
          <Keep rules={rules} />
        </>
      )}
      <Intervals page={page} />
      <Heading as="h2" id="renew">
        {strings.renew}
      </Heading>
      <Renew page={page} />
      <Heading as="h2" id="schedule">
        {strings.schedule}
      </Heading>
      <Schedule page={page} />
    </Page>
  );
}

/** Makes links to a part of the rules. */
function ruleLink(rules: Rules, part: RulePart): (text: string) => ReactNode {
  return (text) => <Link to={rules.parts[part]}>{text}</Link>;
}

function Glance({page: {contact, announceDays}, rules}: Props & {readonly rules: Rules}): ReactNode {
  return (
    <>
      <Heading as="h2">{strings.glance}</Heading>
      <dl className="scs-facts">
        <dt>{strings.issuedBy}</dt>
        <dd>
          <Sentence parts={strings.issuer(ruleLink(rules, 'apply'))} />
        </dd>
        <dt>{strings.contact}</dt>
        <dd>{contact === null ? strings.noContact : <Link to={contact}>{strings.contactLink}</Link>}</dd>
        <dt>{strings.applicant}</dt>
        <dd>{strings.applicants}</dd>
        <dt>{strings.validity}</dt>
        <dd>
          <Sentence parts={strings.oneYear(ruleLink(rules, 'certificate'))} />
        </dd>
        <dt>{strings.fees}</dt>
        <dd>
          <Sentence parts={strings.feesText(ruleLink(rules, 'apply'))} />
        </dd>
        <dt>{strings.manual}</dt>
        <dd>
          <Sentence parts={strings.quarterly(ruleLink(rules, 'operator'))} />
        </dd>
        <dt>{strings.notice}</dt>
        <dd>
          <Notice announceDays={announceDays} />
        </dd>
      </dl>
    </>
  );
}

/** Whole weeks: a promise is never rounded up. */
function weeksOf(days: number): {weeks: number; days: number} {
  return {weeks: Math.floor(days / 7), days};
}

function Notice({announceDays}: Pick<ApplyPageView, 'announceDays'>): ReactNode {
  return announceDays === null ? <Inline text={strings.noPromise} /> : strings.promise(weeksOf(announceDays));
}

function Get({page: {rules, contact, scopes}}: Props): ReactNode {
  const today = useToday();
  return (
    <ol className="scs-steps-list">
      <li>
        <strong>{strings.choose}</strong> {strings.chooseText}
        <ul className="scs-links scs-plain-list">
          {scopes.map((scope) => {
            const version = effectiveVersion(scope, today);
            return version === undefined ? null : (
              <li key={scope.id}>
                <Link to={routes.install(scope.id, version)}>
                  {scope.name} {version}
                </Link>
              </li>
            );
          })}
        </ul>
      </li>
      <li>
        <strong>{strings.test}</strong> {rules === null ? null : strings.testText}
      </li>
      {rules === null ? null : (
        <>
          <li>
            <strong>{strings.document}</strong>{' '}
            <Sentence parts={strings.documentText(ruleLink(rules, 'operator'))} />
          </li>
          <li>
            <strong>{strings.apply}</strong> <Sentence parts={strings.applyText(ruleLink(rules, 'apply'))} />
            {contact === null ? null : (
              <p>
                <Link className="scs-button scs-button--main" to={contact}>
                  {strings.applyAt}
                </Link>
              </p>
            )}
          </li>
          <li>
            <strong>{strings.show}</strong>{' '}
            <Sentence
              parts={strings.showText<ReactNode>({
                logo: ruleLink(rules, 'logo'),
                badges: (text) => <Link to={routes.badges()}>{text}</Link>,
              })}
            />
          </li>
        </>
      )}
    </ol>
  );
}

function Keep({rules}: {readonly rules: Rules}): ReactNode {
  return (
    <ul className="scs-steps-list">
      <li>
        <strong>{strings.run}</strong> <Sentence parts={strings.runText(ruleLink(rules, 'operator'))} />
      </li>
      <li>
        <strong>{strings.repeat}</strong>
      </li>
      <li>
        <strong>{strings.fix}</strong> <Sentence parts={strings.fixText(ruleLink(rules, 'failure'))} />
      </li>
      <li>
        <strong>{strings.visible}</strong>{' '}
        <Sentence
          parts={strings.visibleText<ReactNode>({
            rule: ruleLink(rules, 'public'),
            certified: (text) => <Link to={routes.certification()}>{text}</Link>,
          })}
        />
      </li>
      <li>
        <strong>{strings.revoked}</strong>{' '}
        <Sentence
          parts={strings.revokedText<ReactNode>((text) => (
            <Link to={routes.register()}>{text}</Link>
          ))}
        />
      </li>
    </ul>
  );
}

/** The versions in force, with how often their tests have to be repeated. */
function Intervals({page: {scopes}}: Props): ReactNode {
  const today = useToday();
  const rows = scopes.flatMap((scope) => {
    const version = effectiveVersion(scope, today);
    const found = scope.intervals.find((intervals) => intervals.version === version);
    return found ? [{scope, ...found}] : [];
  });
  if (rows.length === 0) return null;
  return (
    <>
      <Heading as="h3">{strings.intervals}</Heading>
      <p>{strings.intervalsText}</p>
      <StackTable label={strings.intervals} columns={[strings.version, strings.mandatory]}>
        {rows.map(({scope, version, lifetimes, manual}) => (
          <tr key={scope.id}>
            <th scope="row">
              <Link to={routes.scopeVersion(scope.id, version)}>
                {scope.name} {version}
              </Link>
            </th>
            <td data-label={strings.mandatory}>
              {lifetimes.length === 0 ? (
                strings.noTests
              ) : (
                <Commas>
                  {lifetimes.map(({lifetime, tests}) => strings.lifetimes[lifetime](tests))}
                  {manual === 0 ? null : strings.manualTests(manual)}
                </Commas>
              )}
            </td>
          </tr>
        ))}
      </StackTable>
    </>
  );
}

function Renew({page: {rules, scopes}}: Props): ReactNode {
  const today = useToday();
  const upgrades = scopes.flatMap((scope) => {
    const current = effectiveVersion(scope, today);
    return current === undefined ? [] : draftVersions(scope, today).map((to) => ({scope, from: current, to}));
  });
  return (
    <>
      {rules === null ? null : (
        <p>
          <Sentence parts={strings.renewText(ruleLink(rules, 'certificate'))} />{' '}
          <Sentence parts={strings.samePage(ruleLink(rules, 'public'))} />
        </p>
      )}
      <p>{strings.renewDue(RENEWAL_DAYS)}</p>
      {upgrades.length === 0 ? null : (
        <>
          <p>{strings.upgrades}</p>
          <ul>
            {upgrades.map(({scope, from, to}) => (
              <li key={`${scope.id} ${to}`}>
                <Link to={routes.upgrade(scope.id, from, to)}>
                  {strings.upgrade({scope: scope.name, from, to})}
                </Link>{' '}
                <ValidityMark timeline={scope.timeline} version={to} small />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Schedule({page: {scopes, announceDays, overlapDays, scopeRules}}: Props): ReactNode {
  const today = useToday();
  const rows = scopes.flatMap((scope) =>
    draftVersions(scope, today).map((version) => ({scope, version, since: draftSince(scope, version)})),
  );
  return (
    <>
      <ul className="scs-steps-list">
        <li>
          <strong>
            <Notice announceDays={announceDays} />
          </strong>
        </li>
        <li>
          {overlapDays === null ? <Inline text={strings.noOverlap} /> : strings.overlap(weeksOf(overlapDays))}{' '}
          {scopeRules === null ? null : (
            <Sentence parts={strings.grace<ReactNode>(<Link to={scopeRules.url}>{scopeRules.id}</Link>)} />
          )}
        </li>
        <li>{strings.keepsYear}</li>
      </ul>
      {announceDays === null && overlapDays === null ? null : (
        <p className="scs-small scs-muted">
          <Inline text={strings.origin} />
        </p>
      )}
      {rows.length === 0 ? (
        <p>{strings.noDraft}</p>
      ) : (
        <StackTable
          label={strings.schedule}
          columns={[strings.version, strings.state, strings.inForce, strings.earliest]}
        >
          {rows.map(({scope, version, since}) => (
            <tr key={`${scope.id} ${version}`}>
              <th scope="row">
                <Link to={routes.scopeVersion(scope.id, version)}>
                  {scope.name} {version}
                </Link>
              </th>
              <td>
                <ValidityMark timeline={scope.timeline} version={version} small />{' '}
                {since === null ? null : <Sentence parts={strings.since<ReactNode>(<Day date={since} />)} />}
              </td>
              <td data-label={strings.inForce}>
                <InForce scope={scope} version={version} />
              </td>
              <td data-label={strings.earliest}>
                {announceDays === null || since === null ? (
                  strings.notSet
                ) : inForceFrom(scope, version) !== null ? (
                  own.none
                ) : addDays(since, announceDays) <= today ? (
                  strings.anyDay
                ) : (
                  <Day date={addDays(since, announceDays)} />
                )}
              </td>
            </tr>
          ))}
        </StackTable>
      )}
      <p>
        <Sentence
          parts={strings.calendar<ReactNode>({
            calendar: (text) => <Link to={routes.calendar()}>{text}</Link>,
            feed: (text) => <FileLink href={routes.scopesFeed()}>{text}</FileLink>,
          })}
        />
      </p>
      <p className="scs-links">
        <Link to={routes.scopes()}>{shared.notFound.scopes}</Link>
        <Link to={routes.register()}>{own.register.title}</Link>
        <Link to={routes.badges()}>{own.badges}</Link>
      </p>
    </>
  );
}
