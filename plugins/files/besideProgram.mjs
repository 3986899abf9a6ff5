// What programs share that make files beside a build (`besideBuild.ts`): each receives one message, {jobs: [{file, input}]},
// writes each file, and ends.
import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

// The build has ended without waiting.
process.on('disconnect', () => process.exit());

/** Makes all files that are asked for; `make` takes an input and gives the content. */
export async function makeFiles(make) {
  const {jobs} = await new Promise((resolve) => process.once('message', resolve));
  for (const {file, input} of jobs) {
    const content = await make(input);
    await fs.mkdir(path.dirname(file), {recursive: true});
    // Another build may make the same one.
    const partial = `${file}.${process.pid}`;
    await fs.writeFile(partial, content);
    await fs.rename(partial, file);
    // What making it took outside of the heap is given back between two turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
  }
  process.disconnect();
}
