import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { Identifier } from '@mdn/browser-compat-data';
import { known, strangersTo } from '../targets.ts';

/** What is newer than the oldest browsers, and why it may be used all the same. */
const allowed: Record<string, string> = {
  'InputEvent.isComposing': 'where it is missing, `watchComposition` still knows',
};

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.webworker.d.ts'],
  types: [],
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
};

/** The scripts that pages load, and those that these load later. */
const scripts = globSync('src/**/*.{astro,ts}').flatMap((file) => {
  const source = readFileSync(file, 'utf8');
  const names = [
    ...source.matchAll(/<script src="([^"]+\.ts)"/g),
    ...source.matchAll(/from '([^']+\.ts)\?worker&url'/g),
  ];
  return names.map(([, name = '']) => join(dirname(file), name));
});

/** A script with all of the site's own modules that come with it. */
function closure(files: readonly string[]): string[] {
  const found = new Set(files.map((file) => resolve(file)));
  for (const file of found) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext);
    for (const statement of source.statements) {
      const from =
        (ts.isImportDeclaration(statement) &&
          statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) ||
        (ts.isExportDeclaration(statement) && !statement.isTypeOnly)
          ? statement.moduleSpecifier
          : undefined;
      if (from && ts.isStringLiteral(from) && /^\..*\.ts$/.test(from.text))
        found.add(resolve(dirname(file), from.text));
    }
  }
  return [...found];
}

const api = known.api as Identifier;
const builtins = known.javascript.builtins as Identifier;

/** Every use of what a browser brings that the oldest ones do not: file, line, interface, browsers. */
function newerUses(program: ts.Program, files: readonly string[]): [name: string, use: string][] {
  const checker = program.getTypeChecker();
  const isBrowsers = (declaration: ts.Declaration): boolean =>
    program.isSourceFileDefaultLibrary(declaration.getSourceFile());
  /** The interfaces that a type has its members from, the nearest first. */
  const names = (type: ts.Type): string[] => {
    const parts = type.isUnionOrIntersection() ? type.types : [checker.getApparentType(type)];
    return parts.flatMap((part) => {
      const name = (part.getSymbol()?.getName() ?? '').replace(/^Readonly|Constructor$/g, '');
      const bases = part.isClassOrInterface() ? checker.getBaseTypes(part) : [];
      return [name, ...bases.flatMap(names)];
    });
  };
  const entryOf = (node: ts.Node): [string, Identifier | undefined] => {
    if (ts.isPropertyAccessExpression(node)) {
      const member = node.name.text;
      const declared = checker.getSymbolAtLocation(node.name)?.declarations ?? [];
      if (!declared.some(isBrowsers)) return ['', undefined];
      // What an interface itself has, such as `URL.canParse`, is recorded under a name of its own.
      const own = ts.isIdentifier(node.expression) ? [node.expression.text] : [];
      for (const name of [...names(checker.getTypeAtLocation(node.expression)), ...own]) {
        const entry = (api[name] ?? builtins[name])?.[member] ?? api[name]?.[`${member}_static`];
        if (entry) return [`${name}.${member}`, entry];
      }
      return ['', undefined];
    }
    if (ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node.parent)) {
      const declared = checker.getSymbolAtLocation(node)?.declarations ?? [];
      if (!declared.some((one) => ts.isVariableDeclaration(one) && isBrowsers(one)))
        return ['', undefined];
      return [node.text, builtins[node.text] ?? api[node.text]];
    }
    return ['', undefined];
  };
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    const uses: [string, string][] = [];
    const visit = (node: ts.Node): void => {
      const [name, entry] = entryOf(node);
      const strangers = strangersTo(entry);
      if (source && strangers.length > 0) {
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
        uses.push([name, `${file}:${line} ${name}: not in ${strangers.join(', ')}`]);
      }
      ts.forEachChild(node, visit);
    };
    if (source) visit(source);
    return uses;
  });
}

function usesIn(files: readonly string[]): [name: string, use: string][] {
  return newerUses(ts.createProgram([...files], options), files);
}

test('what is newer is found, and what is old is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newer-'));
  const file = join(folder, 'newer.ts');
  writeFileSync(
    file,
    `const list: readonly number[] = [2, 1];
list.toSorted();
document.body.showPopover();
document.body.ariaExpanded = 'true';
URL.canParse('a');
Map.groupBy(list, String);
list.at(-1); document.body.hidden = true; structuredClone(list);`,
  );
  const names = usesIn([file]).map(([name]) => name);
  rmSync(folder, { recursive: true });
  expect(names.map((name) => name.split('.').at(-1))).toEqual([
    'toSorted',
    'showPopover',
    'ariaExpanded',
    'canParse',
    'groupBy',
  ]);
});

describe('scripts use nothing that the oldest browsers lack', () => {
  const own = usesIn(closure([...scripts, 'src/offline/worker.ts']));

  test('all of them are looked at', () => {
    expect(scripts.length).toBeGreaterThan(8);
  });
  test('but for what is allowed, with its reason', () => {
    expect(own.filter(([name]) => !(name in allowed)).map(([, use]) => use)).toEqual([]);
  });
  test('and nothing is allowed that nobody uses', () => {
    const used = new Set(own.map(([name]) => name));
    expect(Object.keys(allowed).filter((name) => !used.has(name))).toEqual([]);
  });
});
