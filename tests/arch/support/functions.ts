import ts from 'typescript'
import { read } from './source-files'

export type SizedFunction = { name: string; line: number; lines: number }

/** A `describe` body only groups tests; each test in it is measured by itself. */
const isTestGroup = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText())

/** A function called where it stands only makes a scope, as scripts without modules need; what is in it counts. */
const isScope = (node: ts.Node): boolean =>
  ts.isParenthesizedExpression(node.parent) &&
  ts.isCallExpression(node.parent.parent) &&
  node.parent.parent.expression === node.parent

const nameOf = (node: ts.FunctionLikeDeclaration): string => {
  if (node.name) return node.name.getText()
  const { parent } = node
  const named = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
  return named ? parent.name.getText() : 'anonymous'
}

const hasBody = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionLike(node) && 'body' in node && node.body !== undefined

/** Functions of a source text with their length in lines, first to last, without the comment above. */
export const functionsIn = (text: string, file: string): SizedFunction[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: SizedFunction[] = []
  const visit = (node: ts.Node): void => {
    if (hasBody(node) && !isTestGroup(node) && !isScope(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line
      const end = source.getLineAndCharacterOfPosition(node.getEnd()).line
      found.push({ name: nameOf(node), line: line + 1, lines: end - line + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Functions of a repository file. */
export const functionsOf = (file: string): SizedFunction[] => functionsIn(read(file), file)
