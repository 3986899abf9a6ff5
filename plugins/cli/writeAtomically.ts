import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

/** Written beside and renamed, so that nobody ever sees half a file. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  await fs.mkdir(path.dirname(file), {recursive: true});
  const partial = `${file}.${process.pid}.partial`;
  try {
    await fs.writeFile(partial, text);
    await fs.rename(partial, file);
  } catch (error) {
    await fs.rm(partial, {force: true});
    throw error;
  }
}
