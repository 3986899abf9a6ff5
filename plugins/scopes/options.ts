import type {OptionValidationContext} from '@docusaurus/types';
import {Joi} from '@docusaurus/utils-validation';
import {folderUrl} from '../files/folderUrl';
import {pictureHosts} from '../files/pictureHosts';

/** Options of the scopes plugin. */
export type ScopesOptions = {
  readonly id: string;
  /** Address of the folder with the scope files' sources, ending in `/`. */
  readonly viewUrl: string;
  /** Names of hosts whose pictures texts may show; pictures of all others become links. */
  readonly pictureHosts: readonly string[];
};

const schema = Joi.object<ScopesOptions>({
  viewUrl: folderUrl.required(),
  pictureHosts,
});

export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Partial<ScopesOptions>, ScopesOptions>): ScopesOptions {
  return validate(schema, options);
}
