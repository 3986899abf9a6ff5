import type {Catalog} from '../catalog/catalog';
import type {Diagnostic, Place, Severity} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';

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
  /** @param today for rules about what is still to come; left out, everything is */
  check(catalog: Catalog, today?: IsoDate): readonly Finding[];
  /** Run as tests: `ok` must be silent, `notOk` must give these findings of this rule, in this order, and no other. */
  readonly examples: {
    readonly ok: Example;
    readonly notOk: Example;
    /** Each as `line:column: message`, word by word. */
    readonly findings: readonly string[];
  };
};

/** Turns a rule's findings into diagnostics. */
export function runRule(rule: Rule, catalog: Catalog, today?: IsoDate): Diagnostic[] {
  return rule
    .check(catalog, today)
    .map((finding) => ({...finding, severity: finding.severity ?? rule.severity, ruleId: rule.id}));
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
