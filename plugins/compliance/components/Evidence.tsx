import type {ScopeSection} from '@site/plugins/core/pages/environmentPage';
import {countsOn} from '@site/plugins/core/scopes/lifetime';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {TestcaseResultView} from '@site/plugins/core/catalog/environmentStatus';
import type {Verdict} from '@site/plugins/core/compliance/verdict';
import {worstOf} from '@site/plugins/core/compliance/worstOf';
import {groupBy} from '@site/plugins/core/text/groupBy';
import {resultKey} from '@site/plugins/core/compliance/resultKey';
import {TESTCASE_RESULT} from '@site/plugins/core/compliance/wording';
import {SCOPE_VALIDITY, targetWord} from '@site/plugins/core/scopes/wording';
import {ownValue} from '@site/plugins/core/text/ownValue';
import {Scroll} from '@site/plugins/ui/Scroll';
import {Mark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';
import {DatedText} from '@site/plugins/ui/Day';
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
    <section className="scs-evidence" data-pagefind-ignore>
      <Heading as="h3">{strings.evidence.testsOf(first.version)}</Heading>{' '}
      <Modules version={first} results={status.results} subjects={subjects} />
      {others.map((version) => {
        const testcases = version.testcases.filter(({id}) => !shown.has(id));
        const shared = version.testcases.length - testcases.length;
        return (
          <details key={version.version} className="scs-module">
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
                version={version.version}
                testcases={testcases}
                results={status.results}
                subjects={subjects}
                name={name}
              />
            )}
          </details>
        );
      })}{' '}
    </section>
  );
}

type ModulesProps = {
  readonly version: Status['versions'][number];
  readonly results: Status['results'];
  readonly subjects: readonly string[];
};

/** The tests of a version by module: what does not pass stands first and is open, what passes is folded. */
function Modules({version: {version, testcases}, results, subjects}: ModulesProps): ReactNode {
  const today = useToday();
  if (testcases.length === 0) return <p>{strings.evidence.noTests}</p>;
  const groups = [...groupBy(testcases, ({module}) => module)].map(([module, own]) => {
    const mandatory = own.filter(({target}) => target === 'main');
    const verdicts = mandatory.map(({id}) => worstToday(ownValue(results, id), today));
    return {
      module,
      own,
      mandatory: mandatory.length,
      passing: verdicts.filter((verdict) => verdict === 1).length,
      worst: worstOf(verdicts),
    };
  });
  const open = groups.filter(({mandatory, passing}) => passing < mandatory);
  const passing = groups.filter((group) => !open.includes(group));
  return [...open, ...passing].map((group) => (
    <details key={group.module} className="scs-module" open={open.includes(group)}>
      <summary>
        <span>{group.module}</span>{' '}
        {group.mandatory === 0 ? (
          <span className="scs-small scs-muted">{strings.evidence.noMandatory}</span>
        ) : (
          <>
            <Mark wording={TESTCASE_RESULT[resultKey(group.worst ?? null)]} small />{' '}
            <span className="scs-small scs-muted">
              {strings.evidence.modulePasses(group.passing, group.mandatory)}
            </span>
          </>
        )}
      </summary>
      <EvidenceTable
        version={version}
        testcases={group.own}
        results={results}
        subjects={subjects}
        name={group.module}
      />
    </details>
  ));
}

/** The worst result of a testcase that any member has today. */
function worstToday(row: TestcaseResultView | undefined, today: string): Verdict {
  const current = (row?.results ?? []).map(({result, expires}) => (countsOn(expires, today) ? result : null));
  return worstOf(current) ?? null;
}

type TableProps = {
  readonly version: string;
  readonly testcases: Status['versions'][number]['testcases'];
  readonly results: Status['results'];
  readonly subjects: readonly string[];
  readonly name: string;
};

function EvidenceTable({version, testcases, results, subjects, name}: TableProps): ReactNode {
  const several = new Set(testcases.map(({module}) => module)).size > 1;
  return (
    <Scroll label={strings.evidence.table(name, version)}>
      <table className="scs-table scs-table--dense">
        <thead>
          <tr>
            {several ? <th scope="col">{strings.evidence.module}</th> : null}
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
              several={several}
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
  /** Whether the table is about several modules. */
  readonly several: boolean;
  readonly repeated: boolean;
};

function EvidenceRow({testcase: {id, target, module}, row, several, repeated}: RowProps): ReactNode {
  const today = useToday();
  const url = row?.url ?? null;
  return (
    <tr>
      {several ? <td>{repeated ? <span className="scs-visually-hidden">{module}</span> : module}</td> : null}
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
                <DatedText
                  text={
                    expires === null
                      ? strings.evidence.checked(checkedAt)
                      : strings.evidence.checkedUntil(checkedAt, expires)
                  }
                />
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
