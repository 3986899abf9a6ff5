import type {ReactNode} from 'react';
import {clsx} from 'clsx';
import Link from '@docusaurus/Link';
import type {VerdictFacts} from '@site/plugins/core/catalog/verdictSentence';
import {verdictOn, verdictSentence} from '@site/plugins/core/catalog/verdictSentence';
import {isInForce} from '@site/plugins/core/compliance/certificateState';
import {strings as words} from '@site/plugins/core/compliance/strings';
import {HEADLINE} from '@site/plugins/core/compliance/wording';
import {strings} from '@site/plugins/compliance/strings';
import {Commas} from '@site/plugins/ui/Commas';
import {Day} from '@site/plugins/ui/Day';
import {Sentence} from '@site/plugins/ui/Sentence';
import {useToday} from '@site/plugins/ui/useToday';

type Props = {
  readonly facts: VerdictFacts;
  /** Where the scope's own part of the page begins; null where there is no other. */
  readonly address: string | null;
};

/** What a page on an environment says first: the verdict of the reader's day, in a headline and one sentence. */
export function VerdictBand({facts, address}: Props): ReactNode {
  const today = useToday();
  const {certificate} = facts.standing;
  const {headline: state, certificateState} = verdictOn(facts, today);
  const {symbol, tone, label} = HEADLINE[state];
  const headline = words.headline(label, facts.standing.scopeName);
  return (
    <div
      className={clsx('scs-band', `scs-tone-${tone}`)}
      role="note"
      aria-label={strings.status.verdictToday}
    >
      <strong>
        <span aria-hidden="true">{symbol}</span>{' '}
        {address === null ? headline : <Link to={address}>{headline}</Link>}
      </strong>
      <span>
        <Sentence
          parts={verdictSentence<ReactNode>(facts, today, {
            day: (date) => <Day date={date} relative={false} />,
            testcase: (id) => <code>{id}</code>,
            subjects: (names) => (
              <Commas>
                {names.map((name) => (
                  <code key={name}>{name}</code>
                ))}
              </Commas>
            ),
          })}
        />
      </span>
      {certificate === null || !isInForce(certificateState) ? null : (
        <span className="scs-small scs-band__aside">
          <Sentence
            parts={strings.status.certificateUntil<ReactNode>(
              certificate.version ?? '',
              <Day date={certificate.validUntil} relative={false} />,
            )}
          />
        </span>
      )}
    </div>
  );
}
