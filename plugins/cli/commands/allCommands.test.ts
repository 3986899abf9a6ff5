import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {siteDir} from '../../../tests/support/paths';
import {describeWithShared, sharedSources} from '../../../tests/support/shared';
import {buildCatalog} from '../../core/catalog/catalog';
import {exampleDocument, exampleScope} from '../../core/rules/rule';
import {allCommands, summaryOf} from './allCommands';

const embedded = () =>
  ['standards', 'scopes'].flatMap((folder) =>
    fs
      .readdirSync(path.join(siteDir, folder))
      .filter((name) => name.startsWith('scs-'))
      .map((name) => ({
        path: `${folder}/${name}`,
        text: fs.readFileSync(path.join(siteDir, folder, name), 'utf8'),
      })),
  );

test('all commands of the embedded edition parse: of every task and of every checklist', () => {
  const commands = allCommands(buildCatalog(embedded()));
  expect(commands.length).toBeGreaterThan(60);
  expect(
    commands.filter(({outcome}) => outcome === 'fault').map(({place, result}) => `${place}: ${result}`),
  ).toEqual([]);
});

describeWithShared('the real scopes', () => {
  test('are tested with commands that parse', () => {
    const files = sharedSources('corpus', 'standards-repo', 'Tests').filter(({path: file}) =>
      file.endsWith('.yaml'),
    );
    const commands = allCommands(buildCatalog(files));
    expect(
      commands.filter(({outcome}) => outcome !== 'parsed').map(({text, result}) => `${text}: ${result}`),
    ).toEqual([]);
    expect(commands.map(({text}) => text)).toContain(
      `./kaas/sonobuoy_handler/run_sonobuoy.py run -k "$KUBECONFIG" --scs-sonobuoy-config kaas/scs-sonobuoy-config-v1.yaml --execution-mode parallel -r "$SUBJECT_ROOT"/sono-results-0219 -c 'kaas-networking-check' -a '--e2e-focus "NetworkPolicy"' -a '--plugin-env e2e.E2E_EXTRA_ARGS=--ginkgo.flake-attempts=2'`,
    );
  });
});

test('each command has its place and what came of it, and the sum tells the programs', () => {
  const catalog = buildCatalog([
    {
      path: 'standards/scs-0100-v1-example.md',
      text: exampleDocument(
        'type: Standard\nstatus: Stable\nstabilized_at: 2024-01-01',
        '## Install checklist\n\n- [ ] Do it.\n\n  ```bash\n  openstack image list | tac\n  openstack image lst\n  echo <name>\n  ```\n',
      ),
    },
    {path: 'scopes/scs-compatible-iaas.yaml', text: exampleScope()},
  ]);
  const commands = allCommands(catalog);
  expect(commands.map(({place, text, outcome}) => `${place}: ${text}: ${outcome}`)).toEqual([
    'standards/scs-0100-v1-example.md:14: openstack image list: parsed',
    'standards/scs-0100-v1-example.md:14: tac: unknown',
    'standards/scs-0100-v1-example.md:15: openstack image lst: fault',
    'standards/scs-0100-v1-example.md:16: echo <name>: unknown',
    'standards/scs-0100-v1-example.md:16: echo <name>: fault',
    'scs-compatible-iaas, install v1: ./check.py: unknown',
    'scs-compatible-iaas, install v1: ./scs-compliance-check.py -V v1 -s "$SUBJECT" -o report.yaml scs-compatible-iaas.yaml: parsed',
  ]);
  expect(summaryOf(commands).split('\n')).toEqual([
    '7 commands',
    expect.stringMatching(/^2 parsed \(openstack \S+ 1, scs-compliance-check\.py \(by hand\) 1\)$/),
    '3 of programs without a list (./check.py 1, echo 1, tac 1)',
    expect.stringMatching(/^2 with faults \(bash 1, openstack \S+ 1\)$/),
  ]);
});
