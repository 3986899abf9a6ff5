import type {OptionValidationContext} from '@docusaurus/types';
import {Joi} from '@docusaurus/utils-validation';

/** Options of the sharing plugin. */
export type SharingOptions = {
  readonly id: string;
  /** Pictures for pages of ours. */
  readonly cards: boolean;
  /** Icons of the whole site, made of this SVG file: absolute. */
  readonly logo?: string;
  /** Whether programs that read text find a list of what there is. */
  readonly llms: boolean;
};

const schema = Joi.object<SharingOptions>({
  cards: Joi.boolean().default(true),
  logo: Joi.string(),
  llms: Joi.boolean().default(true),
});

export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Partial<SharingOptions>, SharingOptions>): SharingOptions {
  return validate(schema, options);
}
