import {escapeMarkup} from '../core/text/escapeMarkup';
import {contentPolicy, policyElement} from '../policy/contentPolicy';

/** What leads on, with what a reader asked for; without scripts, the page itself does. */
export const FOLLOW_SCRIPT = `const {to} = document.currentScript.dataset;
location.replace(to + location.search + location.hash);
`;

type Redirect = {
  /** Path of the target, base URL included. */
  readonly to: string;
  /** Full address of the target. */
  readonly canonical: string;
  /** Path of {@link FOLLOW_SCRIPT}. */
  readonly script: string;
};

/** A page that leads on to another; it has no script of its own, so that one policy fits all of them. */
export function redirectPage({to, canonical, script}: Redirect): string {
  const target = escapeMarkup(to);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">${policyElement(contentPolicy({scripts: [], pictureHosts: []}))}
<title>Moved</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeMarkup(canonical)}">
<script src="${escapeMarkup(script)}" data-to="${target}"></script>
<meta http-equiv="refresh" content="0; url=${target}">
</head>
<body><p>This page has moved to <a href="${target}">${target}</a>.</p></body>
</html>
`;
}
