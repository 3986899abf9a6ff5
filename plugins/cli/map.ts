import fs from 'node:fs';
import path from 'node:path';
import {importMap, withMap} from './importMap';

const pluginsDir = path.resolve(__dirname, '..');
const readme = path.join(pluginsDir, 'README.md');

fs.writeFileSync(readme, withMap(fs.readFileSync(readme, 'utf8'), importMap(pluginsDir)));
