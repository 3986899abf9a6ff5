import type {ReactNode} from 'react';
import Heading from '@theme/Heading';
import {checklistStrings} from '@site/plugins/core/scopes/checklistStrings';
import type {Preparation} from '@site/plugins/core/scopes/selfTest';
import {CommandBlock} from '@site/plugins/ui/CommandBlock';
import {Inline} from '@site/plugins/ui/Inline';

/** What to do once, before any command of a checklist: variables to set, and how to get the test suite. */
export function ChecklistPreparation({variables, text, command}: Preparation): ReactNode {
  return (
    <section>
      <Heading as="h2" id="prepare">
        {checklistStrings.prepare}
      </Heading>
      {variables.length === 0 ? null : (
        <>
          <p>
            <Inline text={checklistStrings.setVariables} />
          </p>
          <ul>
            {variables.map(({name, meaning}) => (
              <li key={name}>
                <Inline text={checklistStrings.variable(name, meaning)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {text === '' ? null : (
        <p>
          <Inline text={text} />
        </p>
      )}
      {command === null ? null : <CommandBlock command={command} />}
    </section>
  );
}
