import type {StandardDocument} from '../standards/standard';
import type {Catalog} from './catalog';

/** A standard that an advisory names. */
export type NamedStandard =
  | {readonly kind: 'document'; readonly document: StandardDocument}
  /** All versions of it. */
  | {readonly kind: 'number'; readonly number: string};

/**
 * What an advisory means by a standard.
 * @param name lower case: `scs-0123`, `scs-0123-v1`, or the name of the document
 * @returns undefined where there is none
 */
export function standardOf({documents, numbers}: Catalog, name: string): NamedStandard | undefined {
  const number = /^scs-(\d{4})$/.exec(name)?.[1];
  if (number !== undefined) return numbers.has(number) ? {kind: 'number', number} : undefined;
  const document = [...documents.values()].find(
    (one) => one.name.toLowerCase() === name || one.id.toLowerCase() === name,
  );
  return document && {kind: 'document', document};
}
