import {useEffect, useState} from 'react';
import type {ReactNode} from 'react';
import {clsx} from 'clsx';
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Heading from '@theme/Heading';
import {groupBy} from '@site/plugins/core/text/groupBy';
import {routes} from '@site/plugins/core/text/routes';
import type {RequirementsPageView} from '@site/plugins/core/pages/requirementsPage';
import type {RequirementLevel} from '@site/plugins/core/standards/requirementLevel';
import {REQUIREMENT_LEVELS} from '@site/plugins/core/standards/requirementLevel';
import {lifecycleOn} from '@site/plugins/core/standards/lifecycle';
import {KeyWord} from '@site/plugins/standards/components/KeyWord';
import {Choice} from '@site/plugins/ui/Choice';
import {Page} from '@site/plugins/ui/Page';
import {LifecycleMark} from '@site/plugins/ui/StateMark';
import {Term} from '@site/plugins/ui/Term';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {useToday} from '@site/plugins/ui/useToday';
import {Commas} from '@site/plugins/ui/Commas';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings as shared} from '@site/plugins/ui/strings';
import {strings} from '@site/plugins/standards/strings';
import {FileLink} from '@site/plugins/ui/siteAddress';
import {StatesExplained} from '@site/plugins/ui/StateLegend';
import {STANDARD_STATE} from '@site/plugins/core/standards/wording';

/** A requirement as `/api/v1/requirements.json` has it. */
type Sentence = {
  readonly id: string;
  readonly standard: string;
  readonly level: RequirementLevel;
  readonly text: string;
  /** Safe HTML of it where it goes on in a list, a table or code. */
  readonly html?: string;
  readonly heading: string;
};

