import fs from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type {Diagnostic} from '../core/text/diagnostic';
import {formatDiagnostic} from '../core/text/diagnostic';
import {fitLeniently, shapeDiagnostics} from '../core/text/shape';
import {parseYaml} from '../core/text/yaml';

const faultsSchema = z.strictObject({
  faults: z.array(
    z.strictObject({
      file: z.string().min(1),
      rule: z.string().min(1),
      /** Words that the finding's message contains. */
      contains: z.string().min(1),
      reason: z.string().min(10),
    }),
  ),
});

/** A fault of a corpus that is not ours to mend, and why it may stand. */
export type InheritedFault = z.infer<typeof faultsSchema>['faults'][number];

/** Name of the allow file, in this folder. */
export const FAULTS_FILE = 'inherited-faults.yaml';

/**
 * Reads the allow file.
 * @throws Error with all findings where the file itself is faulty
 */
export async function readInheritedFaults(): Promise<readonly InheritedFault[]> {
  const shown = `plugins/files/${FAULTS_FILE}`;
  const text = await fs.readFile(path.join(__dirname, FAULTS_FILE), 'utf8');
  const yaml = parseYaml({path: shown, text});
  const fitted = yaml.value ? fitLeniently(faultsSchema, yaml.value.value) : undefined;
  const diagnostics = [
    ...yaml.diagnostics,
    ...(yaml.value && fitted ? shapeDiagnostics(yaml.value, fitted.issues, 'faults-shape') : []),
  ];
  if (!fitted?.value) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  return fitted.value.faults;
}

/** Turns errors that are allowed into warnings that tell the reason; everything else stays as it is. */
export function allowInherited(
  diagnostics: readonly Diagnostic[],
  faults: readonly InheritedFault[],
): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    if (diagnostic.severity !== 'error') return diagnostic;
    const fault = faults.find(
      ({file, rule, contains}) =>
        rule === diagnostic.ruleId &&
        diagnostic.path.endsWith(`/${file}`) &&
        diagnostic.message.includes(contains),
    );
    return fault ? {...diagnostic, severity: 'warning', advice: `Allowed: ${fault.reason}`} : diagnostic;
  });
}
