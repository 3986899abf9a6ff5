/** Markdown of an author who wants to get at readers. Whatever runs sets `window.hacked`; what says `kept` may stay. */
export const NASTY = [
  '## Nasty',
  '<script>window.hacked = 1</script> <img src="x" onerror="window.hacked = 1"> <iframe src="https://evil.example"></iframe>',
  '<style>body{display:none}</style>',
  '<svg onload="window.hacked=1"><script>window.hacked=1</script></svg>',
  '<a href="javascript:window.hacked=1">raw</a> [link](javascript:alert(1)) <b onclick="x()">kept</b>',
  '<details><summary>kept</summary>kept</details>',
  ':::note[Title]\n\nkept\n\n:::',
  '```mermaid\ngraph TD\n  A --> B\n```',
  'A note[^1].\n\n[^1]: kept',
].join('\n\n');
