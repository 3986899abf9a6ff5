import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {Deadline} from '@site/plugins/core/advisories/deadlines';
import {timeLeft} from '@site/plugins/core/advisories/deadlines';
import {severityOf} from '@site/plugins/core/advisories/severity';
import {strings as words} from '@site/plugins/core/advisories/strings';
import type {AdvisoryView} from '@site/plugins/core/catalog/advisoryView';
import {strings} from '@site/plugins/advisories/strings';
import {Day} from '@site/plugins/ui/Day';
import {Sentence} from '@site/plugins/ui/Sentence';
import {StackTable} from '@site/plugins/ui/StackTable';
import {ExplainedBeside, LifecycleMark, Mark} from '@site/plugins/ui/StateMark';
import {useNow} from '@site/plugins/ui/useNow';

/** Until when providers have to react, and how much of that time is left by the reader's clock. */
export function DeadlineTable({advisory: {due, rules}}: {readonly advisory: AdvisoryView}): ReactNode {
  const {from, deadlines, hasUnrated, unrated} = due;
  if (from === null) return <p>{words.noDisclosure}</p>;
  if (deadlines.length === 0) return <p>{hasUnrated ? words.noRating : words.noneDue}</p>;
  const used = [...new Set(deadlines.map(({rule}) => rule))];
  return (
    <>
      <p>
        <Sentence parts={strings.countedFrom<ReactNode>(<Day date={from} time relative={false} />)} />
      </p>
      <StackTable
        label={words.deadlines}
        columns={[strings.dueBy, strings.time, strings.severity, strings.standard]}
      >
        {deadlines.map((deadline) => (
          <tr key={`${deadline.rule} ${deadline.level} ${deadline.due}`}>
            <th scope="row">
              <Day date={deadline.due} time relative={false} /> {strings.utc}
              <span className="scs-block">
                <Remaining due={deadline.due} />
              </span>
            </th>
            <td data-label={strings.time}>
              {words.within(
                words.period[deadline.period.unit](deadline.period.count),
                words.levels[deadline.level],
              )}
            </td>
            <td data-label={strings.severity}>
              <AboutWhat deadline={deadline} />
            </td>
            <td data-label={strings.standard}>
              <Rule rule={deadline.rule} rules={rules} />
            </td>
          </tr>
        ))}
      </StackTable>
      {unrated.length === 0 ? null : <p>{words.noDeadlineFor(unrated.join(', '))}</p>}
      {used.map((rule) => (
        <p key={rule} className="scs-small scs-muted">
          {words.rules[rule]}
        </p>
      ))}
    </>
  );
}

function AboutWhat({deadline: {score, cves}}: {readonly deadline: Deadline}): ReactNode {
  return (
    <>
      {strings.rated(severityOf(score).label, score.toFixed(1))}
      {cves.length === 0 ? null : <span className="scs-muted scs-block">{cves.join(', ')}</span>}
    </>
  );
}

function Rule({rule, rules}: {readonly rule: Deadline['rule']} & Pick<AdvisoryView, 'rules'>): ReactNode {
  const document = rules[rule];
  if (!document) return rule;
  return (
    <>
      <Link to={document.url}>{rule}</Link>{' '}
      <ExplainedBeside.Provider value>
        <LifecycleMark dates={document} small />
      </ExplainedBeside.Provider>
    </>
  );
}

/** Said once the reader's clock is known; without scripts, the moment of the deadline stands alone. */
function Remaining({due}: {readonly due: Deadline['due']}): ReactNode {
  const now = useNow();
  if (now === null) return null;
  const {isOver, unit, count} = timeLeft(due, now);
  return (
    <Mark
      small
      wording={
        isOver
          ? {label: words.over[unit](count), symbol: '✕', tone: 'deprecated'}
          : {label: words.left[unit](count), symbol: '◷', tone: unit === 'days' ? 'upcoming' : 'ending'}
      }
    />
  );
}
