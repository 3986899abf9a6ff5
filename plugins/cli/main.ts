import path from 'node:path';
import {Command, CommanderError} from 'commander';
import {advisoryCommand} from './advisory';
import {checkCommand} from './check';
import {commandsCommand} from './commands/commands';
import {importCommand} from './importJekyll';
import {newCommand} from './new';
import {releaseFilesCommand} from './release/releaseFiles';
import {snapshotCommand} from './snapshot';
import {EXIT, UserError} from './userError';

async function main(): Promise<void> {
  const siteDir = path.resolve(__dirname, '..', '..');
  const program = new Command('scs').description(
    'Checks and updates the sources of the site of standards, scopes and certificates.',
  );
  program
    .addCommand(checkCommand(siteDir))
    .addCommand(advisoryCommand(siteDir))
    .addCommand(commandsCommand(siteDir))
    .addCommand(snapshotCommand(siteDir))
    .addCommand(importCommand(siteDir))
    .addCommand(newCommand(siteDir))
    .addCommand(releaseFilesCommand(siteDir));
  for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError();
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  // Commander has told its own findings already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof UserError) {
    console.error(error.message);
    return error.exitCode;
  }
  console.error(error instanceof Error ? error.message : String(error));
  return EXIT.errors;
}

void main();
