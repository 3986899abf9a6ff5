import type {IsoDate} from '../text/isoDate';
import {dateText} from '../text/dateText';
import {byCount} from '../text/plural';
import {sentence} from '../text/sentence';

/** What is said of results, certificates and badges, in English. Words on badges never hold a version or a day. */
export const en = {
  results: {
    pass: {label: 'Passing', meaning: 'All mandatory tests have passed, and their results are still valid.'},
    abort: {label: 'Unconfirmed', meaning: 'A test could not be completed, so the verdict is not certain.'},
    fail: {label: 'Failing', meaning: 'At least one mandatory test has failed.'},
    missing: {
      label: 'Unconfirmed',
      meaning: 'A result is missing or has expired, so the verdict is not certain.',
    },
    nodata: {label: 'No data', meaning: 'The monitor has no results for it.'},
  },
  testcaseResults: {
    pass: {label: 'Pass', meaning: 'Passed.'},
    abort: {label: 'Abort', meaning: 'The test could not be completed.'},
    fail: {label: 'Fail', meaning: 'Failed.'},
    missing: {label: 'Missing', meaning: 'No result, or it has expired.'},
  },
  problems: {
    fail: {label: 'Failed', meaning: 'The test failed.'},
    abort: {label: 'Not completed', meaning: 'The test could not be completed.'},
    missing: {label: 'No result', meaning: 'The monitor has no result of this test.'},
    expired: {label: 'Expired', meaning: 'The last result is no longer valid.'},
  },
  historyLabels: {
    abort: 'Unconfirmed: test not completed',
    missing: 'Unconfirmed: result missing or expired',
  },
  certificateStates: {
    valid: {label: 'Valid', meaning: 'In force.'},
    'renewal-due': {label: 'Renewal due', meaning: 'In force; expires within 60 days.'},
    'not-yet': {label: 'Issued', meaning: 'Issued, but not in force yet.'},
    expired: {label: 'Expired', meaning: 'Its year is over.'},
    withdrawn: {label: 'Withdrawn', meaning: 'Returned by its holder.'},
    revoked: {label: 'Revoked', meaning: 'Revoked by its issuer.'},
  },
  endedOn: {
    expired: (day: IsoDate) => `expired on ${dateText(day)}`,
    withdrawn: (day: IsoDate) => `withdrawn on ${dateText(day)}`,
    revoked: (day: IsoDate) => `revoked on ${dateText(day)}`,
  },
  certificateKinds: {
    product: {label: 'SCS product', meaning: 'A cloud that complies with the standards of a scope.'},
    integrator: {
      label: 'SCS integrator',
      meaning: 'A company that sets up clouds which comply with the standards (scs-0007).',
    },
    incubator: {label: 'SCS incubator', meaning: 'A company on its way to becoming an SCS integrator.'},
    consultancy: {label: 'SCS consultancy', meaning: 'A company that advises on the standards.'},
  },
  badges: {
    certified: 'certified',
    'renewal-due': 'certified, renewal due',
    'certified-unconfirmed': 'certified, unconfirmed',
    'certified-failing': 'certified, tests failing',
    passing: 'tests passing',
    unconfirmed: 'unconfirmed',
    failing: 'tests failing',
    'no-data': 'no recent results',
    ended: 'certificate ended',
    revoked: 'revoked',
  },
  /** What stands above the sentence on an environment; a scope's name follows. */
  headlines: {
    certified: 'Certified',
    'renewal-due': 'Certified, renewal due',
    'certified-unconfirmed': 'Certified, unconfirmed now',
    'certified-failing': 'Certified, tests failing now',
    passing: 'Not certified, tests passing',
    unconfirmed: 'Not certified, unconfirmed',
    failing: 'Not certified, tests failing',
    'no-data': 'Not certified, no recent results',
    ended: 'Certificate ended',
    revoked: 'Certificate revoked',
    'no-version': 'No version in force',
  },
  headline: (state: string, scope: string) => `${state}: ${scope}`,
  /**
   * Parts of one sentence: an opening, how it is joined to what the tests say, that, and in brackets what is known beside.
   */
  sentence: {
    certified: <Part>(version: string, since: Part) => sentence`Certified for ${version} since ${since}`,
    renewalDue: <Part>({version, since, until}: {version: string; since: Part; until: Part}) =>
      sentence`Certified for ${version} since ${since}, due for renewal by ${until}`,
    notCertified: 'Not certified',
    notYet: <Part>(version: string, day: Part) =>
      sentence`Not certified yet: the certificate for ${version} starts on ${day}`,
    expired: <Part>(version: string, day: Part) =>
      sentence`Not certified: the certificate for ${version} expired on ${day}`,
    withdrawn: <Part>(version: string, day: Part) =>
      sentence`Not certified: the certificate for ${version} was withdrawn on ${day}`,
    revoked: <Part>(version: string, day: Part) =>
      sentence`Not certified: the certificate for ${version} was revoked on ${day}`,
    and: ', and ',
    but: ', but ',
    apart: '; ',
    pass: 'all mandatory tests pass',
    passVersion: (version: string) => `all mandatory tests of ${version} pass`,
    failing: 'failing now, because ',
    unconfirmed: 'unconfirmed now, because ',
    noVersion: 'no version of the scope is in force',
    causes: {
      fail: <Part>(testcase: Part, whom: string | Part | null) =>
        whom === null ? sentence`${testcase} failed` : sentence`${testcase} failed for ${whom}`,
      abort: <Part>(testcase: Part, whom: string | Part | null) =>
        whom === null
          ? sentence`${testcase} could not be completed`
          : sentence`${testcase} could not be completed for ${whom}`,
      missing: <Part>(testcase: Part, whom: string | Part | null) =>
        whom === null
          ? sentence`there is no result of ${testcase}`
          : sentence`there is no result of ${testcase} for ${whom}`,
    },
    lapsed: <Part>({testcase, day, whom}: {testcase: Part; day: Part; whom: string | Part | null}) =>
      whom === null
        ? sentence`the result of ${testcase} expired on ${day}`
        : sentence`the result of ${testcase} for ${whom} expired on ${day}`,
    silent: <Part>(whom: string | Part) => sentence`there are no results for ${whom}`,
    unknown: 'results are missing or have expired',
    more: (count: number) =>
      byCount(count, {
        one: `, and ${count} more test does not pass`,
        other: `, and ${count} more tests do not pass`,
      }),
    members: (count: number) => `${count} members`,
    open: ' (',
    lastCleanPass: <Part>(day: Part) => sentence`last clean pass ${day}`,
    noCleanPass: 'no clean pass on record',
    comma: ', ',
    nextExpiry: <Part>(day: Part) => sentence`next expiry ${day}`,
    close: ').',
  },
  badgeMeanings: {
    certified: 'A certificate is in force, and all mandatory tests pass.',
    'renewal-due': 'A certificate is in force for at most 60 more days, and all mandatory tests pass.',
    'certified-unconfirmed':
      'A certificate is in force, but a result is missing or has expired, or a test could not be completed.',
    'certified-failing':
      'A certificate is in force, but a mandatory test has failed. The operator must fix this; until then, the certificate stays in force (scs-0004).',
    passing: 'There is no certificate, but all mandatory tests pass.',
    unconfirmed:
      'There is no certificate, and a result is missing or has expired, or a test could not be completed.',
    failing: 'There is no certificate, and a mandatory test has failed.',
    'no-data': 'There is no certificate, and the monitor has no results.',
    ended:
      'The certificate has expired, or its holder has returned it. Test results do not change this badge.',
    revoked: 'The issuer has revoked the certificate. Test results do not change this badge.',
  },
  /** What stands on a badge that stands for nobody. */
  exampleBadge: 'Example',
  exampleBadgeDescription: 'An example of what a badge looks like; it is nobody’s.',
  findings: {
    error: {label: 'Problem', meaning: 'It cannot be verified.'},
    warning: {label: 'Warning', meaning: 'It can be verified, but something about it is wrong.'},
  },
  badgeName: (label: string, message: string) => `${label}: ${message}`,
  /** For snippets: it never holds a verdict, since nobody updates it. */
  badgeAlt: (holder: string, label: string) => `SCS status of ${holder}: ${label}`,
  badgeDescription: (name: string, day: IsoDate) => `${name}. As of ${dateText(day)}.`,
  lastCertainPass: (day: IsoDate) => `Last day with a certain pass of all tests: ${dateText(day)}.`,
  noCertainPass: 'No day with a certain pass of all tests on record.',
};
