import {Command} from 'commander';
import {loadCatalog} from '../../files/loadCatalog';
import {EXIT} from '../userError';
import {allCommands, summaryOf} from './allCommands';
import {recordCommand} from './record';

/** `npm run commands`: lists the commands of all tasks and checklists, each with what came of reading it. */
export function commandsCommand(siteDir: string): Command {
  const list = new Command('list')
    .description(
      'lists the commands of all tasks and checklists with the result of parsing them; exit 1 with problems',
    )
    .action(async () => {
      const {catalog} = await loadCatalog(siteDir);
      const commands = allCommands(catalog);
      for (const {place, text, result} of commands)
        console.log(`${place}: ${text.replace(/\s*\\?\n\s*/g, ' ')}\n    ${result}`);
      console.log(summaryOf(commands));
      if (commands.some(({outcome}) => outcome === 'fault')) process.exitCode = EXIT.errors;
    });
  return new Command('commands')
    .description('lists the commands of tasks and checklists; puts the commands that clients have on record')
    .addCommand(list, {isDefault: true})
    .addCommand(recordCommand(siteDir));
}
