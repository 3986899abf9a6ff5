import {expect, test} from 'vitest';
import {buildCatalog} from '../../plugins/core/catalog/catalog';
import {checkCatalog} from '../../plugins/core/rules';
import type {Attack} from './authors';
import {REFUSED, SURROUNDINGS, TOLERATED} from './authors';

/** What is told for the files of some attacks among the surroundings, by file. */
function findingsOf(attacks: readonly Attack[], file: string): string[] {
  const files = {...SURROUNDINGS, ...Object.fromEntries(attacks.map((attack) => [attack.file, attack.text]))};
  const catalog = buildCatalog(Object.entries(files).map(([path, text]) => ({path, text})));
  return checkCatalog(catalog)
    .filter(({path, severity}) => path === file && severity !== 'info')
    .map(({line, severity, ruleId, message}) => `${line} ${severity} ${ruleId}: ${message}`);
}

test.each(TOLERATED.map((attack) => [attack.name, attack] as const))(
  '%s is told, and builds',
  (_name, {file, findings}) => expect(findingsOf(TOLERATED, file)).toEqual(findings),
);

test.each(REFUSED.map((attack) => [attack.name, attack] as const))('%s stops the build', (_name, attack) =>
  expect(findingsOf([attack], attack.file)).toEqual(attack.findings),
);
