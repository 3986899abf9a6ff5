/**
 * Stands in for the classic theme's start of the highlighting: its languages come along with `theme/CodeBlock.tsx`, where
 * there is code.
 */
export const highlighting = 'where there is code';
