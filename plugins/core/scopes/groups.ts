import type * as z from 'zod';
import type {Diagnostic, Place} from '../text/diagnostic';
import {quote} from '../text/diagnostic';
import {withoutRepeated} from '../text/repeated';
import {PUBLISHED_SITE} from '../text/routes';
import type {LocatedYaml} from '../text/yaml';
import type {Inclusion, Module, ScopeVersion, Testcase} from './scope';
import type {groupsSchema} from './scopeSchema';

/** A scope file in the grammar of groups, as it fits its schema. */
export type GroupsFile = z.infer<typeof groupsSchema>;

/** What a file of groups says, in the terms of modules. */
export type GroupedContents = {
  /** By id, in the order of the file: every group with testcases of its own, or with nothing in it. */
  readonly modules: ReadonlyMap<string, Module>;
  readonly versions: readonly ScopeVersion[];
  /** Testcase id -> sum of the attention of all versions that reach it, once for each way; every testcase has an entry. */
  readonly attention: ReadonlyMap<string, number>;
  readonly diagnostics: readonly Diagnostic[];
};

type Member = {readonly id: string; readonly place: Place};

type Group = {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Ids that exist, as written. */
  readonly include: readonly Member[];
  readonly place: Place;
  readonly urlPlace: Place;
};

/** Endings of groups that stand beside another one, with the target that modules would use for them. */
const BESIDE = [
  ['-rec', 'recommended'],
  ['-manual', 'preview'],
] as const;

/** Where a group has no address, nor has its scope. */
const SOMEWHERE = `${PUBLISHED_SITE}/standards`;

/**
 * Reads groups and the versions that refer to them. A group that only holds other groups is a bracket and vanishes; any
 * other one is a module, whose testcases are mandatory, or recommended or manual where its id says that it stands beside
 * another group. What a version reaches from its `test`, depth first, is what it includes.
 * @param raw the fitted file
 * @param yaml the same with places
 * @param testcases of its scripts, by id
 */
export function readGroups(
  raw: GroupsFile,
  yaml: LocatedYaml,
  testcases: ReadonlyMap<string, Testcase>,
): GroupedContents {
  return new GroupsReader(raw, yaml, testcases).read();
}

class GroupsReader {
  private readonly diagnostics: Diagnostic[] = [];
  private groups: ReadonlyMap<string, Group> = new Map();
  private cyclic = false;

  constructor(
    private readonly raw: GroupsFile,
    private readonly yaml: LocatedYaml,
    private readonly testcases: ReadonlyMap<string, Testcase>,
  ) {}

  read(): GroupedContents {
    this.groups = this.readGroups();
    const ordered = this.inOrder();
    const versions = this.raw.versions.map((version, v) => {
      const place = this.yaml.placeOfValue(['versions', v, 'version']);
      const testPlace = this.yaml.placeOfValue(['versions', v, 'test']);
      if (!Number.isSafeInteger(version.attn) || version.attn < 0)
        this.report(
          this.yaml.placeOfKey(['versions', v, 'attn']),
          `Unexpected value ${quote(version.attn)} for ${quote(`versions[${v}].attn`)}, expected a whole number from 0 on.`,
          'warning',
        );
      return this.readVersion(version, {place, testPlace});
    });
    const unique = withoutRepeated({items: versions, what: 'version', idOf: ({version}) => version});
    return {
      modules: this.modules(versions),
      versions: unique.items,
      attention: this.attention(ordered ?? []),
      diagnostics: [...this.diagnostics, ...unique.diagnostics],
    };
  }

  private readGroups(): ReadonlyMap<string, Group> {
    const listed = this.raw.groups.map(({id}, g) => ({
      id,
      g,
      place: this.yaml.placeOfValue(['groups', g, 'id']),
    }));
    const unique = withoutRepeated({items: listed, what: 'group', idOf: ({id}) => id});
    this.diagnostics.push(...unique.diagnostics);
    const ids = new Set(unique.items.map(({id}) => id));
    return new Map(
      unique.items.map(({id, g, place}) => {
        const {name, url} = this.raw.groups[g] ?? {};
        if (this.testcases.has(id))
          this.report(
            place,
            `Unexpected group ${quote(id)} with the id of a testcase, expected an id of its own: both share one namespace.`,
          );
        if (url === undefined)
          this.report(
            place,
            `Missing \`url\` of group ${quote(id)}, expected the address of its standard.`,
            'warning',
          );
        return [
          id,
          {
            id,
            name: name ?? id,
            url: url ?? this.raw.url ?? SOMEWHERE,
            include: this.include(g, ids),
            place,
            urlPlace: url === undefined ? place : this.yaml.placeOfValue(['groups', g, 'url']),
          },
        ];
      }),
    );
  }

  /** What a group holds; names of nothing are reported and left out. */
  private include(g: number, groups: ReadonlySet<string>): Member[] {
    const {id: group = '', include} = this.raw.groups[g] ?? {};
    if (include === null)
      this.report(
        this.yaml.placeOfKey(['groups', g, 'include']),
        `Missing value of \`include\` of group ${quote(group)}, expected a list; \`[]\` for an empty group.`,
      );
    return (include ?? []).flatMap((id, i) => {
      const place = this.yaml.placeOfValue(['groups', g, 'include', i]);
      if (groups.has(id) || this.testcases.has(id)) return [{id, place}];
      this.report(
        place,
        `Unexpected id ${quote(id)} in group ${quote(group)}, expected that of a group or a testcase of this file.`,
      );
      return [];
    });
  }

