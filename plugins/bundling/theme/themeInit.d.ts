/** The component as the first theme has it; Docusaurus declares only `@theme-original`. */
declare module '@theme-init/CodeBlock' {
  export {default} from '@theme/CodeBlock';
}
