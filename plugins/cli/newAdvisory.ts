import path from 'node:path';
import {dump} from 'js-yaml';
import {parseAdvisory} from '../core/advisories/post';
import {formatDiagnostic} from '../core/text/diagnostic';
import {dayOf, utcMoment} from '../core/text/isoDate';
import {loadCatalog} from '../files/loadCatalog';
import {buildMoment, sourceFolders} from '../files/sourceFolders';
import {nextAdvisoryId} from './advisoryIds';
import {EXIT, UserError} from './userError';
import {writeAtomically} from './writeAtomically';

/**
 * Writes an advisory with the next free id, as a draft that has every section.
 * @throws UserError for a slug that is none, and for a file that exists
 */
export async function createAdvisory(
  siteDir: string,
  {slug, title, cve}: {readonly slug: string; readonly title?: string; readonly cve?: string},
): Promise<void> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    throw new UserError(
      `Unexpected slug \`${slug}\`, expected lower-case words joined by hyphens.`,
      EXIT.usage,
    );
  }
  const {catalog} = await loadCatalog(siteDir);
  const now = buildMoment();
  const today = dayOf(now);
  const moment = `${utcMoment(now)}Z`;
  const fields = {
    title: title ?? slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' '),
    draft: true,
    tags: ['security'],
    advisory: {
      id: nextAdvisoryId(catalog, today.slice(0, 4)),
      summary: 'Say in one or two sentences what an attacker can do, and to whom.',
      cves: cve === undefined ? [] : [cve],
      disclosed_at: moment,
      components: [],
      distributions: [
        {name: 'OSISM', status: 'under-investigation', time: moment},
        {name: 'yaook', status: 'under-investigation', time: moment},
      ],
      references: [],
      acknowledgements: [],
      revisions: [{version: '0.1', date: moment, text: 'First draft.'}],
    },
  };
  const sections = ['The vulnerability', 'Impact', 'Embargo', 'Mitigation and fixes', 'Thanks', 'Contact'];
  const file = path.join(sourceFolders(siteDir).blog, `${today}-${slug}.md`);
  const shown = path.relative(siteDir, file);
  const text = `---\n${dump(fields, {lineWidth: -1})}---\n\n${sections.map((section) => `## ${section}\n`).join('\n')}`;
  const faults = parseAdvisory({path: shown, text}).diagnostics;
  if (faults.length > 0) throw new UserError(faults.map(formatDiagnostic).join('\n'), EXIT.usage);
  await writeAtomically({create: [{file, text}]});
  console.log(shown);
}
