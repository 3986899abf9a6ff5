import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {releasedPackages} from './packages';
import {npmSbom} from './releaseFiles';
import {releaseSbom, type BillOf} from './sbom';

const siteDir = path.resolve(__dirname, '..', '..', '..');
const MOMENT = new Date('2026-01-02T03:04:05Z');

type Bill = {
  bomFormat: string;
  serialNumber: string;
  metadata: {timestamp: string; component: {name: string}};
  components: {name: string; purl: string; scope: string; licenses: object[]; properties: object[]}[];
  dependencies: {ref: string; dependsOn: string[]}[];
};

test('the bill of a release has every package once, with purl and licence', {timeout: 60_000}, async () => {
  const packages = releasedPackages(siteDir);
  const project = JSON.parse(
    fs.readFileSync(path.join(siteDir, 'package.json'), 'utf8'),
  ) as BillOf['project'];
  const bill = JSON.parse(releaseSbom(await npmSbom(siteDir), {packages, project, moment: MOMENT})) as Bill;
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(bill.metadata.component.name).toBe('scs-standards-site');
  expect(bill.components).toHaveLength(packages.length);
  expect(bill.components.filter(({purl}) => !/^pkg:npm\/.+@\d/.test(purl))).toEqual([]);
  expect(bill.components.filter(({licenses}) => licenses.length === 0)).toEqual([]);
  const direct = bill.dependencies.find(({ref}) => ref.startsWith('scs-standards-site@'))?.dependsOn;
  expect(direct).toHaveLength(Object.keys(project.dependencies).length);
});

const entry = (ref: string, more: object = {}) => {
  const [name = '', version = ''] = ref.split('@');
  return {'bom-ref': ref, name, version, purl: `pkg:npm/${ref}`, properties: [], scope: 'required', ...more};
};
const FOR_DEVELOPERS = {
  properties: [{name: 'cdx:npm:package:development', value: 'true'}],
  scope: 'optional',
};
const NPM = {
  bomFormat: 'CycloneDX',
  serialNumber: 'urn:uuid:drawn',
  metadata: {timestamp: 'now', component: entry('site@1.0.0', {name: 'folder'})},
  components: [
    entry('a@1.0.0', FOR_DEVELOPERS),
    entry('a@1.0.0'),
    entry('b@2.0.0', {scope: 'optional'}),
    entry('tool@1.0.0', FOR_DEVELOPERS),
  ],
  dependencies: [
    {ref: 'site@1.0.0', dependsOn: ['tool@1.0.0', 'b@2.0.0', 'a@1.0.0']},
    {ref: 'a@1.0.0', dependsOn: []},
    {ref: 'a@1.0.0', dependsOn: ['b@2.0.0', 'tool@1.0.0']},
    {ref: 'tool@1.0.0', dependsOn: ['a@1.0.0']},
  ],
};
const OF: BillOf = {
  packages: [
    {name: 'a', version: '1.0.0', licence: 'MIT', optional: false},
    {name: 'b', version: '2.0.0', licence: 'ISC', optional: true},
  ],
  project: {name: 'site', dependencies: {a: '1.0.0'}},
  moment: MOMENT,
};

test('what only developers need is left out, and a package in two places is one', () => {
  const bill = JSON.parse(releaseSbom(NPM, OF)) as Bill;
  expect(bill.components).toEqual([
    entry('a@1.0.0', {licenses: [{expression: 'MIT'}]}),
    entry('b@2.0.0', {scope: 'optional', licenses: [{expression: 'ISC'}]}),
  ]);
  expect(bill.dependencies).toEqual([
    {ref: 'site@1.0.0', dependsOn: ['a@1.0.0']},
    {ref: 'a@1.0.0', dependsOn: ['b@2.0.0']},
  ]);
});

test('the same packages make the same bytes, whatever npm draws and where it runs', () => {
  const metadata = {timestamp: 'later', component: entry('site@1.0.0', {name: 'elsewhere'})};
  const again = releaseSbom({...NPM, serialNumber: 'urn:uuid:another', metadata}, OF);
  expect(again).toBe(releaseSbom(NPM, OF));
  const {serialNumber, metadata: told} = JSON.parse(again) as Bill;
  expect(serialNumber).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  expect(told.timestamp).toBe('2026-01-02T03:04:05.000Z');
});

test('a package that npm does not tell of is no silent gap', () => {
  const packages = [...OF.packages, {name: 'c', version: '3.0.0', optional: false}];
  expect(() => releaseSbom(NPM, {...OF, packages})).toThrow('npm sbom does not tell of c@3.0.0');
});
