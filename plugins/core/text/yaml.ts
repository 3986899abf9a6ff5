import {
  constructFromEvents,
  parseEvents,
  YAMLException,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
} from 'js-yaml';
import type {Event} from 'js-yaml';
import type {Diagnostic, Parsed, Place, SourceFile} from './diagnostic';
import {placeAt} from './diagnostic';
import {LIMITS} from './limits';

/** Steps from the root of a YAML document to a value: keys of mappings and indices of lists, from 0. */
export type YamlPath = readonly PropertyKey[];

/** A YAML document with the place of every node in it. */
export type LocatedYaml = {
  /** Plain JavaScript value; dates stay strings (YAML 1.2 core schema). */
  readonly value: unknown;
  /** Place of the value at a path, or of its nearest ancestor that exists. */
  placeOfValue(path: YamlPath): Place;
  /** True where the scalar at a path stands there without quotes. */
  isPlain(path: YamlPath): boolean;
  /** Place of the key that a path ends with, or of the nearest ancestor. */
  placeOfKey(path: YamlPath): Place;
};

type OffsetNode = {
  offset: number;
  children: Map<string, {key: number; node: OffsetNode}>;
};

/**
 * Reads one YAML document with positions.
 * @param source the whole file, or a file of which only `range` is YAML (front matter)
 * @returns no value, and one `yaml-syntax` error, for text that is no YAML, has duplicate keys, more than
 *   one document, or nests or repeats itself beyond reason
 */
export function parseYaml(
  source: SourceFile,
  range = {start: 0, end: source.text.length},
): Parsed<LocatedYaml> {
  const start = source.text.startsWith('\uFEFF', range.start) ? range.start + 1 : range.start;
  const text = source.text.slice(start, range.end);
  const fail = (message: string, offset: number): Parsed<LocatedYaml> => ({
    value: undefined,
    diagnostics: [syntaxError(source, message, start + offset)],
  });
  try {
    const events = parseEvents(text, {maxDepth: LIMITS.yamlDepth});
    const built = buildOffsets(text, events);
    if ('problem' in built) return fail(built.problem, built.offset);
    const documents = constructFromEvents(events, {source: text, maxAliases: LIMITS.yamlAliases});
    if (documents.length > 1)
      return fail('Unexpected second document, expected one document per file.', text.length);
    const root = built.root;
    const at = (offset: number) => placeAt(source, start + offset);
    return {
      value: {
        value: documents[0] ?? null,
        placeOfValue: (path) => at(find(root, path).node),
        isPlain: (path) => !/["'|>]/.test(text[find(root, path).node] ?? ''),
        placeOfKey: (path) => at(find(root, path).key),
      },
      diagnostics: [],
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return fail(`Unexpected YAML: ${error.reason}.`, error.mark?.position ?? 0);
  }
}

function syntaxError(source: SourceFile, message: string, offset: number): Diagnostic {
  return {
    ...placeAt(source, offset),
    severity: 'error',
    ruleId: 'yaml-syntax',
    message,
    advice: 'Check indentation, quotes and colons on this line and the one above.',
  };
}

function find(root: OffsetNode | undefined, path: YamlPath): {key: number; node: number} {
  let current = {key: root?.offset ?? 0, node: root};
  for (const step of path) {
    const next = current.node?.children.get(String(step));
    if (!next) break;
    current = next;
  }
  return {key: current.key, node: current.node?.offset ?? current.key};
}

type Frame = {
  node: OffsetNode;
  kind: 'map' | 'list' | 'document';
  count: number;
  key: {name: string; at: number} | undefined;
};

/** Walks the event stream once; aliases share the offsets of their anchor. */
function buildOffsets(
  text: string,
  events: readonly Event[],
): {root: OffsetNode | undefined} | {problem: string; offset: number} {
  const stack: Frame[] = [];
  const anchors = new Map<string, OffsetNode>();
  const open = new Set<OffsetNode>();
  let root: OffsetNode | undefined;

  const attach = (node: OffsetNode, keyText: string | undefined) => {
    const parent = stack.at(-1);
    if (!parent || parent.kind === 'document') {
      root ??= node;
      return;
    }
    if (parent.kind === 'list') {
      parent.node.children.set(String(parent.count), {key: node.offset, node});
      parent.count += 1;
    } else if (parent.key === undefined) {
      parent.key = {name: keyText ?? '', at: node.offset};
    } else {
      parent.node.children.set(parent.key.name, {key: parent.key.at, node});
      parent.key = undefined;
    }
  };

  for (const event of events) {
    if (event.type === EVENT_POP) {
      const closed = stack.pop();
      if (closed) open.delete(closed.node);
      continue;
    }
    if (event.type === EVENT_DOCUMENT) {
      stack.push({node: {offset: 0, children: new Map()}, kind: 'document', count: 0, key: undefined});
      continue;
    }
    if (event.type === EVENT_ALIAS) {
      const target = anchors.get(text.slice(event.anchorStart, event.anchorEnd).replace(/^\*/, ''));
      if (target && open.has(target)) {
        return {
          problem: 'Unexpected alias to a node that contains it, expected data without cycles.',
          offset: event.anchorStart,
        };
      }
      attach(target ?? {offset: event.anchorStart, children: new Map()}, undefined);
      continue;
    }
    const node: OffsetNode = {
      offset: event.type === EVENT_SCALAR ? scalarStart(text, event.valueStart) : event.start,
      children: new Map(),
    };
    const anchor =
      event.anchorStart >= 0 ? text.slice(event.anchorStart, event.anchorEnd).replace(/^&/, '') : undefined;
    if (anchor !== undefined) anchors.set(anchor, node);
    attach(
      node,
      event.type === EVENT_SCALAR ? text.slice(event.valueStart, event.valueEnd).trim() : undefined,
    );
    if (event.type === EVENT_MAPPING || event.type === EVENT_SEQUENCE) {
      stack.push({node, kind: event.type === EVENT_MAPPING ? 'map' : 'list', count: 0, key: undefined});
      open.add(node);
    }
  }
  return {root};
}

/** An empty scalar's offset may lie behind trailing blanks; point at the text itself. */
function scalarStart(text: string, offset: number): number {
  const before = text[offset - 1];
  return before === '"' || before === "'" ? offset - 1 : offset;
}