  /**
   * Each cycle is an error where it closes. Without recursion: how deep groups nest is up to authors.
   * @returns all groups, each after those that it holds; undefined where there is a cycle
   */
  private inOrder(): Group[] | undefined {
    const done = new Map<string, Group>();
    for (const root of this.groups.values()) {
      const path: {readonly group: Group; next: number}[] = done.has(root.id) ? [] : [{group: root, next: 0}];
      for (let last = path.at(-1); last; last = path.at(-1)) {
        const member = last.group.include[last.next];
        last.next += 1;
        if (!member) {
          done.set(last.group.id, last.group);
          path.pop();
          continue;
        }
        const group = this.groups.get(member.id);
        if (!group || done.has(member.id)) continue;
        const start = path.findIndex((step) => step.group === group);
        if (start === -1) path.push({group, next: 0});
        else {
          this.cyclic = true;
          const round = [...path.slice(start).map((step) => step.group.id), member.id].map(
            (id) => `\`${id}\``,
          );
          this.report(member.place, `Unexpected cycle of groups ${round.join(' > ')}, expected none.`);
        }
      }
    }
    return this.cyclic ? undefined : [...done.values()];
  }

  /** Ways are counted from the outside in, so that their number does not matter. */
  private attention(ordered: readonly Group[]): ReadonlyMap<string, number> {
    const sums = new Map<string, number>();
    const add = (id: string, attention: number) => sums.set(id, (sums.get(id) ?? 0) + attention);
    for (const {test, attn} of this.raw.versions) add(test, attn);
    for (const {id, include} of ordered.toReversed())
      include.forEach((member) => add(member.id, sums.get(id) ?? 0));
    return new Map([...this.testcases.keys()].map((id) => [id, sums.get(id) ?? 0]));
  }

  private readVersion(
    {version, test}: GroupsFile['versions'][number],
    {place, testPlace}: {readonly place: Place; readonly testPlace: Place},
  ): ScopeVersion {
    if (!this.groups.has(test) && !this.testcases.has(test))
      this.report(
        testPlace,
        `Unexpected id ${quote(test)} as test of version ${quote(version)}, expected that of a group or a testcase of this file.`,
      );
    return {
      version,
      stabilizedAt: null,
      include: this.reached(test, testPlace, version),
      documentUrl: this.groups.get(test)?.url,
      place,
    };
  }

  /** The modules that an id leads to, depth first as written, each once; a second way to one is a warning. */
  private reached(test: string, testPlace: Place, version: string): Inclusion[] {
    const found: Inclusion[] = [];
    const seen = new Set<string>();
    const stack: Member[] = [{id: test, place: testPlace}];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const {id, place} = next;
      const group = this.groups.get(id);
      if (seen.has(id)) {
        // A cycle is told already.
        if (this.cyclic) continue;
        this.report(
          place,
          `Unexpected second way to ${quote(id)} in version ${quote(version)}, expected one: it would count twice.`,
          'warning',
        );
        continue;
      }
      seen.add(id);
      if (!group) {
        // A testcase within a group belongs to the module that the group is.
        if (id === test && this.testcases.has(id)) found.push({module: id, parameters: {}, place});
        continue;
      }
      if (this.isModule(group)) found.push({module: id, parameters: {}, place});
      for (const member of group.include.toReversed()) stack.push(member);
    }
    return found;
  }

  /** Testcases that stand in a group itself. */
  private ownTestcases({include}: Group): string[] {
    return [...new Set(include.map(({id}) => id))].filter((id) => !this.groups.has(id));
  }

  private isModule(group: Group): boolean {
    return group.include.length === 0 || this.ownTestcases(group).length > 0;
  }

  private modules(versions: readonly ScopeVersion[]): ReadonlyMap<string, Module> {
    const included = new Set(versions.flatMap(({include}) => include.map(({module}) => module)));
    const groups = [...this.groups.values()].filter((group) => this.isModule(group));
    const single = [...included].flatMap((id) => {
      const testcase = this.groups.has(id) ? undefined : this.testcases.get(id);
      return testcase ? [this.moduleOfTestcase(testcase)] : [];
    });
    return new Map(
      [...groups.map((group) => this.moduleOfGroup(group, included)), ...single].map((module) => [
        module.id,
        module,
      ]),
    );
  }

  private moduleOfGroup(group: Group, included: ReadonlySet<string>): Module {
    const {id, name, url, place, urlPlace, include} = group;
    const beside = included.has(id) ? undefined : BESIDE.find(([ending]) => id.endsWith(ending));
    const own = this.ownTestcases(group);
    return {
      id,
      name,
      url,
      parameters: {},
      targets: own.length === 0 ? {} : {[beside?.[1] ?? 'main']: own},
      place,
      urlPlace,
      placeOfTestcase: (testcase) => include.find((member) => member.id === testcase)?.place ?? place,
    };
  }

  /** A version may have a testcase for its test, without any group. */
  private moduleOfTestcase({id, description, url, place}: Testcase): Module {
    return {
      id,
      name: description === '' ? id : description,
      url: url ?? this.raw.url ?? SOMEWHERE,
      parameters: {},
      targets: {main: [id]},
      place,
      placeOfTestcase: () => place,
    };
  }

  private report(place: Place, message: string, severity: Diagnostic['severity'] = 'error'): void {
    this.diagnostics.push({...place, severity, ruleId: 'scope-groups', message});
  }
}
