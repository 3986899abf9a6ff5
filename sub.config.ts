import config from './docusaurus.config';
export default {...config, baseUrl: '/sub/path/'};
