import * as z from 'zod';
import type {Parsed, SourceFile} from '../text/diagnostic';
import {fitLeniently, shapeDiagnostics} from '../text/shape';
import {parseYaml} from '../text/yaml';

/** How early people must know, and how long two versions count side by side. */
export type SchedulePolicy = {
  /** Days that a version can be read as a draft before it takes effect. */
  readonly announceDays: number;
  /** Days that the version before counts beside it. */
  readonly overlapDays: number;
  /** Which of both an author wrote down; the others are what {@link DEFAULT_POLICY} has. */
  readonly stated: {readonly announce: boolean; readonly overlap: boolean};
};

/** Six weeks of overlap are the longest grace that was agreed upon (scs-0003); a quarter to prepare is ours. */
export const DEFAULT_POLICY: SchedulePolicy = {
  announceDays: 90,
  overlapDays: 42,
  stated: {announce: false, overlap: false},
};

const days = z.int().min(0).max(3650).optional();

/** The shape of `scopes/policy.yaml`: whole days, up to ten years. */
export const policySchema = z.strictObject({announce_days: days, overlap_days: days});

/**
 * Reads `scopes/policy.yaml`; what it leaves out is as in {@link DEFAULT_POLICY}. No value where it is no YAML or has
 * other contents.
 */
export function parsePolicy(source: SourceFile): Parsed<SchedulePolicy> {
  const yaml = parseYaml(source);
  if (!yaml.value) return {value: undefined, diagnostics: yaml.diagnostics};
  const {value, issues} = fitLeniently(policySchema, yaml.value.value ?? {});
  return {
    value: value && {
      announceDays: value.announce_days ?? DEFAULT_POLICY.announceDays,
      overlapDays: value.overlap_days ?? DEFAULT_POLICY.overlapDays,
      stated: {
        announce: value.announce_days !== undefined,
        overlap: value.overlap_days !== undefined,
      },
    },
    diagnostics: shapeDiagnostics(yaml.value, issues, 'policy-shape'),
  };
}
