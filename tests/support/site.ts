import fs from 'node:fs';
import path from 'node:path';
import {parse} from 'parse5';
import type {DefaultTreeAdapterTypes} from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A built site on disk. */
export class BuiltSite {
  constructor(readonly dir: string) {}

  /** The file that a server answers an address with; undefined for none. */
  fileOf(address: string): string | undefined {
    const clean = decodeURIComponent(address.split(/[?#]/)[0] ?? '').replace(/^\/+|\/+$/g, '');
    const candidates = [
      path.join(this.dir, clean, 'index.html'),
      path.join(this.dir, `${clean}.html`),
      path.join(this.dir, clean),
    ];
    return candidates.find((file) => fs.existsSync(file) && fs.statSync(file).isFile());
  }

  /** All elements of a page, in order. */
  elements(address: string): Element[] {
    const file = this.fileOf(address);
    if (file === undefined) throw new Error(`no page at ${address}`);
    const found: Element[] = [];
    const visit = (node: Node) => {
      if ('tagName' in node) found.push(node);
      if ('childNodes' in node) node.childNodes.forEach(visit);
    };
    visit(parse(fs.readFileSync(file, 'utf8')));
    return found;
  }

  /** Ids on a page. */
  idsOn(address: string): Set<string> {
    return new Set(this.elements(address).flatMap((element) => attribute(element, 'id') ?? []));
  }

  /** Text of the first element of a kind. */
  textOf(address: string, tag: string): string {
    const element = this.elements(address).find(({tagName}) => tagName === tag);
    return element ? text(element) : '';
  }

  json<T>(address: string): T {
    return JSON.parse(fs.readFileSync(path.join(this.dir, address), 'utf8')) as T;
  }

  read(address: string): string {
    return fs.readFileSync(path.join(this.dir, address), 'utf8');
  }
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function text(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(text).join('') : '';
}
