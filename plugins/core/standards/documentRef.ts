import type {DocumentKind} from './documentId';
import type {LifecycleDates} from './lifecycle';
import type {StandardDocument} from './standard';
import {routes} from '../text/routes';

/** A document as others point to it; its state follows from the dates and the reader's day. */
export type DocumentRef = LifecycleDates & {
  /** `scs-NNNN-vN`, or `-wN` for a supplement. */
  readonly id: string;
  readonly version: number;
  readonly kind: DocumentKind;
  readonly title: string;
  /** Site-absolute. */
  readonly url: string;
};

/** Refers to a document, without anything that depends on a day. */
export function documentRef(document: StandardDocument): DocumentRef {
  const {id, version, kind, title, name, stabilizedAt, deprecatedAt, rejectedAt} = document;
  return {id, version, kind, title, url: routes.document(name), stabilizedAt, deprecatedAt, rejectedAt};
}
