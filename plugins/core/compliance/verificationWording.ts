import type {Wording} from '../text/wording';
import {withMarks} from '../text/wording';
import type {VerificationState} from './verification';
import {strings} from './strings';
import {verificationStrings} from './verificationStrings';

/** How the state of a file that somebody shows is shown. Only what is verified has a check mark; labels tell all apart. */
export const VERIFICATION: Record<VerificationState, Wording> = withMarks(verificationStrings, {
  verified: ['✓', 'effective'],
  'manifest-missing': ['–', 'nodata'],
  'manifest-unreadable': ['–', 'nodata'],
  'signature-bad': ['⚠', 'deprecated'],
  'file-differs': ['✕', 'deprecated'],
  'file-unlisted': ['✕', 'deprecated'],
  'address-unlisted': ['✕', 'deprecated'],
  'file-earlier': ['†', 'ending'],
  'manifest-future': ['?', 'ending'],
  'edition-unsigned': ['?', 'ending'],
  unsigned: ['?', 'ending'],
  'key-garbage': ['?', 'ending'],
  'key-unknown': ['?', 'ending'],
  'key-out-of-time': ['?', 'ending'],
  'browser-unable': ['?', 'ending'],
  'manifest-old': ['?', 'ending'],
});

/** How a finding on a snippet is marked. */
export const FINDING: Record<'error' | 'warning', Wording> = withMarks(strings.findings, {
  error: ['✕', 'deprecated'],
  warning: ['⚠', 'ending'],
});
