/**
 * A short, stable hash of a text (FNV-1a over UTF-16 code units, folded to 8 hex digits), white space folded.
 * Not for security: it names things and shows that they changed.
 * @example textHash('a  b') === textHash('a b') // => true
 */
export function textHash(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let i = 0; i < folded.length; i += 1) {
    const unit = folded.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ (unit + i), 0x85ebca6b);
  }
  return ((high ^ (low >>> 15)) >>> 0).toString(16).padStart(8, '0');
}
