import {fork} from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import {sha256Hex} from '../core/text/sha256';
import {isMissing} from '../files/isMissing';

/** A document of CSAF as it will be published. */
export type CsafText = {readonly path: string; readonly content: string};

/** What is wrong with a document, one sentence each; none for a valid one. */
export type CsafVerdict = {readonly path: string; readonly faults: readonly string[]};

const LIBRARY = '@secvisogram/csaf-validator-lib';

/**
 * Begins to validate documents by the schema of CSAF 2.0 and all mandatory tests of its section 6.1, beside the build. A
 * verdict is kept under a hash of the document and the library's version, so that the library is only loaded when an advisory
 * has changed.
 * @param siteDir absolute path of the project root
 * @returns the verdicts, once all are there, in the order of the documents
 */
export async function beginCsafValidation(
  documents: readonly CsafText[],
  siteDir: string,
): Promise<() => Promise<readonly CsafVerdict[]>> {
  const version = await libraryVersion(siteDir);
  const cache = path.join(siteDir, 'node_modules', '.cache', 'scs-csaf');
  const wanted = documents.map(({path: name, content}) => ({
    name,
    content,
    file: path.join(cache, `${sha256Hex(`${version}\n${content}`).slice(0, 32)}.json`),
  }));
  const validated = validateMissing(wanted);
  // A build that fails before it asks has its own message.
  validated.catch(() => undefined);
  return async () => {
    await validated;
    return Promise.all(
      wanted.map(async ({name, file}) => ({
        path: name,
        faults: JSON.parse(await fs.readFile(file, 'utf8')) as string[],
      })),
    );
  };
}

/** It is exact in the project's own list of packages. */
async function libraryVersion(siteDir: string): Promise<string> {
  const {dependencies} = JSON.parse(await fs.readFile(path.join(siteDir, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return dependencies[LIBRARY] ?? '';
}

async function validateMissing(
  wanted: readonly {readonly content: string; readonly file: string}[],
): Promise<void> {
  const present = await Promise.all(wanted.map(({file}) => exists(file)));
  const documents = wanted.filter((_one, index) => !present[index]);
  if (documents.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    const child = fork(path.join(__dirname, 'csafProgram.mjs'), {execArgv: []});
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`The program that validates CSAF documents ended with ${code}.`)),
    );
    child.send({documents});
  });
}

async function exists(file: string): Promise<boolean> {
  try {
    await fs.access(file);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
