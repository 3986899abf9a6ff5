import siteConfig from '@generated/docusaurus.config';
import {routes, withBase} from '../core/text/routes';
import {
  countBySeverity,
  knownReport,
  messageParts,
  openEditor,
  subscribeReport,
} from './components/latestReport';
import type {ShownFinding, TreeReport} from './findings';
import {strings} from './strings';

/*
 * Errors of the working tree over every page of the preview. It is no part of the pages, so that one which cannot be made
 * cannot take it along.
 */

const AUTHORS = withBase(siteConfig.baseUrl, routes.authors());

const host = document.createElement('aside');
host.className = 'scs-findings';
host.setAttribute('aria-label', strings.overlay);

/** Which errors somebody has hidden; others open the overlay again. */
let hidden = '';

/** Element of a tag with a class and what is in it. */
function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', 'scs-button', text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

function allFindings(text: string): HTMLAnchorElement {
  const link = element('a', '', text);
  link.href = AUTHORS;
  return link;
}

function entry(finding: ShownFinding): HTMLLIElement {
  const place = `${finding.path}:${finding.line}:${finding.column}`;
  const link = element('a', '', place);
  link.href = finding.editor;
  link.title = strings.openIn(place);
  link.addEventListener('click', openEditor);
  const parts = messageParts(finding).map(({text, isCode}) => (isCode ? element('code', '', text) : text));
  return element('li', '', link, ' ', element('code', '', finding.ruleId), element('p', '', ...parts));
}

function panel(errors: readonly ShownFinding[], {earlier, findings}: TreeReport): HTMLElement {
  const made = element(
    'div',
    'scs-findings__panel',
    element('h2', '', strings.heading(errors.length)),
    element('p', '', earlier ? strings.earlier : strings.usable),
    element('ol', '', ...errors.map(entry)),
    element(
      'p',
      'scs-findings__foot',
      button(strings.hide, hide),
      allFindings(`${strings.all}: ${strings.counts(countBySeverity(findings))}`),
    ),
  );
  made.setAttribute('role', 'alert');
  return made;
}

function hide(): void {
  hidden = keyOf(knownReport().report);
  draw();
}

function show(): void {
  hidden = '';
  draw();
}

const errorsOf = (report: TreeReport | undefined) =>
  report?.findings.filter(({severity}) => severity === 'error') ?? [];
const keyOf = (report: TreeReport | undefined) => JSON.stringify(errorsOf(report));
/** The page that lists everything needs nothing over it. */
const listsFindings = () => window.location.pathname.startsWith(AUTHORS);

/** Errors cover the page until they are hidden or fixed; warnings only have a link in a corner. */
function draw(): void {
  const {report} = knownReport();
  const errors = errorsOf(report);
  const {warning} = countBySeverity(report?.findings ?? []);
  if (report && errors.length > 0 && !listsFindings() && keyOf(report) !== hidden) {
    host.replaceChildren(panel(errors, report));
  } else if (errors.length > 0 && !listsFindings()) {
    host.replaceChildren(button(`${strings.errors(errors.length)}: ${strings.show}`, show));
  } else if (warning > 0 && !listsFindings()) {
    host.replaceChildren(allFindings(strings.warnings(warning)));
  } else {
    host.replaceChildren();
  }
}

document.body.prepend(host);
subscribeReport(draw);
document.addEventListener('keydown', ({key}) => {
  if (key === 'Escape' && host.querySelector('.scs-findings__panel')) hide();
});

/** Docusaurus calls it after each change of the page. */
export function onRouteDidUpdate(): void {
  draw();
}
