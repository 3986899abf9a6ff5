import type {Marked} from '../core/text/sentence';
import {sentence} from '../core/text/sentence';

const heading = 'What a sovereign cloud guarantees';

/** What the home page says, in English. */
export const en = {
  title: heading,
  description:
    'Open standards for sovereign clouds, certificates based on them, and test results that show who complies',
  heading,
  lead: <Part>(scopes: Marked<Part>) =>
    sentence`Open standards for IaaS and Kubernetes clouds, ${scopes('certificate scopes')} based on them, and test results that show who complies.`,
  inForce: <Part>(inForce: Marked<Part>) => sentence`${inForce('In force')} today`,
  nothingInForce: 'No scope version is in force.',
  coming: 'Coming',
  nothingComing: <Part>(calendar: Marked<Part>) =>
    sentence`No new scope version is in preparation. ${calendar('The calendar')} shows all dates.`,
  since: (phrase: string) => `${phrase}.`,
  allVersions: 'All versions',
  certified: 'Certified clouds',
  noEnvironments: 'No clouds are listed yet.',
  holding: (certified: number, listed: number) =>
    `${certified} of ${listed} listed clouds hold a certificate.`,
  certificate: <Part>(version: string, until: Part) => sentence`${version}, valid until ${until}`,
  allEnvironments: 'All clouds and their tests',
  register: 'Register',
  advisories: 'Security advisories',
  noAdvisories: 'There are no advisories yet.',
  allAdvisories: 'All advisories',
  ways: 'Where to start',
  run: {
    title: 'I run a cloud',
    text: 'Get certified, upgrade, and show a badge.',
    scopes: 'Checklists',
    apply: 'Get certified',
    badges: 'Badges',
  },
  choose: {
    title: 'I choose a cloud',
    text: 'See who complies, and since when.',
    environments: 'Certified clouds',
    verify: 'Verify a badge',
  },
  write: {
    title: 'I write standards',
    text: (documents: number, requirements: number) =>
      `${documents} documents, ${requirements} requirements.`,
    standards: 'All standards',
    process: 'How a standard is made',
  },
  news: 'News',
  allNews: 'All posts',
  glossary: {
    title: 'Glossary',
    description: 'What the terms of SCS standards, scopes and certificates mean',
    lead: 'What the terms on this site mean. Document numbers in brackets are the sources.',
    states: 'States',
    statesLead: 'What the marks on this site mean. Each state is computed from dates or test results.',
    statesOf: {
      standards: 'Standards',
      scopeVersions: 'Scope versions',
      environments: 'Environments',
      testcases: 'Test results',
      certificates: 'Certificates',
      steps: 'Steps of a checklist',
      requirements: 'Checks of requirements',
      providers: 'Changes, for providers',
      customers: 'Changes, for customers',
      fixes: 'Fixes of a vulnerability',
    },
  },
  follow: 'Follow:',
  feeds: {
    standards: 'Normative changes (Atom)',
    scopes: 'Scope versions (Atom)',
    blog: 'News and advisories (Atom)',
    calendar: 'Calendar',
  },
};
