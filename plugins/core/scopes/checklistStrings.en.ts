import {pluralForm} from '../text/plural';

type Named = {readonly name: string; readonly to: string};

/** What the steps of checklists say, in English. Names stand in backticks where a text is more than a title. */
export const en = {
  meet: (standard: string) => `Meet ${standard}`,
  noTests: 'No automated test covers this standard; its text remains binding.',
  listed: (entry: string) => `In the document: "${entry}".`,
  readDocument: (version: string) => `Read what the document of ${version} says`,
  readChanges: (standard: string) => `Read what ${standard} changes`,
  read: (standard: string) => `Read ${standard}`,
  compared: 'What changed, word by word',
  before: (standard: string) => `Before: ${standard}`,
  pass: (standard: string, tests: number) =>
    `Meet ${standard} and pass ${pluralForm(tests, 'its test', `its ${tests} tests`)}`,
  moreTests: 'All tests are listed below.',
  /** Of all tests of a step, or of some. */
  lessAttention: (some: readonly string[] | null, tests: number) =>
    `The compliance monitor shows a failure of ${some === null ? pluralForm(tests, 'this test', 'these tests') : some.map((id) => `\`${id}\``).join(', ')} as a warning only.`,
  testedWith: (parameters: readonly string[]) => `Tested with ${parameters.join(', ')}.`,
  recommendedBefore: (tests: readonly string[]) => `Recommended until now: ${tests.join(', ')}.`,
  otherValue: 'Until the new version takes effect, the tests run as before.',
  passEarly: 'You can pass under the old version already.',
  recommended: (standard: string, tests: number) =>
    `Recommended: pass ${pluralForm(tests, 'one more test', `${tests} more tests`)} of ${standard}`,
  notRequired: 'Not required for a certificate.',
  submitEvidence: (standard: string) => `Submit evidence for ${standard}`,
  evidence: 'What to submit',
  drop: (tests: number) =>
    `Decide what to do about ${pluralForm(tests, 'a test that is', 'tests that are')} no longer mandatory`,
  dropText: 'Nothing has to change. Inform your customers before you drop what they may rely on.',
  testAndSubmit: ({name, to}: Named) => `Run all tests of ${name} ${to} and submit a report`,
  testDraft: ({name, to}: Named) => `Run all tests of ${name} ${to}`,
  reviewDraft: ({name, to}: Named) => `Review your results for ${name} ${to}`,
  selfTest: 'The command runs all tests and writes the results to `report.yaml`; nothing is submitted.',
  submitting:
    'Submitting takes more: `./add_subject.py` creates `.secret/keyfile` and `.secret/tokenfile` and says what to register; then `./scs-test-runner.py`, whose `config.toml` names both files, runs the tests and submits the results to the compliance monitor.',
  submittingGroups:
    'To submit the results, run `./cli.py import < report.yaml`: it signs the report and uploads it to the compliance monitor. Its keys are in `~/.config/scs/.secret`.',
  apply: 'Once all mandatory tests pass, apply for the certificate.',
  howToApply: 'How to get a certificate',
  draft: 'This version is a draft: you can test against it, but no certificates are issued for it.',
  draftLabel: (label: string) => `The test suite calls it \`${label}\`.`,
  draftUnknown: 'The test suite does not know it yet; run the commands of the steps above.',
  prepare: 'Before you run the commands',
  setVariables: 'Set these variables with `export`:',
  variables: {
    os_cloud: 'the name of your cloud in `clouds.yaml`; `openstack` reads it, too',
    kubeconfig: 'the absolute path of the kubeconfig file of the cluster under test; `kubectl` reads it, too',
    subject_root: 'a folder for the files of the cluster under test; it is created where it does not exist',
    subject:
      'a name of your choice for the cluster under test; each minor version of Kubernetes is one of its own',
  },
  otherVariable: (variable: string) => `the value of the variable \`${variable}\` of the scope`,
  variable: (name: string, meaning: string) => `\`${name}\`: ${meaning}.`,
  getTests:
    'Get the test suite once, and run the commands of its tests in its folder `standards/Tests`, in the same shell:',
  needs: (program: string) => `The tests need \`${program}\` in your \`PATH\` and take several hours.`,
};
