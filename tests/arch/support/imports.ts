import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { targetOf } from '../../../eslint/layers.js'
import { ROOT, read } from './source-files'

/** Every specifier a file imports or re-exports: static, type-only, dynamic, `import('…')` types and require. */
export const importsOf = (file: string): string[] =>
  ts.preProcessFile(read(file), true, true).importedFiles.map((imported) => imported.fileName)

const isRuntime = (statement: ts.Statement): statement is ts.ImportDeclaration | ts.ExportDeclaration => {
  if (ts.isImportDeclaration(statement))
    return statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword
  return ts.isExportDeclaration(statement) && !statement.isTypeOnly
}

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']

/** The repository file a local import resolves to, or null for packages and for what is not TypeScript. */
const resolve = (file: string, specifier: string): string | null => {
  const target = targetOf(file, specifier)
  if (target === null) return null
  const found = ENDINGS.map((ending) => target + ending).find((candidate) => {
    const absolute = path.join(ROOT, candidate)
    return existsSync(absolute) && statSync(absolute).isFile()
  })
  return found !== undefined && /\.tsx?$/.test(found) ? found : null
}

/** Local TypeScript files that are loaded when a file is loaded; type imports are erased and do not count. */
export const loadedBy = (file: string): string[] =>
  ts
    .createSourceFile(file, read(file), ts.ScriptTarget.Latest)
    .statements.filter(isRuntime)
    .map((statement) => statement.moduleSpecifier)
    .filter((specifier) => specifier !== undefined && ts.isStringLiteral(specifier))
    .map((specifier) => resolve(file, specifier.text))
    .filter((target) => target !== null)

/** Circles in an import graph, each as the path that closes it. */
export const circles = (graph: Map<string, string[]>): string[] => {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, trail: string[]): void => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
    if (trail.includes(file) || done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return found
}
