import { importFault } from '../layers.js'
import { repoPath } from '../repo-path.js'

/**
 * Every static, dynamic and type import and every re-export stays inside the table of `eslint/layers.js`.
 * @type {import('eslint').Rule.RuleModule}
 */
export const layerImports = {
  meta: { type: 'problem', schema: [], messages: { fault: '{{reason}}' } },
  create(context) {
    const from = repoPath(context.filename)
    const check = (/** @type {any} */ source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return
      const reason = importFault(from, source.value)
      if (reason) context.report({ node: source, messageId: 'fault', data: { reason } })
    }
    const bySource = (/** @type {any} */ node) => check(node.source)
    return {
      ImportDeclaration: bySource,
      ImportExpression: bySource,
      ExportAllDeclaration: bySource,
      ExportNamedDeclaration: bySource,
      TSImportType: bySource,
      TSExternalModuleReference: (/** @type {any} */ node) => check(node.expression),
      'CallExpression[callee.name="require"]': (/** @type {any} */ node) => check(node.arguments[0]),
    }
  },
}
