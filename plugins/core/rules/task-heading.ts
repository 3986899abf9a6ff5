import type {Rule} from './rule';
import {exampleDocument} from './rule';

/** Reports boxes to tick that no checklist takes over, since they stand below another heading. */
export const taskHeading: Rule = {
  id: 'task-heading',
  severity: 'warning',
  summary:
    'Task lists are below `Install checklist` or `Upgrade checklist from vN`, from where checklists include them.',
  check: (catalog) =>
    [...catalog.documents.values()].flatMap(({source, tasks}) =>
      tasks.strayLines.map((line) => ({
        path: source.path,
        line,
        column: 1,
        message:
          'Unexpected task, expected it below a heading `Install checklist` or `Upgrade checklist from vN`; it is not in any checklist.',
      })),
    ),
  examples: {
    ok: {
      'standards/scs-0100-v2-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-a.md',
        '## Install checklist\n\n- [ ] Do it.\n\n## Upgrade checklist from v1\n\n- [ ] Do it again.\n',
      ),
      'standards/scs-0100-v1-a.md': exampleDocument('type: Standard\nstatus: Draft'),
    },
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Draft',
        '## Tasks\n\n- [ ] Do it.\n',
      ),
    },
    findings: [
      '10:1: Unexpected task, expected it below a heading `Install checklist` or `Upgrade checklist from vN`; it is not in any checklist.',
    ],
  },
};
