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
  since: (phrase: string) => `${phrase}.`,
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
};
