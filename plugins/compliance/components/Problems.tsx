import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {DayVerdict, Problem} from '@site/plugins/core/catalog/verdictSentence';
import {PROBLEM} from '@site/plugins/core/compliance/wording';
import type {ScopeSection} from '@site/plugins/core/pages/environmentPage';
import {dateText} from '@site/plugins/core/text/dateText';
import {ownValue} from '@site/plugins/core/text/ownValue';
import {strings} from '@site/plugins/compliance/strings';
import {Commas} from '@site/plugins/ui/Commas';
import {Inline} from '@site/plugins/ui/Inline';
import {Sentence} from '@site/plugins/ui/Sentence';
import {StackTable} from '@site/plugins/ui/StackTable';
import {Mark} from '@site/plugins/ui/StateMark';

type Status = ScopeSection['status'];
type Props = {
  readonly verdict: DayVerdict;
  readonly status: Status;
  /** All members, in the order of the results. */
  readonly subjects: readonly string[];
};

/** What is wrong on the reader's day, worst first; nothing where all is well. */
export function Problems({verdict: {problems, silent}, status, subjects}: Props): ReactNode {
  if (problems.length + silent.length === 0) return null;
  return (
    <>
      <Heading as="h3">{strings.problems.heading}</Heading>
      {silent.length === 0 ? null : (
        <p>
          <Sentence parts={strings.problems.silent<ReactNode>(<Names names={silent} />)} />
        </p>
      )}
      {problems.length === 0 ? null : (
        <StackTable
          label={strings.problems.heading}
          columns={[
            strings.evidence.test,
            strings.problems.result,
            strings.status.members,
            strings.problems.checked,
          ]}
        >
          {problems.map((problem) => (
            <ProblemRow
              key={`${problem.testcase} ${problem.kind} ${problem.expired}`}
              problem={problem}
              status={status}
              subjects={subjects}
            />
          ))}
        </StackTable>
      )}
    </>
  );
}

function ProblemRow({
  problem: {testcase, module, kind, subjects: concerned, expired},
  status,
  subjects,
}: {
  readonly problem: Problem;
  readonly status: Status;
  readonly subjects: readonly string[];
}): ReactNode {
  const row = ownValue(status.results, testcase);
  const id = <code>{testcase}</code>;
  const checks = (row?.results ?? []).flatMap(({checkedAt}, index) =>
    checkedAt !== null && concerned.includes(subjects[index] ?? '') ? [checkedAt] : [],
  );
  const checked = checks.toSorted().at(-1);
  return (
    <tr>
      <th scope="row">
        {row?.url == null ? id : <Link to={row.url}>{id}</Link>}
        <span className="scs-small scs-muted scs-block">
          {module}
          {row === undefined || row.description === '' ? null : (
            <>
              {': '}
              <Inline text={row.description} />
            </>
          )}
        </span>
      </th>
      <td data-label={strings.problems.result}>
        <Mark wording={PROBLEM[kind]} small />
      </td>
      <td data-label={strings.status.members}>
        <Names names={concerned} />
      </td>
      <td data-label={strings.problems.checked}>
        {checked === undefined
          ? strings.none
          : expired === null
            ? dateText(checked)
            : strings.evidence.checkedUntil(checked, expired)}
      </td>
    </tr>
  );
}

function Names({names}: {readonly names: readonly string[]}): ReactNode {
  return (
    <Commas>
      {names.map((name) => (
        <code key={name}>{name}</code>
      ))}
    </Commas>
  );
}
