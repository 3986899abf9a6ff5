import process from 'node:process';
import {parseArgs} from 'node:util';

/**
 * Packs the preset and installs it into a site of somebody else: `npm run test:adopt`, into the guest in `tests/guest`, or with
 * `-- --site FOLDER --standards FOLDER --out FOLDER` into a real one.
 */
async function main(): Promise<number> {
  const {values} = parseArgs({
    options: {
      site: {type: 'string'},
      standards: {type: 'string'},
      out: {type: 'string'},
      reuse: {type: 'string'},
    },
  });
  const {site, standards, out, reuse} = values;
  if (site === undefined) return (await import('./guestSite')).testGuestSite();
  if (standards === undefined || out === undefined)
    throw new Error('Missing `--standards` or `--out`, expected both beside `--site`.');
  const {testRealSite} = await import('./realSite');
  return testRealSite({site, standards, out, ...(reuse === undefined ? {} : {reuse})});
}

main().then(
  (failures) => {
    process.exitCode = failures === 0 ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
