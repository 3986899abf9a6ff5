import fs from 'node:fs';
import path from 'node:path';

/** Project root. */
export const siteDir = path.resolve(__dirname, '..', '..');
/** Reference data beside the checkout; absent on a contributor's machine. */
export const sharedDir = path.resolve(siteDir, '..', 'shared');
export const hasShared = fs.existsSync(path.join(sharedDir, 'oracle'));
