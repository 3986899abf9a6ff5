// Validates CSAF documents: of each, a JSON list of what is wrong, one sentence each. A program of its own, since loading the
// library takes ten seconds: it runs beside the build.
import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js';
import {csaf_2_0_strict as strictSchema} from '@secvisogram/csaf-validator-lib/schemaTests.js';
import validate from '@secvisogram/csaf-validator-lib/validate.js';
import {makeFiles} from '../files/besideProgram.mjs';

await makeFiles(async (content) => {
  const {tests} = await validate([strictSchema, ...Object.values(mandatory)], JSON.parse(content));
  const faults = tests
    .filter(({isValid}) => !isValid)
    .flatMap(({name, errors}) =>
      (errors.length > 0 ? errors : [{instancePath: '', message: 'failed'}]).map(
        ({instancePath, message}) => `${name} at ${instancePath || '/'}: ${message}`,
      ),
    );
  return JSON.stringify(faults);
});
