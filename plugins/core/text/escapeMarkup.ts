const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes JSON safe as the content of a `script` element, where nothing else is escaped; it stays the same JSON. */
export function escapeScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

/** Makes a text safe as content or quoted attribute of HTML and of XML, which share these entities. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
