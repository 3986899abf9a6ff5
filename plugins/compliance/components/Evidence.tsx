import type {ScopeSection} from '@site/plugins/core/pages/environmentPage';
import {countsOn} from '@site/plugins/core/scopes/lifetime';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {TestcaseResultView} from '@site/plugins/core/catalog/environmentStatus';
import {resultKey} from '@site/plugins/core/compliance/resultKey';
import {TESTCASE_RESULT} from '@site/plugins/core/compliance/wording';
import {SCOPE_VALIDITY, targetWord} from '@site/plugins/core/scopes/wording';
import {ownValue} from '@site/plugins/core/text/ownValue';
import {Scroll} from '@site/plugins/ui/Scroll';
import {Mark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';
import {strings} from '@site/plugins/compliance/strings';

type Status = ScopeSection['status'];
type EvidenceProps = {readonly status: Status; readonly subjects: readonly string[]; readonly name: string};

/** The results behind the verdict; of other versions, those that stand only there unfold. */
export function Evidence({status, subjects, name}: EvidenceProps): ReactNode {
  const [first, ...others] = status.versions;
  if (first === undefined) return null;
  const shown = new Set(first.testcases.map(({id}) => id));
  // Ids and days of results: nothing that a search should find.
  return (
    <section data-pagefind-ignore>
      <Heading as="h3">{strings.evidence.testsOf(first.version)}</Heading>
      <EvidenceTable version={first} results={status.results} subjects={subjects} name={name} />
      {others.map((version) => {
        const testcases = version.testcases.filter(({id}) => !shown.has(id));
        const shared = version.testcases.length - testcases.length;
        return (
          <details key={version.version}>
            <summary>
              {strings.evidence.testsOf(version.version)}{' '}
              <Mark wording={SCOPE_VALIDITY[version.validity]} small />
            </summary>
            <p>
              {strings.evidence.shared({
                count: shared,
                version: version.version,
                first: first.version,
                more: testcases.length > 0,
              })}
            </p>
            {testcases.length === 0 ? null : (
              <EvidenceTable
                version={{...version, testcases}}
                results={status.results}
                subjects={subjects}
                name={name}
              />
            )}
          </details>
        );
      })}
    </section>
  );
}

type TableProps = {
  readonly version: Status['versions'][number];
  readonly results: Status['results'];
  readonly subjects: readonly string[];
  readonly name: string;
};

function EvidenceTable({version: {version, testcases}, results, subjects, name}: TableProps): ReactNode {
  if (testcases.length === 0) return <p>{strings.evidence.noTests}</p>;
  return (
    <Scroll label={strings.evidence.table(name, version)}>
      <table className="scs-table scs-table--dense">
        <thead>
          <tr>
            <th scope="col">{strings.evidence.module}</th>
            <th scope="col">{strings.evidence.test}</th>
            {subjects.map((subject) => (
              <th key={subject} scope="col">
                {subject}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {testcases.map((testcase, index) => (
            <EvidenceRow
              key={`${testcase.module} ${testcase.id} ${testcase.target}`}
              testcase={testcase}
              row={ownValue(results, testcase.id)}
              repeated={testcases[index - 1]?.module === testcase.module}
            />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

type RowProps = {
  readonly testcase: Status['versions'][number]['testcases'][number];
  readonly row: TestcaseResultView | undefined;
  readonly repeated: boolean;
};

function EvidenceRow({testcase: {id, target, module}, row, repeated}: RowProps): ReactNode {
  const today = useToday();
  const url = row?.url ?? null;
  return (
    <tr>
      <td>{repeated ? <span className="scs-visually-hidden">{module}</span> : module}</td>
      <td>
        {url === null ? (
          <code>{id}</code>
        ) : (
          <Link to={url} title={row?.description}>
            <code>{id}</code>
          </Link>
        )}
        {target === 'main' ? null : <span className="scs-chip">{targetWord(target)}</span>}
      </td>
      {(row?.results ?? []).map(({result, checkedAt, expires}, index) => {
        const current = countsOn(expires, today) ? result : null;
        return (
          <td key={index}>
            <Mark wording={TESTCASE_RESULT[resultKey(current)]} small />
            {checkedAt === null ? null : (
              <span className="scs-small scs-muted scs-block">
                {expires === null
                  ? strings.evidence.checked(checkedAt)
                  : strings.evidence.checkedUntil(checkedAt, expires)}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
