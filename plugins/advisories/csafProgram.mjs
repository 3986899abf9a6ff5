// Validates CSAF documents. A program of its own, since loading the library takes ten seconds: it runs beside the build.
// Receives one message, {documents: [{file, content}]}, writes each verdict, a JSON list of sentences, to its file, and ends.
import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js';
import {csaf_2_0_strict as strictSchema} from '@secvisogram/csaf-validator-lib/schemaTests.js';
import validate from '@secvisogram/csaf-validator-lib/validate.js';

// The build has ended without waiting.
process.on('disconnect', () => process.exit());

const {documents} = await new Promise((resolve) => process.once('message', resolve));
for (const {file, content} of documents) {
  const {tests} = await validate([strictSchema, ...Object.values(mandatory)], JSON.parse(content));
  const faults = tests
    .filter(({isValid}) => !isValid)
    .flatMap(({name, errors}) =>
      (errors.length > 0 ? errors : [{instancePath: '', message: 'failed'}]).map(
        ({instancePath, message}) => `${name} at ${instancePath || '/'}: ${message}`,
      ),
    );
  await fs.mkdir(path.dirname(file), {recursive: true});
  // Another build may write the same one.
  const partial = `${file}.${process.pid}`;
  await fs.writeFile(partial, JSON.stringify(faults));
  await fs.rename(partial, file);
}
process.disconnect();
