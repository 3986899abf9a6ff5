import type {Catalog} from '../catalog/catalog';
import type {Diagnostic} from '../text/diagnostic';
import {sortDiagnostics} from '../text/diagnostic';
import type {IsoDate, IsoDateTime} from '../text/isoDate';
import {advisoryStandard} from './advisory-standard';
import {backReference} from './back-reference';
import {badgeTextRule} from './badge-text';
import {certificateOverlap} from './certificate-overlap';
import {certificateValidity} from './certificate-validity';
import {certificateVersion} from './certificate-version';
import {complianceReference} from './compliance-reference';
import {dateOrder} from './date-order';
import {embargo} from './embargo';
import {enhances} from './enhances';
import {linkTarget} from './link-target';
import {linkText} from './link-text';
import {noteKey} from './note-key';
import {noteVersion} from './note-version';
import {pictureTarget} from './picture-target';
import {postAuthor} from './post-author';
import {referenceTarget} from './reference-target';
import {manifestAppendOnly} from './manifest-append-only';
import {registerAppendOnly} from './register-append-only';
import {renamedFrom} from './renamed-from';
import {repeatedHeading} from './repeated-heading';
import {replacedByStatus} from './replaced-by-status';
import {replacesRequired} from './replaces-required';
import {requirementTestcase} from './requirement-testcase';
import type {Rule} from './rule';
import {runRule} from './rule';
import {scopeDocument} from './scope-document';
import {scopeDocumentDates} from './scope-document-dates';
import {scopeParameters} from './scope-parameters';
import {scopeRecord} from './scope-record';
import {scopeReference} from './scope-reference';
import {scopeSchedule} from './scope-schedule';
import {scopeTimeline} from './scope-timeline';
import {scopeUnused} from './scope-unused';
import {scopeUrl} from './scope-url';
import {singleStable} from './single-stable';
import {slugForm} from './slug-form';
import {snapshotReference} from './snapshot-reference';
import {snapshotVerdict} from './snapshot-verdict';
import {statusByDates} from './status-by-dates';
import {statusDate} from './status-date';
import {taskCommand} from './task-command';
import {taskHeading} from './task-heading';
import {uniqueAddress} from './unique-address';
import {uniqueAdvisory} from './unique-advisory';
import {uniqueDocument} from './unique-document';
import {unsafeHtml} from './unsafe-html';

/** All rules, by id. */
export const rules: readonly Rule[] = [
  advisoryStandard,
  backReference,
  badgeTextRule,
  certificateOverlap,
  certificateValidity,
  certificateVersion,
  complianceReference,
  dateOrder,
  embargo,
  enhances,
  linkTarget,
  linkText,
  noteKey,
  noteVersion,
  pictureTarget,
  postAuthor,
  referenceTarget,
  manifestAppendOnly,
  registerAppendOnly,
  renamedFrom,
  repeatedHeading,
  replacedByStatus,
  replacesRequired,
  requirementTestcase,
  scopeDocument,
  scopeDocumentDates,
  scopeParameters,
  scopeRecord,
  scopeReference,
  scopeSchedule,
  scopeTimeline,
  scopeUnused,
  scopeUrl,
  singleStable,
  slugForm,
  snapshotReference,
  snapshotVerdict,
  statusByDates,
  statusDate,
  taskCommand,
  taskHeading,
  uniqueAddress,
  uniqueAdvisory,
  uniqueDocument,
  unsafeHtml,
];

/**
 * All findings about a catalog, those of the parsers included, sorted by place.
 * @param today leaves out what concerns the past and cannot be mended any more
 * @param moment (UTC) for rules that hours matter to; left out, the start of today
 */
export function checkCatalog(catalog: Catalog, today?: IsoDate, moment?: IsoDateTime): Diagnostic[] {
  return sortDiagnostics([
    ...catalog.diagnostics,
    ...rules.flatMap((rule) => runRule(rule, catalog, {today, moment})),
  ]);
}
