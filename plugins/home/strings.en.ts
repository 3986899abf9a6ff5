import {dateText} from '../core/text/dateText';
import type {IsoDate} from '../core/text/isoDate';
import type {Marked} from '../core/text/sentence';
import {sentence} from '../core/text/sentence';

/** What the home page says, in English. */
export const en = {
  title: 'Home',
  description:
    'Open standards for sovereign clouds, certificates based on them, and test results that show who complies',
  heading: 'What a sovereign cloud guarantees',
  lead: <Part>(scopes: Marked<Part>) =>
    sentence`Open standards for IaaS and Kubernetes clouds, ${scopes('certificate scopes')} based on them, and test results that show who complies.`,
  inForce: <Part>(inForce: Marked<Part>) => sentence`${inForce('In force')} today`,
  nothingInForce: 'No scope version is in force.',
  coming: 'Coming',
  sinceDay: (day: IsoDate) => `In force since ${dateText(day)}.`,
  allVersions: 'All versions',
  ways: 'Where to go',
  run: {
    title: 'I run a cloud',
    text: 'Get certified, upgrade without surprises, and display a badge that links to the test results.',
    action: 'See scopes and checklists',
  },
  choose: {
    title: 'I choose a cloud',
    text: (certified: number, listed: number) =>
      `See what a badge guarantees, and which clouds comply. ${certified} of ${listed} listed clouds hold a certificate.`,
    action: 'See certified clouds',
  },
  write: {
    title: 'I read or write standards',
    text: (documents: number, requirements: number) =>
      `${documents} documents with ${requirements} requirements, each with its current state.`,
    action: 'See all standards',
  },
  news: 'News',
  glossary: {
    title: 'Glossary',
    description: 'What the terms of SCS standards, scopes and certificates mean',
    lead: 'What the terms on this site mean. Document numbers in brackets are the sources.',
  },
  follow: 'Follow:',
  feeds: {
    standards: 'Normative changes (Atom)',
    scopes: 'Scope versions (Atom)',
    blog: 'News and advisories (Atom)',
    calendar: 'Calendar',
  },
};
