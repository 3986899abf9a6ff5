import type {OptionValidationContext} from '@docusaurus/types';
import {Joi} from '@docusaurus/utils-validation';
import {folderUrl} from '../files/folderUrl';
import {pictureHosts} from '../files/pictureHosts';

/** Options of the standards plugin. */
export type StandardsOptions = {
  readonly id: string;
  /** Address of the folder for editing documents, ending in `/`; left out, there is no edit link. */
  readonly editUrl?: string;
  /** Address of the folder with the documents' sources, ending in `/`; relative links lead there. */
  readonly viewUrl: string;
  /** Names of hosts whose pictures texts may show; pictures of all others become links. */
  readonly pictureHosts: readonly string[];
};

const schema = Joi.object<StandardsOptions>({
  editUrl: folderUrl,
  viewUrl: folderUrl.required(),
  pictureHosts,
});

export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Partial<StandardsOptions>, StandardsOptions>): StandardsOptions {
  return validate(schema, options);
}
