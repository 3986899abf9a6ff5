/** The component as the first theme has it; Docusaurus declares only `@theme-original`. */
declare module '@theme-init/BlogPostItem/Content' {
  export {default} from '@theme/BlogPostItem/Content';
}
