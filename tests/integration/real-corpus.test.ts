import fs from 'node:fs';
import path from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {groupBy} from '../../plugins/core/text/groupBy';
import {faultsOfPublishedData} from '../support/publishedData';
import {describeWithShared} from '../support/shared';
import type {BuiltSite} from '../support/site';
import {attribute} from '../support/site';
import {realScopes as scopes, realSite, realStandards as standards} from '../support/sites';

type Standard = {
  id: string;
  url: string;
  state: string;
  kind: string;
  replaces: string[];
  scopes: {scope: string; version: string}[];
};

describeWithShared('the real standards repository', () => {
  let site: BuiltSite;

  beforeAll(async () => {
    site = await realSite();
  });

  test('every document has its page, with its state before its text', () => {
    const names = fs.readdirSync(standards).filter((name) => /^scs-\d{4}-.*\.md$/.test(name));
    expect(names).toHaveLength(102);
    for (const name of names) {
      const address = `/standards/${name.replace(/\.md$/, '')}`;
      const classes = site.elements(address).map((element) => attribute(element, 'class') ?? '');
      expect([name, classes.some((value) => /\bscs-band\b/.test(value))]).toEqual([name, true]);
    }
  });

  test('every address of our own in the scope files leads to a page, and to an anchor where it has one', () => {
    const text = ['scs-compatible-iaas.yaml', 'scs-compatible-kaas.yaml']
      .map((name) => fs.readFileSync(path.join(scopes, name), 'utf8'))
      .join('\n');
    const addresses = [
      ...new Set(
        [...text.matchAll(/https:\/\/docs\.scs\.community(\/\S+)/g)].map(([, address]) => address ?? ''),
      ),
    ];
    expect(addresses).toHaveLength(36);
    for (const address of addresses) {
      const [page = '', anchor = ''] = address.split('#');
      expect([address, site.fileOf(page) !== undefined]).toEqual([address, true]);
      if (anchor) expect([address, site.idsOn(page).has(anchor)]).toEqual([address, true]);
    }
  });

  test('the addresses of the site before this one still answer', () => {
    const tracks = ['global', 'iaas', 'kaas', 'iam', 'ops', 'scopes'].map((track) => `/standards/${track}`);
    for (const address of [
      '/standards',
      '/standards/standards/overview',
      ...tracks,
      '/standards/iaas/scs-0100',
      '/standards/kaas/scs-0210',
      '/standards/certification/overview',
      '/standards/certification/pipeline',
      '/standards/scs-compatible-iaas',
      '/standards/scs-compatible-kaas',
      '/standards/scs-0102',
      '/blog',
      '/blog/introducing_new_blog',
      '/blog/openstack_oauth2_privescalation_cve_2026_22797',
      '/blog/atom.xml',
    ]) {
      expect([address, site.fileOf(address) !== undefined]).toEqual([address, true]);
    }
    expect(site.read('/standards/scs-0100/index.html')).toContain('/standards/scs-0100-v3-flavor-naming');
  });

  test('each page of a scope version has release notes, checklists and their twins', () => {
    for (const address of ['v3', 'v4', 'v5.1', 'next'].map(
      (version) => `/scopes/scs-compatible-iaas/${version}`,
    )) {
      for (const page of ['', '/release-notes', '/install'])
        expect([page, site.fileOf(address + page) !== undefined]).toEqual([page, true]);
      for (const twin of [
        'release-notes.md',
        'release-notes.json',
        'install.md',
        'install.csv',
        'install.json',
      ]) {
        expect([twin, site.fileOf(`${address}/${twin}`) !== undefined]).toEqual([twin, true]);
      }
    }
    expect(site.fileOf('/scopes/scs-compatible-iaas/upgrade/v5.1...next')).toBeDefined();
    expect(site.read('/scopes/scs-compatible-iaas/upgrade/v5.1...next.md')).toContain(
      '`scs-0102-prop-os_purpose`',
    );
  });

  test('data files are valid against the schemas published beside them', () => {
    expect(faultsOfPublishedData(site)).toEqual([]);
    expect(site.json<Standard[]>('/api/v1/standards.json')).toHaveLength(102);
  });

  test('relations and states are those of the real documents', () => {
    const byId = new Map(site.json<Standard[]>('/api/v1/standards.json').map((entry) => [entry.id, entry]));
    expect(byId.get('scs-0102-v2')).toMatchObject({
      state: 'draft',
      replaces: ['scs-0102-v1'],
      scopes: [{scope: 'scs-compatible-iaas', version: 'next'}],
    });
    expect(byId.get('scs-0102-v1')).toMatchObject({
      state: 'effective',
      url: '/standards/scs-0102-v1-image-metadata',
    });
    expect(byId.get('scs-0007-v1')).toMatchObject({state: 'deprecated', replaced_by: ['scs-0007-v2']});
    expect(byId.get('scs-0501-v2')).toMatchObject({replaces: [], replaced_by: ['scs-0501-v3']});
  });

  test('any two versions of a number can be compared', () => {
    const all =
      site.json<(Standard & {number: string; version: number; track: string})[]>('/api/v1/standards.json');
    const numbers = groupBy(
      all.filter(({kind}) => kind === 'standard'),
      ({number}) => number,
    );
    let pairs = 0;
    for (const [number, versions] of numbers) {
      // A number stands in the track of its newest version.
      const track = versions
        .toSorted((a, b) => a.version - b.version)
        .at(-1)
        ?.track.toLowerCase();
      for (const from of versions) {
        for (const to of versions.filter(({version}) => version > from.version)) {
          const address = `/standards/${track}/scs-${number}/v${from.version}...v${to.version}`;
          expect([address, site.fileOf(address) !== undefined]).toEqual([address, true]);
          const {html} = site.json<{html: string}>(`${address}.page.json`);
          expect([address, html.startsWith('<')]).toEqual([address, true]);
          pairs += 1;
        }
      }
    }
    expect(pairs).toBeGreaterThan(20);
  });

  test('every requirement has its anchor on the page of its standard', () => {
    const requirements = site.json<{id: string; url: string}[]>('/api/v1/requirements.json');
    expect(requirements.length).toBeGreaterThan(300);
    for (const [page, list] of groupBy(requirements, ({url}) => url.split('#')[0] ?? '')) {
      const ids = site.idsOn(page);
      expect([page, list.filter(({id}) => !ids.has(id))]).toEqual([page, []]);
    }
  });

  test('calendars and feeds are there', () => {
    for (const file of [
      '/calendar/scs.ics',
      '/calendar/scs-compatible-iaas.ics',
      '/calendar/scs-compatible-kaas.ics',
    ]) {
      expect(site.read(file)).toMatch(/^BEGIN:VCALENDAR\r\n/);
    }
    expect(site.read('/scopes/feed.xml')).toContain('SCS-compatible IaaS next is available as a draft');
  });

  test('badges stand under their names, and no subject has become a path', () => {
    const {environments} = site.json<{
      environments: {id: string; scopes: {scope: string; badge: string}[]}[];
    }>('/api/v1/compliance.json');
    expect(environments.map(({id}) => id)).toContain('fjord');
    for (const {badge} of environments.flatMap((environment) => environment.scopes)) {
      expect(badge).toMatch(/^\/badges\/[a-z0-9-]+\/scs-compatible-[ik]aas\.svg$/);
      expect(site.read(badge)).toMatch(/^<svg[^>]*role="img"[^>]*><title /);
      expect(site.json(badge.replace(/svg$/, 'json'))).toMatchObject({schemaVersion: 1});
    }
  });
});
