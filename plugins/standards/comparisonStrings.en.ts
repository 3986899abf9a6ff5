import {byCount} from '../core/text/plural';
import type {Marked} from '../core/text/sentence';
import {sentence} from '../core/text/sentence';

type Versions = {readonly number: string; readonly from: number; readonly to: number};

/** What pages that compare two versions say, in English. */
export const en = {
  title: (title: string, {from, to}: Versions) => `${title}: v${from} to v${to}`,
  description: ({number, from, to}: Versions) => `Differences between scs-${number} v${from} and v${to}`,
  lead: <Part>(from: Part, to: Part) => sentence`Comparison of ${from} with ${to}`,
  gained: <Part>(entries: Part) => sentence`New in the list: ${entries}`,
  lost: <Part>(entries: Part) => sentence`No longer in the list: ${entries}`,
  inVersion: (version: number) => `In v${version}`,
  noRequirementDiffers: 'The requirements are the same.',
  counts: {
    added: (count: number) => byCount(count, {one: `${count} added`, other: `${count} added`}),
    strengthened: (count: number) =>
      byCount(count, {one: `${count} strengthened`, other: `${count} strengthened`}),
    inverted: (count: number) =>
      byCount(count, {one: `${count} turned around`, other: `${count} turned around`}),
    extended: (count: number) =>
      byCount(count, {one: `${count} list extended`, other: `${count} lists extended`}),
    exchanged: (count: number) =>
      byCount(count, {one: `${count} list changed`, other: `${count} lists changed`}),
    shortened: (count: number) =>
      byCount(count, {one: `${count} list shortened`, other: `${count} lists shortened`}),
    relaxed: (count: number) => byCount(count, {one: `${count} relaxed`, other: `${count} relaxed`}),
    removed: (count: number) => byCount(count, {one: `${count} removed`, other: `${count} removed`}),
    reworded: (count: number) => byCount(count, {one: `${count} reworded`, other: `${count} reworded`}),
  },
  text: 'Full text',
  legend: <Part>(added: Marked<Part>, removed: Marked<Part>) =>
    sentence`${added('Added')} words are underlined, ${removed('removed')} words are struck through.`,
  sameText: 'The texts are the same.',
  tools: 'Comparison',
  older: 'Older version',
  newer: 'Newer version',
  option: (version: number, state: string) => `v${version} (${state})`,
  compare: 'Compare',
  layout: 'Layout',
  inline: 'Inline',
  sideBySide: 'Side by side',
  previous: <Part>(key: Part) => sentence`Previous ${key}`,
  next: <Part>(key: Part) => sentence`Next ${key}`,
  places: (count: number) => byCount(count, {one: `${count} change`, other: `${count} changes`}),
  place: (place: number, count: number) => `Change ${place} of ${count}`,
};
