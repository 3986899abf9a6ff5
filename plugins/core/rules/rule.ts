import type {Catalog} from '../catalog/catalog';
import type {Diagnostic, Place, Severity} from '../text/diagnostic';
import {quote} from '../text/diagnostic';
import {detail} from '../text/guard';
import type {IsoDate, IsoDateTime} from '../text/isoDate';

/** A finding as a rule states it; the rule's id is added by the runner. */
export type Finding = Place & {
  readonly message: string;
  readonly advice?: string;
  /** Where it differs from the rule's own severity. */
  readonly severity?: Severity;
};

/** A file set for an example: path -> text. */
export type Example = Readonly<Record<string, string>>;

/** One check over the linked catalog. Its file name is its id. */
export type Rule = {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: what it wants and where that is written. */
  readonly summary: string;
  /**
   * @param today for rules about what is still to come; left out, everything is
   * @param moment (UTC) for rules that hours matter to; left out, the start of today
   */
  check(catalog: Catalog, today?: IsoDate, moment?: IsoDateTime): readonly Finding[];
  /** Run as tests: `ok` must be silent, `notOk` must give these findings of this rule, in this order, and no other. */
  readonly examples: {
    readonly ok: Example;
    readonly notOk: Example;
    /** Each as `line:column: message`, word by word. */
    readonly findings: readonly string[];
  };
};

/** When rules are run; see {@link Rule.check}. */
type Now = {readonly today?: IsoDate | undefined; readonly moment?: IsoDateTime | undefined};

/** Turns a rule's findings into diagnostics; a rule that fails is a finding itself (`rule-failure`, an error). */
export function runRule(rule: Rule, catalog: Catalog, {today, moment}: Now = {}): Diagnostic[] {
  try {
    return rule
      .check(catalog, today, moment)
      .map((finding) => ({...finding, severity: finding.severity ?? rule.severity, ruleId: rule.id}));
  } catch (error) {
    return [
      {
        path: failingFile(rule, catalog, today) ?? `plugins/core/rules/${rule.id}.ts`,
        line: 1,
        column: 1,
        severity: 'error',
        ruleId: 'rule-failure',
        message: `Unexpected failure of the rule ${quote(rule.id)}${detail(error)}, expected findings for any content.`,
        advice: 'Undo the latest changes until it works, and report this bug in the program.',
      },
    ];
  }
}

/** The document, post or scope that alone makes a rule fail; undefined where none does. */
function failingFile(rule: Rule, catalog: Catalog, today?: IsoDate): string | undefined {
  const fails = (part: Partial<Catalog>): boolean => {
    try {
      rule.check(
        {...catalog, documents: new Map(), posts: [], scopes: new Map(), notes: new Map(), ...part},
        today,
      );
      return false;
    } catch {
      return true;
    }
  };
  if (fails({})) return undefined;
  return [
    ...[...catalog.documents].map(([name, one]) => ({one, part: {documents: new Map([[name, one]])}})),
    ...catalog.posts.map((one) => ({one, part: {posts: [one]}})),
    ...[...catalog.scopes].map(([id, one]) => ({one, part: {scopes: new Map([[id, one]])}})),
    ...[...catalog.notes].map(([key, one]) => ({one, part: {notes: new Map([[key, one]])}})),
  ].find(({part}) => fails(part))?.one.source.path;
}

/** A small document for examples. */
export function exampleDocument(fields: string, body = '## Decision\n\nText.\n'): string {
  return `---\ntitle: Example\ntrack: IaaS\n${fields}\n---\n\n${body}`;
}

/** A small scope for examples; `changes` replaces whole sections. */
export function exampleScope(
  changes: Partial<Record<'scripts' | 'modules' | 'timeline' | 'versions' | 'name', string>> = {},
): string {
  const {
    name = 'name: SCS-compatible IaaS',
    scripts = 'scripts:\n- executable: ./check.py\n  testcases:\n  - id: scs-0100-check',
    modules = 'modules:\n- id: scs-0100-v1\n  name: Example\n  url: https://docs.scs.community/standards/scs-0100-v1-example\n  targets:\n    main:\n    - scs-0100-check',
    timeline = 'timeline:\n- date: 2024-01-01\n  versions:\n    v1: effective',
    versions = 'versions:\n- version: v1\n  stabilized_at: 2024-01-01\n  include:\n  - scs-0100-v1',
  } = changes;
  return `${name}\nuuid: 00000000-0000-4000-8000-000000000001\n${scripts}\n${modules}\n${timeline}\n${versions}\n`;
}

/** A stable document at the path that {@link exampleScope} refers to. */
export const EXAMPLE_STANDARD: Example = {
  'standards/scs-0100-v1-example.md': exampleDocument(
    'type: Standard\nstatus: Stable\nstabilized_at: 2024-01-01',
  ),
};
