import type {OptionValidationContext} from '@docusaurus/types';
import {Joi} from '@docusaurus/utils-validation';
import {pictureHosts} from '../files/pictureHosts';

/** Options of the policy plugin. */
export type PolicyOptions = {
  readonly id: string;
  /** Names of hosts whose pictures pages may load; the same as those of the plugins that show them. */
  readonly pictureHosts: readonly string[];
};

const schema = Joi.object<PolicyOptions>({pictureHosts});

export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Partial<PolicyOptions>, PolicyOptions>): PolicyOptions {
  return validate(schema, options);
}
