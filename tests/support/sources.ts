import fs from 'node:fs';
import path from 'node:path';

/** Writes a file set and gives back the environment that points at it. */
export function sourcesIn(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  for (const sub of ['standards', 'scopes']) fs.mkdirSync(path.join(folder, sub), {recursive: true});
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
    fs.writeFileSync(path.join(folder, file), text);
  }
  return {
    SCS_STANDARDS_DIR: path.join(folder, 'standards'),
    SCS_SCOPES_DIR: path.join(folder, 'scopes'),
    SCS_COMPLIANCE_DIR: path.join(folder, 'compliance'),
    SCS_BLOG_DIR: path.join(folder, 'blog'),
  };
}
