import {describe, expect, test} from 'vitest';
import {dataPages, routes} from '../core/text/routes';
import foldRoutes from './foldRoutes.cjs';

const fold = (file: string, source: string) =>
  foldRoutes.call({getOptions: () => ({patterns: dataPages()}), resourcePath: file}, source);

const leaf = (path: string, hash: string) =>
  `  {\n    path: '${path}',\n    component: ComponentCreator('${path}', '${hash}'),\n    exact: true\n  },\n`;

/** The table as code gives it back. */
async function table(source: string): Promise<{path: string; component: string}[]> {
  const code = `const ComponentCreator = (path, hash) => path + '-' + hash;\n${source}`;
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    default: {path: string; component: string}[];
  };
  return module.default;
}

const pages = [
  routes.document('scs-0100-v1-a'),
  routes.document('scs-0101-w1-B-c'),
  routes.coverage('scs-0100-v1-a'),
  routes.number('IaaS', '0100'),
  routes.number('Global', '0001'),
  routes.comparison({track: 'IaaS', number: '0100'}, 1, 12),
  routes.post('2026/01/20/a'),
];
const others = [routes.standards(), routes.requirements(), routes.track('IaaS'), routes.scope('scs-0100')];

describe('one route stands for all pages of a kind', () => {
  test('in the table, and all others stay', async () => {
    const source = `export default [\n${[...pages, ...others].map((path, n) => leaf(path, `a${n}`)).join('')}];`;
    const folded = await table(fold('routes.js', source));
    expect(folded.map(({path}) => path)).toEqual([...dataPages(), ...others]);
    expect(folded[0]?.component).toBe('/standards/scs-0100-v1-a-a0');
  });

  test('in the names of chunks, under the name that the table has', () => {
    const source = JSON.stringify(
      Object.fromEntries([...pages, ...others].map((path, n) => [`${path}-a${n}`, n])),
    );
    expect(Object.values(JSON.parse(fold('routesChunkNames.json', source)) as object)).toEqual([
      0, 2, 3, 5, 6, 7, 8, 9, 10,
    ]);
  });

  test.each(pages)('%s is of exactly one kind', (path) =>
    expect(dataPages().filter((pattern) => new RegExp(`^${pattern}/?$`).test(path))).toHaveLength(1),
  );

  test.each([
    ...others,
    routes.documentById('scs-0100-v1'),
    routes.numberInForce('0100'),
    routes.postTag('2026'),
  ])('%s is of none', (path) =>
    expect(dataPages().filter((pattern) => new RegExp(`^${pattern}/?$`).test(path))).toEqual([]),
  );

  test('a table of another form is an error, not a page that is missing', () => {
    expect(() => fold('routes.js', "{path: '/standards/scs-0100-v1-a', exact: true, component: x}")).toThrow(
      /Unexpected form of the route `\/standards\/scs-0100-v1-a`/,
    );
  });
});