/** The requirements of every standard: how many there are of each level, and the sentences for who asks for them. */
export default function RequirementsPage({
  page: {standards},
}: {
  readonly page: RequirementsPageView;
}): ReactNode {
  const today = useToday();
  const [values, set] = useAddressState();
  const [level = '', standard = '', text = '', force = '', all = ''] = [
    'level',
    'standard',
    'text',
    'force',
    'all',
  ].map((name) => values.get(name) ?? '');
  const {target, standard: linked} = useLinkedRequirement();
  const asked = standard !== '' || text !== '' || all !== '';
  const wanted = asked || linked !== undefined;
  const {sentences, failed} = useSentences(wanted);
  const words = text.toLowerCase().split(/\s+/);
  const shown = standards
    .filter(
      ({document, counts}) =>
        (standard === '' || document.id === standard) &&
        (level === '' || counts[level as RequirementLevel] !== undefined) &&
        (force === '' || lifecycleOn(document, today).state === 'effective'),
    )
    .map((entry) => ({
      ...entry,
      found:
        asked || entry.document.id === linked
          ? (sentences?.get(entry.document.id) ?? []).filter(
              (sentence) =>
                (level === '' || sentence.level === level) &&
                words.every((word) => sentence.text.toLowerCase().includes(word)),
            )
          : undefined,
    }))
    .filter(({found}) => !asked || !sentences || found?.length !== 0);
  useEffect(() => {
    // It was not there when the browser looked for it.
    if (sentences && target !== undefined) document.getElementById(target)?.scrollIntoView();
  }, [sentences, target]);
  const {collectAnchor} = useBrokenLinks();
  standards.forEach(({document: {id}}) => collectAnchor(id));
  const count = shown.reduce((sum, {found, counts}) => sum + (found?.length ?? sumOf(counts, level)), 0);
  return (
    <Page
      inSearch={false}
      title={strings.requirements}
      description={strings.requirementsPage.description}
      crumbs={[{label: strings.standards, url: routes.standards()}]}
      lead={
        <p>
          <Sentence
            parts={strings.requirementsPage.lead((text) => (
              <Term name="requirement">{text}</Term>
            ))}
          />
        </p>
      }
    >
      <form className="scs-filters" aria-label={shared.filter} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={strings.level}
          value={level}
          options={REQUIREMENT_LEVELS.map((one) => [one, one])}
          onChange={(value) => set({level: value})}
        />
        <Choice
          label={strings.standard}
          value={standard}
          options={standards.map(({document}) => [document.id, `${document.id} ${document.title}`])}
          onChange={(value) => set({standard: value})}
        />
        <Choice
          label={strings.state}
          value={force}
          options={[['yes', strings.requirementsPage.inForce]]}
          onChange={(value) => set({force: value})}
        />
        <Choice
          label={strings.requirementsPage.show}
          value={all}
          options={[['yes', strings.requirementsPage.everySentence]]}
          onChange={(value) => set({all: value})}
        />
        <label>
          {strings.text}
          <input type="search" value={text} onChange={(event) => set({text: event.target.value})} />
        </label>
      </form>
      {failed ? (
        <p role="alert">{strings.requirementsPage.loadFailed}</p>
      ) : (
        <p role="status">
          {wanted && !sentences ? strings.requirementsPage.loading : strings.requirementsPage.count(count)}
        </p>
      )}
      <StatesExplained states={Object.values(STANDARD_STATE)}>
        {' '}
        <ul className="scs-cards">
          {shown.map(({document, coverageUrl, counts, found}) => (
            <li key={document.id} id={document.id} className="scs-card scs-anchor">
              <div className="scs-card__head">
                <Heading as="h2" className="scs-card__title">
                  <Link to={document.url}>
                    {document.id} {document.title}
                  </Link>{' '}
                  <RowLink id={document.id} />
                </Heading>
                <LifecycleMark dates={document} small />
              </div>
              <p>
                <Link to={coverageUrl}>
                  <Commas>
                    {REQUIREMENT_LEVELS.flatMap((one) =>
                      counts[one] === undefined ? [] : [strings.requirementsPage.ofLevel(counts[one], one)],
                    )}
                  </Commas>
                </Link>
              </p>
              {found === undefined || found.length === 0 ? null : (
                <ul>
                  {found.map((sentence) => (
                    <li
                      key={sentence.id}
                      id={sentence.id}
                      className={clsx('scs-anchor', sentence.id === target && 'scs-target')}
                    >
                      <KeyWord level={sentence.level} to={`${document.url}#${sentence.id}`} />{' '}
                      {sentence.html === undefined ? (
                        sentence.text
                      ) : (
                        // Everything of the authors' is escaped in it.
                        <div
                          className="markdown scs-redline"
                          dangerouslySetInnerHTML={{__html: sentence.html}}
                        />
                      )}{' '}
                      <span className="scs-muted">{sentence.heading}</span> <RowLink id={sentence.id} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </StatesExplained>
      <p className="scs-links">
        <FileLink href={routes.api.requirements()}>{strings.asData}</FileLink>
      </p>
    </Page>
  );
}

/** The address of a row, to pass on. */
function RowLink({id}: {readonly id: string}): ReactNode {
  return (
    <Link to={`#${id}`} className="scs-row-link" aria-label={strings.requirementsPage.linkTo(id)}>
      #
    </Link>
  );
}

/** The requirement that the address names, with its standard: it is shown though nobody asked for the sentences. */
function useLinkedRequirement(): {target: string | undefined; standard: string | undefined} {
  const isBrowser = useIsBrowser();
  const {hash} = useLocation();
  const [, number, version] = /^#REQ-(\d{4})v(\d+)-/.exec(isBrowser ? hash : '') ?? [];
  if (number === undefined || version === undefined) return {target: undefined, standard: undefined};
  return {target: decodedHash(hash), standard: `scs-${number}-v${version}`};
}

function decodedHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

function sumOf(counts: Partial<Record<RequirementLevel, number>>, level: string): number {
  return REQUIREMENT_LEVELS.reduce(
    (sum, one) => sum + (level === '' || level === one ? (counts[one] ?? 0) : 0),
    0,
  );
}

/** The sentences by standard, once somebody wants them; undefined until they are there. */
function useSentences(wanted: boolean): {
  sentences: ReadonlyMap<string, readonly Sentence[]> | undefined;
  failed: boolean;
} {
  const address = useBaseUrl(routes.api.requirements());
  const [sentences, setSentences] = useState<ReadonlyMap<string, readonly Sentence[]>>();
  const [failed, setFailed] = useState(false);
  const missing = wanted && !sentences;
  useEffect(() => {
    if (!missing) return undefined;
    const controller = new AbortController();
    const load = async () => {
      const response = await fetch(address, {signal: controller.signal});
      if (!response.ok) throw new Error(`${response.status} for ${address}`);
      setSentences(groupBy((await response.json()) as Sentence[], ({standard}) => standard));
    };
    load().catch(() => controller.signal.aborted || setFailed(true));
    return () => controller.abort();
  }, [missing, address]);
  return {sentences, failed};
}
