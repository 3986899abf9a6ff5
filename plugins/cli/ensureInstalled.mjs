// Installs the dependencies from the lock file where that has not been done; plain JavaScript, since nothing else runs before.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

const siteDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** True where the installed tree is that of the lock file: npm leaves a copy of what it installed. */
function isInstalled() {
  try {
    const wanted = JSON.parse(fs.readFileSync(path.join(siteDir, 'package-lock.json'), 'utf8'));
    const installed = JSON.parse(
      fs.readFileSync(path.join(siteDir, 'node_modules', '.package-lock.json'), 'utf8'),
    );
    return Object.entries(wanted.packages).every(
      ([name, {version, optional}]) =>
        name === '' || optional || installed.packages[name]?.version === version,
    );
  } catch {
    return false;
  }
}

if (!isInstalled()) {
  const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: siteDir,
    stdio: 'inherit',
    // Windows finds npm only through a shell.
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write(
      'The dependencies could not be installed. Node 20 or newer, npm and access to a registry are needed.\n',
    );
    process.exit(1);
  }
}
