import type {OptionValidationContext} from '@docusaurus/types';
import {Joi} from '@docusaurus/utils-validation';
import {folderUrl} from '../files/folderUrl';

/** Options of the scopes plugin. */
export type ScopesOptions = {
  readonly id: string;
  /** Address of the folder with the scope files' sources, ending in `/`. */
  readonly viewUrl: string;
};

const schema = Joi.object<ScopesOptions>({
  viewUrl: folderUrl.required(),
});

export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Partial<ScopesOptions>, ScopesOptions>): ScopesOptions {
  return validate(schema, options);
}
