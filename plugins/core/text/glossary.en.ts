/** What the terms of the field mean, in English; `docs/glossary.md` is the same as a table. Sources stand in brackets. */
export const en = {
  advisory:
    'A post about a vulnerability: its impact, who is affected and what to do. It is revised as facts come in.',
  badge:
    'A small picture that an operator displays. It shows the scope and the state of the tests, and links to the status page.',
  certificate:
    'Confirms that an environment complies with one version of a scope. It is valid for a year and names that version (scs-0004).',
  checklist:
    'The steps that an operator takes to install a scope version or to upgrade to a newer one, with boxes to tick.',
  draft: 'A version under discussion: it may still change, is not binding, and cannot be certified.',
  environment:
    'One product of one operator, as the register lists it. It consists of one subject or several.',
  'grace period': 'The weeks in which an older scope version stays in force beside the newer one.',
  'in force':
    'Applies on the day in question: for a standard by its dates, for a scope version by the timeline.',
  layer: 'What a scope is about: the infrastructure (IaaS) or the Kubernetes clusters on it (KaaS).',
  level: 'How far-reaching a scope is: compatible, open or sovereign.',
  lifetime: 'How long a test result is valid: a week, unless the testcase says otherwise.',
  module: 'The part of a scope that makes one version of a standard testable.',
  'not certain':
    'A verdict without proof either way: results are missing or have expired, or a test could not be completed.',
  number: 'The four digits that all versions of a standard share, as in scs-0102.',
  operator: 'The organization that runs an environment.',
  record: 'A file with the contents of a stable scope version, so that later changes are noticed.',
  report: 'The results of one test run, signed by whoever ran it.',
  requirement: 'A sentence of a standard with a key word such as MUST or SHOULD (RFC 2119, RFC 8174).',
  result: 'The outcome of one testcase for one subject at one time: pass, fail or abort.',
  scope: 'A set of standards that is certified as a whole, such as SCS-compatible IaaS (scs-0003).',
  'scope version': 'A fixed set of modules under one label; `next` is the one in preparation.',
  snapshot: 'The results that the compliance monitor reported on one day.',
  standard:
    'A numbered document. Each major version is a separate document with a permanent address (scs-0001).',
  state: 'What applies to a document, version or certificate on a day; it is computed from dates.',
  status: 'What the authors of a document last entered as its stage; the state is computed from the dates.',
  subject: 'What a test runs against: a region of a cloud, or a cluster.',
  superseded: 'Replaced by a newer scope version. Existing certificates stay valid until they expire.',
  supplement: 'An informative document that helps to meet a standard; it has no requirements of its own.',
  target:
    'A named list of testcases in a module: `main` is mandatory, the others are recommended or a preview.',
  testcase: 'The smallest check that has a result of its own; a script or a manual check.',
  timeline: 'The days on which scope versions change their validity; an entry applies until the next one.',
  track: 'The family of a standard, such as IaaS. The second digit of its number shows it.',
  validity: 'What the timeline says about a scope version: `draft`, `effective`, `warn` or `deprecated`.',
  verdict: 'What the valid results say about a subject or an environment: pass, fail or not certain.',
};
