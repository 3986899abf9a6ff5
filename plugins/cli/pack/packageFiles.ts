import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A file of the package: its path with `/`, and its content. */
export type PackageFile = {readonly path: string; readonly content: string | Uint8Array};

/** The two sides that code runs on: Node loads `lib/`, bundlers of sites take `browser/`. */
type Side = 'lib' | 'browser';

/** How modules are written on each side: Node's loader of configurations takes CommonJS, bundlers leave out what they can follow. */
const MODULES = {lib: ts.ModuleKind.CommonJS, browser: ts.ModuleKind.ESNext} as const satisfies Record<
  Side,
  ts.ModuleKind
>;

/** Where each side begins, below `plugins/`; with what is named by path only. */
const ENTRIES: Readonly<Record<Side, readonly RegExp[]>> = {
  lib: [
    /^preset\/index\.ts$/,
    /^files\/(?:textWorker\.mjs|readTexts\.ts|inherited-faults\.yaml)$/,
    /^[a-z]+\/[a-zA-Z]+Program\.mjs$/,
    /^search\/writeSearchIndex\.mjs$/,
    /^bundling\/(?:foldRoutes\.cjs|fonts\/[^/]+)$/,
  ],
  browser: [
    /^[a-z]+\/(?:theme|menu)\/.*\.tsx$/,
    /^[a-z]+\/[a-zA-Z]+\.css$/,
    /^ui\/restoreScroll\.ts$/,
    /^bundling\/(?:idleNavigation|nothing|tslib)\.ts$/,
  ],
};

/** Packages that only the repository needs, where TypeScript is run as it is. */
const NOT_PACKED = new Set(['tsx']);
/** Packages that are files for us, named by path. */
const BY_PATH = ['@fontsource/lato', '@fontsource/source-code-pro', 'mermaid'];

/** The package's own code, and the names of the packages that it needs, sorted. */
export type PackedCode = {readonly files: readonly PackageFile[]; readonly packages: readonly string[]};

/**
 * Compiles the plugins: whatever can be reached from where the two sides begin, and nothing else.
 * @param siteDir absolute path of the project root
 * @throws Error for an import that leads nowhere
 */
export function packedCode(siteDir: string): PackedCode {
  const root = path.join(siteDir, 'plugins');
  const all = fs
    .readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
  const packages = new Set<string>(BY_PATH);
  const files = (['lib', 'browser'] as const).flatMap((side) => {
    const entries = all.filter((file) => ENTRIES[side].some((entry) => entry.test(file)));
    return [...reachable(root, entries, packages)].toSorted().flatMap((file) => compiled(root, file, side));
  });
  return {
    files: [...files, ...declarations(root)],
    packages: [...packages].filter((name) => !NOT_PACKED.has(name)).toSorted(),
  };
}

/** Adds the packages that are imported on the way. */
function reachable(root: string, entries: readonly string[], packages: Set<string>): ReadonlySet<string> {
  const found = new Set(entries);
  for (const file of found) {
    if (!/\.(?:tsx?|mjs|cjs)$/.test(file)) continue;
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    for (const specifier of importsOf(withoutTypes(text, file))) {
      const inside = insidePath(specifier, file);
      if (inside === undefined) {
        const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
        // What Docusaurus gives names of its own to is part of it.
        if (!/^(?:node:|@theme|@docusaurus\/(?!core|theme-|utils|logger|types))/.test(specifier))
          packages.add(name);
        continue;
      }
      const target = ['', '.ts', '.tsx', '/index.ts']
        .map((ending) => inside + ending)
        .find((one) => isFile(path.join(root, one)));
      if (target === undefined) throw new Error(`plugins/${file}: \`${specifier}\` leads to no file.`);
      found.add(target);
    }
  }
  return found;
}

function isFile(file: string): boolean {
  return fs.statSync(file, {throwIfNoEntry: false})?.isFile() ?? false;
}

/** Imports of types are gone when code runs. */
function withoutTypes(text: string, file: string): string {
  return /\.tsx?$/.test(file) ? transpiled(text, file, ts.ModuleKind.ESNext) : text;
}

function importsOf(code: string): string[] {
  const {importedFiles} = ts.preProcessFile(code, true, true);
  return importedFiles.map(({fileName}) => fileName).filter((name) => !name.startsWith('data:'));
}

/** Path below `plugins/` that a specifier means, perhaps without its ending; undefined for a package. */
function insidePath(specifier: string, from: string): string | undefined {
  if (specifier.startsWith(SITE)) return specifier.slice(SITE.length);
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : undefined;
}
const SITE = '@site/plugins/';

function compiled(root: string, file: string, side: Side): PackageFile[] {
  const name = file.replace(/\.tsx?$/, '.js');
  if (name === file) return [{path: `${side}/${file}`, content: fs.readFileSync(path.join(root, file))}];
  const code = transpiled(fs.readFileSync(path.join(root, file), 'utf8'), file, MODULES[side]);
  return [{path: `${side}/${name}`, content: besideEachOther(code, file)}];
}

function transpiled(text: string, file: string, module: ts.ModuleKind): string {
  return ts.transpileModule(text, {
    fileName: file,
    compilerOptions: {
      module,
      target: ts.ScriptTarget.ES2022,
      jsx: ts.JsxEmit.ReactJSX,
      esModuleInterop: true,
      isolatedModules: true,
      removeComments: false,
    },
  }).outputText;
}

/** In a site, `@site` is the folder of that site. */
function besideEachOther(code: string, file: string): string {
  return code.replace(/(['"])@site\/plugins\/([^'"]+)\1/g, (_match, quote: string, target: string) => {
    const relative = path.posix.relative(path.posix.dirname(file), target);
    return quote + (relative.startsWith('.') ? relative : `./${relative}`) + quote;
  });
}

/** The types of the preset's options, with what they are made of. */
function declarations(root: string): PackageFile[] {
  const found = new Set(['preset/index.ts']);
  const files: PackageFile[] = [];
  for (const file of found) {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    const {outputText} = ts.transpileDeclaration(text, {
      fileName: file,
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2022,
        isolatedDeclarations: true,
      },
    });
    files.push({path: `lib/${file.replace(/\.ts$/, '.d.ts')}`, content: outputText});
    for (const specifier of importsOf(outputText)) {
      const inside = insidePath(specifier, file);
      if (inside !== undefined)
        found.add(isFile(path.join(root, `${inside}.ts`)) ? `${inside}.ts` : `${inside}/index.ts`);
    }
  }
  return files;
}
