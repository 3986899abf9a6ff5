import {byCount} from '../text/plural';

const LIFETIME = {day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year'};
type Lifetime = keyof typeof LIFETIME;
type Replaced = {readonly name: string; readonly module: string; readonly previous: string};

/** What is said of changes between scope versions, in English. Names of testcases stand in backticks. */
export const en = {
  levels: {
    breaking: {
      label: 'Action required',
      meaning: 'A cloud that passed the old version can fail the new one.',
    },
    relaxing: {label: 'Relaxed', meaning: 'Something is no longer required; customers should know.'},
    neutral: {
      label: 'No test changes',
      meaning: 'The tests do not change; what the text of the standard requires remains binding.',
    },
  },
  customerViews: {
    gains: {label: 'Gain', meaning: 'Customers can rely on more than before.'},
    loses: {label: 'Loss', meaning: 'Something that customers could rely on is no longer guaranteed.'},
    mixed: {label: 'Gain and loss', meaning: 'Customers gain something and lose something.'},
    unchanged: {label: 'Unchanged', meaning: 'Customers can rely on the same as before.'},
    unknown: {label: 'Not known', meaning: 'What customers could rely on before is not on record.'},
  },
  changeKinds: {
    'module-added': 'A standard becomes part of the scope.',
    'module-removed': 'A standard is no longer part of the scope.',
    'module-replaced': 'Another version of a standard, or another selection of its tests, replaces a module.',
    'module-renamed': 'A module has a new name; its standard and its mandatory tests are the same.',
    'module-redefined': 'A module has different contents under the same name.',
    'parameter-changed': 'A standard is tested with different parameters.',
  },
  effectKinds: {
    'testcase-added': 'A new mandatory test is added.',
    'testcase-promoted': 'A recommended test becomes mandatory.',
    'lifetime-shortened': 'Results of a mandatory test expire sooner, so it has to run more often.',
    'parameter-value': 'A test parameter has a different value; it can require more even without a new test.',
    'testcase-demoted': 'A mandatory test becomes a recommended one.',
    'testcase-dropped': 'A mandatory test is dropped.',
    'lifetime-extended': 'Results of a mandatory test stay valid for longer, so they can be older.',
    'manual-check-added': 'A document has to be submitted; the verdict of the monitor does not depend on it.',
    'manual-check-dropped': 'A document no longer has to be submitted.',
    'recommendation-added': 'A test becomes recommended.',
    'recommendation-dropped': 'A test is no longer recommended.',
  },
  recordKinds: {
    'label-reused': 'The contents of a stable version have changed since it became stable.',
    'timeline-moved-earlier': 'A version takes effect, or ends, earlier than announced.',
    'timeline-moved-later': 'A version takes effect, or ends, later than announced.',
  },
  effects: {
    'testcase-added': (testcase: string) => `\`${testcase}\` becomes mandatory.`,
    'testcase-promoted': (testcase: string) =>
      `\`${testcase}\` becomes mandatory; it was recommended until now.`,
    'testcase-demoted': (testcase: string) =>
      `\`${testcase}\` is no longer mandatory, but still recommended.`,
    'testcase-dropped': (testcase: string) => `\`${testcase}\` is no longer mandatory.`,
    'manual-check-added': (testcase: string) => `\`${testcase}\` requires a document to be submitted.`,
    'manual-check-dropped': (testcase: string) => `\`${testcase}\` no longer requires a document.`,
    'recommendation-added': (testcase: string) => `\`${testcase}\` becomes recommended.`,
    'recommendation-dropped': (testcase: string) => `\`${testcase}\` is no longer recommended.`,
  },
  lifetimeChanged: ({testcase, before, after}: {testcase: string; before: Lifetime; after: Lifetime}) =>
    `Results of \`${testcase}\` are valid for a ${LIFETIME[after]} instead of a ${LIFETIME[before]}.`,
  parameterAdded: (name: string) => `The parameter ${name} is new.`,
  parameterDropped: (name: string) => `The parameter ${name} is dropped.`,
  parameterChanged: (name: string) => `The parameter ${name} has a new value.`,
  changes: {
    'module-added': ({name, module}: Replaced) => `${name} (${module}) becomes part of the scope.`,
    'module-removed': ({name, module}: Replaced) => `${name} (${module}) is no longer part of the scope.`,
    'module-replaced': ({name, module, previous}: Replaced) => `${name} (${module}) replaces ${previous}.`,
    'module-renamed': ({name, module, previous}: Replaced) =>
      `The module of ${name} is now called ${module} instead of ${previous}.`,
    'module-redefined': ({name, module}: Replaced) =>
      `${name} (${module}) has different contents than before.`,
    'parameter-changed': ({name, module}: Replaced) =>
      `${name} (${module}) is tested with different parameters.`,
  },
  becomeMandatory: (count: number) =>
    byCount(count, {one: `${count} test becomes mandatory.`, other: `${count} tests become mandatory.`}),
  noLongerMandatory: (count: number) =>
    byCount(count, {
      one: `${count} test is no longer mandatory.`,
      other: `${count} tests are no longer mandatory.`,
    }),
  addedUntested: 'No test checks it; its text remains binding.',
  sameTests: 'The mandatory tests stay the same.',
  /** Of a version that is known by its document alone. */
  untold: {single: 'Its tests are not on record.', replaced: 'Which tests differ is not on record.'},
};
