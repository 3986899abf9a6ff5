import type {OptionValidationContext} from '@docusaurus/types';
import {Joi} from '@docusaurus/utils-validation';
import {folderUrl} from '../files/folderUrl';
import {pictureHosts} from '../files/pictureHosts';

/** Options of the blog plugin. */
export type BlogOptions = {
  readonly id: string;
  /** Stands in the feeds. */
  readonly title: string;
  /** Stands in the feeds. */
  readonly description: string;
  /** Address of the folder with the standards' sources, ending in `/`; relative links lead there. */
  readonly viewUrl: string;
  /** Names of hosts whose pictures texts may show; pictures of all others become links. */
  readonly pictureHosts: readonly string[];
};

const schema = Joi.object<BlogOptions>({
  title: Joi.string().required(),
  description: Joi.string().required(),
  viewUrl: folderUrl.required(),
  pictureHosts,
});

export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Partial<BlogOptions>, BlogOptions>): BlogOptions {
  return validate(schema, options);
}
