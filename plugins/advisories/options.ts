import type {OptionValidationContext} from '@docusaurus/types';
import {Joi} from '@docusaurus/utils-validation';
import {folderUrl} from '../files/folderUrl';
import {pictureHosts} from '../files/pictureHosts';

/** Options of the plugin for advisories. */
export type AdvisoryOptions = {
  readonly id: string;
  /** Whether there is a page that lists advisories. */
  readonly isListed: boolean;
  /** Whether they are published for programs, too. */
  readonly isProvider: boolean;
  /** Whether aggregators of CSAF may list the site and mirror its documents; not for made-up ones. */
  readonly isForAggregators: boolean;
  /**
   * Moment, with its zone, after which nobody should rely on `security.txt` (RFC 9116); left out, it follows from the day of
   * the build.
   */
  readonly securityTxtExpires?: string;
  /** Address of the folder with the standards' sources, ending in `/`; relative links of texts lead there. */
  readonly viewUrl: string;
  readonly pictureHosts: readonly string[];
};

const schema = Joi.object<AdvisoryOptions>({
  isListed: Joi.boolean().default(true),
  isProvider: Joi.boolean().default(false),
  isForAggregators: Joi.boolean().default(false),
  securityTxtExpires: Joi.string().isoDate(),
  viewUrl: folderUrl.required(),
  pictureHosts,
});

export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Partial<AdvisoryOptions>, AdvisoryOptions>): AdvisoryOptions {
  return validate(schema, options);
}
