import path from 'node:path';
import {expect, test} from 'vitest';
import {siteDir} from '../../../tests/support/paths';
import {packedCode} from './packageFiles';

/** Names that code finds beside itself at run time: no import leads there. */
const BY_PATH = /(?:join|resolve)\(__dirname, '([\w./-]+\.[cm]js)'\)/g;

test('what code starts or loads by its path is in the package, too', () => {
  const {files, packages} = packedCode(siteDir);
  const present = new Set(files.map((file) => file.path));
  const wanted = files
    .filter((file) => /^lib\/.*\.js$/.test(file.path))
    .flatMap(({path: from, content}) =>
      [...String(content).matchAll(BY_PATH)].map(([, name = '']) =>
        path.posix.join(path.posix.dirname(from), name),
      ),
    );
  expect(wanted.length).toBeGreaterThan(2);
  expect(wanted.filter((file) => !present.has(file))).toEqual([]);
  expect(packages).toContain('@secvisogram/csaf-validator-lib');
});
