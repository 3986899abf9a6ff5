import path from 'node:path';
import type {Plugin} from '@docusaurus/types';

/**
 * Takes the highlighting of code out of what every page loads: the classic theme prepares it at the start of each page,
 * and most pages show no code.
 */
export default function codePlugin(): Plugin {
  const everyPage = require.resolve('@docusaurus/theme-classic/lib/prism-include-languages.js');
  return {
    name: 'scs-code',
    getThemePath: () => path.resolve(__dirname, 'theme'),
    configureWebpack: () => ({resolve: {alias: {[everyPage]: path.resolve(__dirname, 'nothing.ts')}}}),
  };
}
