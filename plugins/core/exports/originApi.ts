import * as z from 'zod';
import {VALIDITIES} from '../scopes/scopeSchema';
import type {VersionOrigin} from '../scopes/versionOrigin';

/** What a data file about a scope version says of itself. */
export const originSchema = {
  validity: z.enum(VALIDITIES).meta({description: 'How the version stands on the day `asOf`.'}),
  asOf: z.iso.date(),
  url: z.url().meta({description: 'Full address of the page.'}),
};

type OriginApi = z.infer<ReturnType<typeof z.strictObject<typeof originSchema>>>;

/** The origin as data. */
export function originApi({standing, today, url}: VersionOrigin): OriginApi {
  return {validity: standing.validity, asOf: today, url};
}
