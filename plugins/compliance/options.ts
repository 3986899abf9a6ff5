import type {OptionValidationContext} from '@docusaurus/types';
import {Joi} from '@docusaurus/utils-validation';

/** Options of the compliance plugin. */
export type ComplianceOptions = {
  readonly id: string;
  /** Whether the embedded clouds are made up, which pages say; those of another folder never are. */
  readonly demonstration: boolean;
};

const schema = Joi.object<ComplianceOptions>({demonstration: Joi.boolean().default(false)});

export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Partial<ComplianceOptions>, ComplianceOptions>): ComplianceOptions {
  return validate(schema, options);
}
