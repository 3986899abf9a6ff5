import path from 'node:path';
import {Command, Option} from 'commander';
import type {Diagnostic} from '../core/text/diagnostic';
import {formatDiagnostic} from '../core/text/diagnostic';
import {rules} from '../core/rules';
import {loadCatalog} from '../files/loadCatalog';
import {EXIT} from './userError';
import {plural} from '../core/text/plural';

type Format = 'text' | 'json' | 'github' | 'sarif';

/** `npm run check`: all rules over all sources. */
export function checkCommand(siteDir: string): Command {
  return new Command('check')
    .description(
      'applies all rules to all sources; exit code 0: no errors (warnings are allowed), 1: errors, 2: invalid arguments',
    )
    .argument('[files...]', 'report findings in these files only')
    .addOption(
      new Option('--format <format>', 'output format')
        .choices(['text', 'json', 'github', 'sarif'])
        .default('text'),
    )
    .option('--info', 'list information as text, too; other formats always have it')
    .option('--quiet', 'leave information out, and say nothing where there is nothing')
    .action(async (files: string[], options: {format: Format; info?: boolean; quiet?: boolean}) => {
      const {diagnostics} = await loadCatalog(siteDir);
      const wanted = new Set(files.map((file) => path.resolve(file)));
      const shown = diagnostics
        .filter(({path: file}) => wanted.size === 0 || wanted.has(path.resolve(siteDir, file)))
        .filter(({severity}) => !options.quiet || severity !== 'info');
      // Before a build, silence is the good answer.
      if (options.quiet && shown.length === 0) return;
      const text = options.format === 'text' ? asText(shown, options) : FORMATS[options.format](shown);
      if (text !== '') console.log(text);
      if (shown.some(({severity}) => severity === 'error')) process.exitCode = EXIT.errors;
    });
}

/** One finding a line, then how many there are; information, which asks nothing of anybody, only where it is wanted. */
function asText(diagnostics: readonly Diagnostic[], {info = false}: {readonly info?: boolean}): string {
  const listed = diagnostics.filter(({severity}) => info || severity !== 'info');
  const hint = listed.length < diagnostics.length ? ' (--info lists it)' : '';
  return [...listed.map(formatDiagnostic), summary(diagnostics) + hint].join('\n');
}

const FORMATS: Record<Exclude<Format, 'text'>, (diagnostics: readonly Diagnostic[]) => string> = {
  json: (diagnostics) => JSON.stringify(diagnostics, null, 1),
  github: (diagnostics) => diagnostics.map(githubAnnotation).join('\n'),
  sarif: (diagnostics) => JSON.stringify(sarif(diagnostics), null, 1),
};

function summary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((one) => one.severity === severity).length;
  return `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}, ${count('info')} for information`;
}

/** A workflow command of GitHub Actions; `%`, line ends and, in properties, `:` and `,` are escaped as it wants. */
function githubAnnotation({severity, path: file, line, column, ruleId, message, advice}: Diagnostic): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const level = severity === 'info' ? 'notice' : severity;
  return `::${level} file=${property(file)},line=${line},col=${column},title=${property(ruleId)}::${data(advice ? `${message} ${advice}` : message)}`;
}

/** SARIF 2.1.0 (OASIS). */
function sarif(diagnostics: readonly Diagnostic[]): unknown {
  const level = {error: 'error', warning: 'warning', info: 'note'} as const;
  const ids = [...new Set([...rules.map(({id}) => id), ...diagnostics.map(({ruleId}) => ruleId)])].toSorted();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'scs-check',
            rules: ids.map((id) => ({
              id,
              shortDescription: {text: rules.find((rule) => rule.id === id)?.summary ?? id},
            })),
          },
        },
        results: diagnostics.map((diagnostic) => ({
          ruleId: diagnostic.ruleId,
          level: level[diagnostic.severity],
          message: {
            text: diagnostic.advice ? `${diagnostic.message} ${diagnostic.advice}` : diagnostic.message,
          },
          locations: [
            {
              physicalLocation: {
                artifactLocation: {uri: encodeURI(diagnostic.path)},
                region: {startLine: diagnostic.line, startColumn: diagnostic.column},
              },
            },
          ],
        })),
      },
    ],
  };
}
