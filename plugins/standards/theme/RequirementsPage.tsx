import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import type {RequirementsPageView} from '@site/plugins/core/pages/requirementsPage';
import {REQUIREMENT_LEVELS} from '@site/plugins/core/standards/requirementLevel';
import {lifecycleOn} from '@site/plugins/core/standards/lifecycle';
import {KeyWord} from '@site/plugins/standards/components/KeyWord';
import {Choice} from '@site/plugins/ui/Choice';
import {Page} from '@site/plugins/ui/Page';
import {LifecycleMark} from '@site/plugins/ui/StateMark';
import {useAddressState} from '@site/plugins/ui/useAddressState';
import {useToday} from '@site/plugins/ui/useToday';

/** Every requirement of every standard, in force ones first to be asked for. */
export default function RequirementsPage({
  page: {standards},
}: {
  readonly page: RequirementsPageView;
}): ReactNode {
  const today = useToday();
  const [values, set] = useAddressState();
  const [level, standard, text, force] = ['level', 'standard', 'text', 'force'].map(
    (name) => values.get(name) ?? '',
  );
  const words = (text ?? '').toLowerCase().split(/\s+/);
  const shown = standards
    .filter(
      ({document}) =>
        (standard === '' || document.id === standard) &&
        (force === '' || lifecycleOn(document, today).state === 'effective'),
    )
    .map(({requirements, ...entry}) => ({
      ...entry,
      requirements: requirements.filter(
        (requirement) =>
          (level === '' || requirement.level === level) &&
          words.every((word) => requirement.text.toLowerCase().includes(word)),
      ),
    }))
    .filter(({requirements}) => requirements.length > 0);
  const count = shown.reduce((sum, {requirements}) => sum + requirements.length, 0);
  return (
    <Page
      inSearch={false}
      title="Requirements"
      description="Every requirement of every standard, with its level and its place"
      crumbs={[{label: 'Standards', url: routes.standards()}]}
      lead={<p>Every sentence that binds, found by its key word. Each has an address of its own.</p>}
    >
      <form className="scs-filters" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="Level"
          value={level ?? ''}
          options={REQUIREMENT_LEVELS.map((one) => [one, one])}
          onChange={(value) => set({level: value})}
        />
        <Choice
          label="Standard"
          value={standard ?? ''}
          options={standards.map(({document}) => [document.id, `${document.id} ${document.title}`])}
          onChange={(value) => set({standard: value})}
        />
        <Choice
          label="State"
          value={force ?? ''}
          options={[['yes', 'In force']]}
          onChange={(value) => set({force: value})}
        />
        <label>
          Text
          <input type="search" value={text} onChange={(event) => set({text: event.target.value})} />
        </label>
      </form>
      <p role="status">
        {count} {count === 1 ? 'requirement' : 'requirements'}
      </p>
      {shown.map(({document, coverageUrl, requirements}) => (
        <section key={document.id} className="scs-card">
          <div className="scs-card__head">
            <Heading as="h2" className="scs-card__title">
              <Link to={document.url}>
                {document.id} {document.title}
              </Link>
            </Heading>
            <LifecycleMark dates={document} small />
          </div>
          <p className="scs-links">
            <Link to={coverageUrl}>What checks them</Link>
          </p>
          <ul>
            {requirements.map((requirement) => (
              <li key={requirement.id}>
                <KeyWord level={requirement.level} to={`${document.url}#${requirement.id}`} />{' '}
                {requirement.text} <span className="scs-muted">{requirement.heading}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="scs-links">
        <a href={routes.api.requirements()}>As data (JSON)</a>
      </p>
    </Page>
  );
}
