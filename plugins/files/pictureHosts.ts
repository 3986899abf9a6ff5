import {Joi} from '@docusaurus/utils-validation';

/** Option: names of hosts whose pictures texts may show, such as `github.com`; pictures of all others become links. */
export const pictureHosts = Joi.array().items(Joi.string().hostname()).default([]);
