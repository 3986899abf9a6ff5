import {checkShell} from '../commands/checkShell';
import type {TaskBlock, TaskList} from '../standards/task';
import {shellBlocks} from '../standards/task';
import {quote} from '../text/diagnostic';
import type {Finding, Rule} from './rule';
import {exampleDocument} from './rule';

/**
 * Reports commands of tasks that fail as they are pasted: placeholders in angle brackets, what bash cannot read, blocks that
 * nothing closes, and subcommands and options that a program does not have. Of clients whose commands are on record in full
 * (`openstack`, `kubectl`), what is not there does not exist: an error. Of programs whose commands are kept by hand, it may
 * be the list that lacks it: a warning. A program that nobody has written down is no finding. Variables that no text above
 * explains are warnings, too: the commands run, but nobody knows with what.
 */
export const taskCommand: Rule = {
  id: 'task-command',
  severity: 'error',
  summary: 'Commands of tasks run in bash as they are pasted, with subcommands and options that exist.',
  check: (catalog) =>
    [...catalog.documents.values()].flatMap(({source, tasks}) => [
      ...tasks.unclosed.map((place) => ({
        path: source.path,
        ...place,
        message: 'Unclosed code block, expected a closing fence like this one, indented like it.',
      })),
      ...tasks.lists.flatMap((list) => findingsIn(list, source.path)),
    ]),
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Draft',
        `## Install checklist

- [ ] List what is there. \`CLOUD\` is the name of a cloud in \`clouds.yaml\`.

  \`\`\`bash
  for id in $(openstack --os-cloud "$CLOUD" image list --public -f value -c ID); do
    openstack image show "$id" -c name \\
      -c properties | grep -E 'os_(distro|version)' >> found.txt
  done
  diff <(sort found.txt) - < expected.txt && kubectl apply -f - <<EOF
  name: <any>
  EOF
  some-program --whatever
  \`\`\`
`,
      ),
    },
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Draft',
        `## Install checklist

- [ ] Delete what is open.

  \`\`\`bash
  openstack default security group rule delete <rule-id>
  curl --insecure "https://<node>:10250/pods"
  \`\`\`

- [ ] Look at the images.

  \`\`\`bash
  openstack image lst
  openstack image list --publik
  openstack image show
  if true; then kubectl get nodes --wide
  \`\`\`

- [ ] Test the cluster.

  \`\`\`bash
  $ sonobuoy run --wait
  sonobuoy run --fast --kubeconfig "$CONFIG"

- [ ] Wait for the end.
`,
      ),
    },
    findings: [
      '28:3: Unclosed code block, expected a closing fence like this one, indented like it.',
      '13:48: Unexpected placeholder `<rule-id>`, expected a variable in double quotes such as `"$RULE_ID"`.',
      '14:28: Unexpected placeholder `<node>`, expected a variable in double quotes such as `"$NODE"`.',
      '20:19: Unexpected command `openstack image lst`, expected one that openstack 7.4.0 has, such as `openstack image list`.',
      '21:24: Unexpected option `--publik` of `openstack image list`, expected one that openstack 7.4.0 has, such as `--public`.',
      '22:3: Unexpected number of arguments of `openstack image show`, 0, expected 1.',
      '23:35: Unexpected option `--wide` of `kubectl get`, expected one that kubectl 1.32.3 has.',
      "23:41: Unexpected shell syntax, expected what bash can run as it is: `expected 'fi' to close 'if'`.",
      '29:3: Unexpected prompt `$`, expected the command alone.',
      '30:16: Unexpected option `--fast` of `sonobuoy run`, expected one that sonobuoy has.',
      '30:37: Unexplained variable `$CONFIG`, expected the text of the task to say what it is.',
    ],
  },
};

/** What every shell has, and what the head of each checklist explains. */
const GIVEN = new Set(['HOME', 'KUBECONFIG', 'OS_CLOUD', 'PATH', 'PWD', 'TMPDIR', 'USER']);

function findingsIn({tasks}: TaskList, path: string): Finding[] {
  const findings: Finding[] = [];
  const known = new Set(GIVEN);
  for (const task of tasks) {
    for (const [, marked, capitals] of task.text.matchAll(/`\$?([a-z_]\w*)`|\b([A-Z_][A-Z0-9_]*)\b/g))
      known.add(marked ?? capitals ?? '');
    for (const block of shellBlocks(task)) {
      const {faults, variables, sets} = checkShell(block.text);
      findings.push(...faults.map(({offset, ...fault}) => ({...fault, ...placeIn(block, offset), path})));
      for (const name of sets) known.add(name);
      for (const variable of variables.filter(({text: name}) => !known.has(name))) {
        known.add(variable.text);
        findings.push({
          path,
          ...placeIn(block, variable.offset),
          severity: 'warning',
          message: `Unexplained variable ${quote(`$${variable.text}`)}, expected the text of the task to say what it is.`,
        });
      }
    }
  }
  return findings;
}

function placeIn({text, line, column}: TaskBlock, offset: number): {line: number; column: number} {
  const before = text.slice(0, offset).split('\n');
  return {line: line + before.length - 1, column: column + (before.at(-1) ?? '').length};
}
