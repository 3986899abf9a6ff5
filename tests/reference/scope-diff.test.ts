import {expect, test} from 'vitest';
import {diffScopeVersions} from '../../plugins/core/scopes/change';
import type {Scope} from '../../plugins/core/scopes/scope';
import {parseScope} from '../../plugins/core/scopes/scope';
import {describeWithShared, readShared} from '../support/shared';

const realScope = (name: string): Scope => {
  const {value} = parseScope({path: name, text: readShared('corpus', 'standards-repo', 'Tests', name)});
  if (!value) throw new Error(`${name} does not parse`);
  return value;
};

/** One line a change, one line an effect: what a person read off the file, item by item. */
const changeLines = (scope: Scope, from: string, to: string) =>
  diffScopeVersions({scope, from, to}).flatMap((change) => [
    [change.level, change.customer, change.kind, change.previous ?? '-', change.module].join(' '),
    ...change.effects.map(({kind, subject}) => `  ${kind} ${subject}`),
  ]);

describeWithShared('the real scope of IaaS, checked by hand', () => {
  test('from v4 to v5.1', () => {
    expect(changeLines(realScope('scs-compatible-iaas.yaml'), 'v4', 'v5.1')).toEqual([
      'breaking mixed module-replaced scs-0104-v1-1 scs-0104-v1-2',
      '  testcase-added scs-0104-image-ubuntu-2404',
      '  testcase-added scs-0104-source-capi-2',
      '  testcase-added scs-0104-source-debian-13',
      '  testcase-added scs-0104-source-ubuntu-2404',
      '  parameter-value image_spec',
      '  testcase-dropped scs-0104-image-ubuntu-2204',
      '  recommendation-added scs-0104-image-capi-2',
      '  recommendation-added scs-0104-image-debian-12',
      '  recommendation-dropped scs-0104-image-capi-1',
      'breaking gains module-added - scs-0114-v1',
      '  testcase-added scs-0114-syntax-check',
      '  recommendation-added scs-0114-encrypted-type',
      '  recommendation-added scs-0114-replicated-type',
      'breaking gains module-added - scs-0115-v1',
      '  testcase-added scs-0115-default-rules',
      'breaking gains module-added - scs-0116-v1',
      '  testcase-added scs-0116-permissions',
      '  manual-check-added key-manager-docs-check',
      '  recommendation-added scs-0116-presence',
      'breaking gains module-added - scs-0117-v1',
      '  testcase-added scs-0117-test-backup',
      'breaking gains module-added - scs-0123-v1',
      '  testcase-added scs-0123-service-compute',
      '  testcase-added scs-0123-service-identity',
      '  testcase-added scs-0123-service-image',
      '  testcase-added scs-0123-service-load-balancer',
      '  testcase-added scs-0123-service-network',
      '  testcase-added scs-0123-service-placement',
      '  testcase-added scs-0123-storage-apis',
      '  testcase-added scs-0123-swift-s3',
      'neutral gains module-added - scs-0121-v1',
      '  manual-check-added availability-zones-check',
      'neutral gains module-added - scs-0302-v1',
      '  manual-check-added domain-manager-check',
    ]);
  });

  test('from v5.1 to the coming one', () => {
    expect(changeLines(realScope('scs-compatible-iaas.yaml'), 'v5.1', 'next')).toEqual([
      'breaking gains module-replaced scs-0102-v1 scs-0102-v2',
      '  testcase-promoted scs-0102-os_purpose-uniqueness',
      '  testcase-promoted scs-0102-prop-os_purpose',
      'breaking mixed module-replaced scs-0123-v1 scs-0123-v2',
      '  testcase-added scs-0123-service-s3',
      '  testcase-dropped scs-0123-service-placement',
      '  testcase-dropped scs-0123-swift-s3',
    ]);
  });

  test('a leap over v5.1 says each thing once, and what v5.1 took back not at all', () => {
    const scope = realScope('scs-compatible-iaas.yaml');
    const effects = (from: string, to: string, level: string) =>
      diffScopeVersions({scope, from, to}).flatMap((change) =>
        change.effects.filter((effect) => effect.level === level).map(({subject}) => subject),
      );
    const leap = effects('v4', 'next', 'breaking');
    expect(new Set(leap).size).toBe(leap.length);
    expect(leap).toEqual(
      expect.arrayContaining([
        'scs-0102-prop-os_purpose',
        'scs-0123-service-s3',
        'scs-0104-image-ubuntu-2404',
      ]),
    );
    expect(leap).not.toContain('scs-0123-swift-s3');
    expect(effects('v4', 'next', 'relaxing')).toEqual(['scs-0104-image-ubuntu-2204']);
  });

  test('each effect names lines of the file on which its testcase stands', () => {
    const scope = realScope('scs-compatible-iaas.yaml');
    const lines = scope.source.text.split('\n');
    const effects = diffScopeVersions({scope, from: 'v4', to: 'next'}).flatMap((change) => change.effects);
    for (const {kind, subject, source} of effects.filter(({kind}) => kind !== 'parameter-value')) {
      const places = [source.from, source.to].filter((place) => place !== null);
      expect(places, `${kind} ${subject}`).not.toEqual([]);
      for (const {line} of places) expect(lines[line - 1]).toContain(subject);
    }
  });
});
