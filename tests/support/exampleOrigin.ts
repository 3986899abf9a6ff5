import type {Published} from '../../plugins/core/scopes/versionOrigin';

/** Where copies in tests come from: a draft's page. */
export const PUBLISHED: Published = {
  siteUrl: 'https://docs.scs.community',
  origin: {
    standing: {
      validity: 'draft',
      words: 'Draft, planned to be in force from 2027-04-01',
      note: 'It may still change, and no certificates are issued for it.',
    },
    today: '2026-11-24',
    url: 'https://docs.scs.community/scopes/scs-test/upgrade/v1...v2',
  },
};
