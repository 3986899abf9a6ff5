/** Attributes of the element with a page's own text: what stands in it is found by the site's search. */
export function searchAttributes(): Readonly<Record<string, string>> {
  return {'data-pagefind-body': ''};
}
