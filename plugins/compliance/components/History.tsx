import {useState} from 'react';
import type {ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {HistoryState} from '@site/plugins/core/compliance/resultKey';
import type {Segment} from '@site/plugins/core/catalog/history';
import type {ScopeSection} from '@site/plugins/core/pages/environmentPage';
import type {EnvironmentApi} from '@site/plugins/core/exports/environmentApi';
import {dateText} from '@site/plugins/core/text/dateText';
import {addDays, daysBetween} from '@site/plugins/core/text/isoDate';
import {HISTORY_STATES} from '@site/plugins/core/compliance/resultKey';
import {HISTORY_WORD} from '@site/plugins/core/compliance/wording';
import {Day} from '@site/plugins/ui/Day';
import {strings} from '@site/plugins/compliance/strings';
import {Mark} from '@site/plugins/ui/StateMark';
import Heading from '@theme/Heading';
import {FileLink} from '@site/plugins/ui/siteAddress';

type ScopeHistory = ScopeSection['status']['history'];

type Props = {
  readonly scope: string;
  readonly scopeName: string;
  readonly version: string | null;
  readonly history: ScopeHistory;
  /** Where the histories of single tests stand. */
  readonly dataUrl: string;
};

/** 18 months of one scope: a strip to look at, the numbers, and the table behind it. */
export function History({scope, scopeName, version, history, dataUrl}: Props): ReactNode {
  const known = daysBetween(history.from, history.to) - history.days.nodata;
  return (
    <section aria-labelledby={`history-${scope}`} data-pagefind-ignore>
      <Heading as="h3" id={`history-${scope}`}>
        {strings.history.heading}
      </Heading>
      <p>{known === 0 ? strings.history.nothing : shares(history, known)}</p>
      <Strip label={scopeName} segments={history.verdict} tall />
      <Axis from={history.from} to={history.to} />
      <ul className="scs-legend">
        {HISTORY_STATES.filter((state) => history.days[state] > 0).map((state) => (
          <li key={state}>
            <span className={`scs-key scs-strip--${state}`} aria-hidden="true" /> {HISTORY_WORD[state].label}
          </li>
        ))}
      </ul>{' '}
      <details>
        <summary>{strings.history.asTable}</summary>
        <SegmentTable label={strings.history.of(scopeName)} segments={history.verdict} />
      </details>
      {history.modules.length === 0 ? null : (
        <details>
          <summary>{strings.history.byModule(version ?? '')}</summary>
          <Strips strips={history.modules.map(({name, segments}) => ({label: name, segments}))} />
        </details>
      )}
      {history.modules.length === 0 ? null : (
        <ByTest scope={scope} dataUrl={dataUrl} version={version} />
      )}{' '}
    </section>
  );
}

function shares({days}: ScopeHistory, known: number): string {
  const share = (n: number) => ({days: n, percent: strings.history.percent((100 * n) / known)});
  const all = strings.history.shares({
    known,
    pass: share(days.pass),
    unsure: share(days.abort + days.missing),
    fail: share(days.fail),
  });
  return days.nodata > 0 ? `${all} ${strings.history.daysWithout(days.nodata)}` : all;
}

/** Days by state as a picture; height tells the states apart as well as colour. */
function Strip({
  label,
  segments,
  tall = false,
}: {
  readonly label: string;
  readonly segments: readonly Segment[];
  readonly tall?: boolean;
}): ReactNode {
  const from = segments[0]?.from ?? '';
  const total = segments.reduce((sum, segment) => sum + daysBetween(segment.from, segment.to), 0);
  return (
    <svg
      className={tall ? 'scs-strip scs-strip--tall' : 'scs-strip'}
      viewBox={`0 0 ${Math.max(1, total)} 20`}
      preserveAspectRatio="none"
      role="img"
      aria-label={strings.history.strip(label, summaryOf(segments))}
    >
      {segments.map((segment) => {
        const x = daysBetween(from, segment.from);
        const width = daysBetween(segment.from, segment.to);
        const top = {pass: 0, abort: 6, missing: 10, fail: 0, nodata: 18}[segment.state];
        return (
          <g key={segment.from}>
            <rect className={`scs-strip--${segment.state}`} x={x} y={top} width={width} height={20 - top} />
            {segment.state === 'fail' ? (
              <rect className="scs-strip__gap" x={x} y={8} width={width} height={4} />
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

function summaryOf(segments: readonly Segment[]): string {
  const days = new Map<HistoryState, number>();
  for (const {state, from, to} of segments) days.set(state, (days.get(state) ?? 0) + daysBetween(from, to));
  const last = segments.at(-1);
  const counts = HISTORY_STATES.filter((state) => days.has(state)).map((state) =>
    strings.history.daysOf(HISTORY_WORD[state].label, days.get(state) ?? 0),
  );
  const current = last ? [strings.history.current(HISTORY_WORD[last.state].label, last.from)] : [];
  return [...counts, ...current].join('; ');
}

function Axis({from, to}: {readonly from: string; readonly to: string}): ReactNode {
  return (
    <p className="scs-strip-axis scs-small scs-muted">
      <span>{dateText(from)}</span>
      <span>{dateText(addDays(to, -1))}</span>
    </p>
  );
}

type LabelledStrip = {readonly label: string; readonly segments: readonly Segment[]};

/** Many strips, and the table behind them for those who open it. */
function Strips({strips}: {readonly strips: readonly LabelledStrip[]}): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <ul className="scs-strips">
        {strips.map(({label, segments}) => (
          <li key={label}>
            <span className="scs-small scs-break">{label}</span>
            <Strip label={label} segments={segments} />
          </li>
        ))}
      </ul>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{strings.history.stripsAsTable}</summary>
        {open
          ? strips.map(({label, segments}) => (
              <SegmentTable key={label} label={label} segments={segments} caption />
            ))
          : null}
      </details>
    </>
  );
}

type TableProps = LabelledStrip & {readonly caption?: boolean};

/** Newest first. */
function SegmentTable({label, segments, caption = false}: TableProps): ReactNode {
  return (
    <table
      className="scs-table scs-table--dense scs-table--stack"
      {...(caption ? {} : {'aria-label': label})}
    >
      {caption ? <caption>{label}</caption> : null}
      <thead>
        <tr>
          <th scope="col">{strings.history.from}</th>
          <th scope="col">{strings.history.to}</th>
          <th scope="col">{strings.state}</th>
          <th scope="col">{strings.history.days}</th>
        </tr>
      </thead>
      <tbody>
        {segments.toReversed().map(({from, to, state}) => (
          <tr key={from}>
            <td data-label={strings.history.from}>
              <Day date={from} relative={false} />
            </td>
            <td data-label={strings.history.to}>
              <Day date={addDays(to, -1)} relative={false} />
            </td>
            <td data-label={strings.state}>
              <Mark wording={HISTORY_WORD[state]} small />
            </td>
            <td data-label={strings.history.days}>{daysBetween(from, to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type TestProps = Pick<Props, 'scope' | 'dataUrl' | 'version'>;

/** Strips of single tests are many: they are fetched when somebody asks for them. */
function ByTest({scope, dataUrl, version}: TestProps): ReactNode {
  const url = useBaseUrl(dataUrl);
  const [strips, setStrips] = useState<readonly {label: string; segments: readonly Segment[]}[]>();
  const [failed, setFailed] = useState(false);
  const load = () => {
    if (strips !== undefined) return;
    setFailed(false);
    fetchStrips(url, scope).then(setStrips, () => setFailed(true));
  };
  return (
    <details onToggle={(event) => event.currentTarget.open && load()}>
      <summary>{strings.history.byTest(version ?? '')}</summary>
      {failed ? <p role="alert">{strings.history.loadFailed}</p> : null}
      {strips === undefined ? (
        failed ? null : (
          <p role="status" className="scs-scripted">
            {strings.history.loading}
          </p>
        )
      ) : (
        <Strips strips={strips} />
      )}
      <noscript>
        <FileLink href={dataUrl}>{strings.history.data}</FileLink>
      </noscript>
    </details>
  );
}

async function fetchStrips(
  dataUrl: string,
  scope: string,
): Promise<{label: string; segments: readonly Segment[]}[]> {
  const response = await fetch(dataUrl);
  if (!response.ok) throw new Error(`${response.status} for ${dataUrl}`);
  const {scopes} = (await response.json()) as EnvironmentApi;
  const found = scopes.find((candidate) => candidate.scope === scope);
  return (found?.history.testcases ?? []).map(({id, segments}) => ({label: id, segments}));
}
