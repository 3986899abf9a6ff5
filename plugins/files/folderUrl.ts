import {Joi} from '@docusaurus/utils-validation';

/** Option: the address of a folder in a repository, ending in `/`, so that a file name can follow. */
export const folderUrl = Joi.string()
  .uri({scheme: ['https', 'http']})
  .pattern(/\/$/, 'ending in a slash');
