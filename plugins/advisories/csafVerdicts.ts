import path from 'node:path';
import {makeBeside} from '../files/besideBuild';

/** A document of CSAF as it will be published. */
export type CsafText = {readonly path: string; readonly content: string};

/** What is wrong with a document, one sentence each; none for a valid one. */
export type CsafVerdict = {readonly path: string; readonly faults: readonly string[]};

/**
 * Begins to validate documents by the schema of CSAF 2.0 and all mandatory tests of its section 6.1, beside the build. Verdicts
 * are kept, so that the library is only loaded when an advisory has changed.
 * @param siteDir absolute path of the project root
 * @returns the verdicts, once all are there, in the order of the documents
 */
export async function beginCsafValidation(
  documents: readonly CsafText[],
  siteDir: string,
): Promise<() => Promise<readonly CsafVerdict[]>> {
  const verdicts = await makeBeside(
    {
      program: path.join(__dirname, 'csafProgram.mjs'),
      inputs: documents.map(({content}) => content),
      madeWith: ['@secvisogram/csaf-validator-lib'],
      cache: 'scs-csaf',
      ending: '.json',
      givesWay: false,
    },
    siteDir,
  );
  return async () =>
    (await verdicts()).map((verdict, index) => ({
      path: documents[index]?.path ?? '',
      faults: JSON.parse(Buffer.from(verdict).toString()) as string[],
    }));
}
