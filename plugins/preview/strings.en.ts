import {byCount} from '../core/text/plural';

const errors = (count: number) => byCount(count, {one: `${count} error`, other: `${count} errors`});
const warnings = (count: number) => byCount(count, {one: `${count} warning`, other: `${count} warnings`});
const notes = (count: number) => `${count} for information`;

/** What the preview says about findings, in English. */
export const en = {
  title: 'Findings',
  description: 'All findings of the working tree, by file.',
  lead: 'This page exists in the preview only. It updates when a file is saved.',
  overlay: 'Errors in the sources',
  heading: (count: number) =>
    byCount(count, {one: '1 error in the sources', other: `${count} errors in the sources`}),
  earlier:
    'The pages still show the last version without errors. They update as soon as the errors are fixed.',
  usable: 'The pages show what is usable. What has an error may be missing.',
  hide: 'Hide',
  show: 'Show the errors',
  all: 'All findings',
  counts: (count: {readonly error: number; readonly warning: number; readonly info: number}) =>
    [errors(count.error), warnings(count.warning), ...(count.info > 0 ? [notes(count.info)] : [])].join(', '),
  errors,
  warnings,
  severity: {error: 'Error', warning: 'Warning', info: 'Information'},
  none: 'No findings.',
  more: (count: number) =>
    byCount(count, {one: '1 more finding is not listed.', other: `${count} more findings are not listed.`}),
  waiting: 'Waiting for the preview…',
  lost: 'The preview does not answer. Start it again with npm start.',
  openHint:
    'A link opens the file in the editor that runs on this machine. To name one, set LAUNCH_EDITOR or EDITOR, or SCS_EDITOR_URL for editors with addresses of their own.',
  place: (line: number, column: number) => `Line ${line}, column ${column}`,
  openIn: (place: string) => `Open ${place} in the editor`,
};
