import type {BlockContent, ListItem, RootContent} from 'mdast';
import type {Checklist, ChecklistStep} from '../scopes/checklist';
import {checklistStrings} from '../scopes/checklistStrings';
import {stepsByPhase} from '../scopes/phases';
import {strings as scopeStrings} from '../scopes/strings';
import {stepMark} from '../scopes/taskList';
import type {Published} from '../scopes/versionOrigin';
import {checklistTitle, phaseTitle} from '../scopes/wording';
import {code, codeBlock, emphasis, h, html, item, line, link, list, p, strong, taskItem} from '../text/mdast';
import {withCodeNames} from '../text/mdast';
import {withHead} from './originMarkdown';
import {absoluteUrl} from '../text/routes';
import {strings} from './strings';

/**
 * A checklist as a task list for a ticket: CommonMark with GFM, ends with a line break. Below its title stands
 * `originHead`.
 */
export function checklistMarkdown(checklist: Checklist, {siteUrl, origin}: Published): string {
  return withHead(checklistTitle(checklist), origin, [
    ...prepared(checklist),
    ...stepsByPhase(checklist).flatMap(({phase, steps}) => [
      h(2, phaseTitle(phase, checklist)),
      list(...steps.map((step) => stepItem(step, siteUrl))),
    ]),
  ]);
}

function prepared({preparation}: Checklist): RootContent[] {
  if (!preparation) return [];
  const {variables, text, command} = preparation;
  return [
    h(2, checklistStrings.prepare),
    ...(variables.length === 0
      ? []
      : [
          p(...withCodeNames(checklistStrings.setVariables)),
          list(
            ...variables.map(({name, meaning}) =>
              item(p(...withCodeNames(checklistStrings.variable(name, meaning)))),
            ),
          ),
        ]),
    ...(text === '' ? [] : [p(...withCodeNames(text))]),
    ...(command === null ? [] : [codeBlock(command, 'bash')]),
  ];
}

/** The box, its title and its mark are one line, which is how a copied list is read back. */
function stepItem(step: ChecklistStep, siteUrl: string): ListItem {
  const {obligation, title, text, testcases, command} = step;
  const details: BlockContent[] = [
    list(
      ...step.links.map(({label, url}) => item(p(link(absoluteUrl(url, siteUrl), label)))),
      ...(testcases.length === 0
        ? []
        : [
            item(
              p(strings.testList, ...testcases.flatMap((id, index) => [index === 0 ? ' ' : ', ', code(id)])),
            ),
          ]),
    ),
  ].filter(({children}) => children.length > 0);
  return taskItem(
    false,
    p(
      strong(title),
      ...(obligation === 'mandatory'
        ? []
        : [' ', emphasis(strings.obligationMark(scopeStrings.obligations[obligation]))]),
      ' ',
      html(stepMark(step.id)),
      ...(text === '' ? [] : [line(), ...withCodeNames(text)]),
    ),
    ...details,
    ...(command === null ? [] : [codeBlock(command, 'bash')]),
  );
}
