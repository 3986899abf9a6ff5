import path from 'node:path';
import type {Plugin} from '@docusaurus/types';

/**
 * Keeps what pages load, and the making of them, small.
 *
 * Highlighting of code is taken out of what every page loads: the classic theme prepares it at the start of each page, and
 * most pages show no code.
 *
 * Pages' data is JSON, and the bundler keeps a record of every property in it to find unused ones; nothing in it is
 * unused, and the records take up a hundred times as much memory as the data.
 */
export default function bundlingPlugin(): Plugin {
  const everyPage = require.resolve('@docusaurus/theme-classic/lib/prism-include-languages.js');
  return {
    name: 'scs-bundling',
    getThemePath: () => path.resolve(__dirname, 'theme'),
    configureWebpack: () => ({
      resolve: {alias: {[everyPage]: path.resolve(__dirname, 'nothing.ts')}},
      module: {parser: {json: {exportsDepth: 1}}},
    }),
  };
}
