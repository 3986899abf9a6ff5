import type {ComponentProps, ReactNode} from 'react';
import CodeBlock from '@theme-init/CodeBlock';
import prismIncludeLanguages from '@theme/prism-include-languages';
import {Prism} from 'prism-react-renderer';

prismIncludeLanguages(Prism);

/** A block of code as the classic theme shows it; the languages come along with it. */
export default function HighlightedCode(props: ComponentProps<typeof CodeBlock>): ReactNode {
  return <CodeBlock {...props} />;
}
