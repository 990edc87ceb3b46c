import ts from 'typescript'
import { typeOf } from '../payload-calls.js'

/** Members of Number that compare or bound but never convert or compute. */
const HARMLESS = new Set(['isSafeInteger', 'isInteger', 'MAX_SAFE_INTEGER', 'MIN_SAFE_INTEGER'])
const FORMATTERS = new Set(['toFixed', 'toPrecision', 'toExponential'])

/** Whether every type an expression can have is bigint; type parameters count by their constraint. */
const isBigint = (/** @type {any} */ context, /** @type {any} */ node) => {
  const type = typeOf(context, node)
  if (!type) return false
  const parts = type.isUnion() ? type.types : [type]
  return parts.every((part) => ((part.getConstraint() ?? part).flags & ts.TypeFlags.BigIntLike) !== 0)
}

/** Whether an identifier names the global, not a local variable or a property of that name. */
const isGlobal = (/** @type {any} */ context, /** @type {any} */ node) => {
  const { parent } = node
  if (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) return false
  if (parent.type === 'Property' && parent.key === node && !parent.shorthand) return false
  for (let scope = context.sourceCode.getScope(node); scope; scope = scope.upper) {
    const variable = scope.set.get(node.name)
    if (variable) return variable.defs.length === 0
  }
  return true
}

const isHarmlessNumber = (/** @type {any} */ node) =>
  node.parent.type === 'MemberExpression' && !node.parent.computed && HARMLESS.has(node.parent.property.name)

const isType = (/** @type {any} */ node) =>
  /^TS/.test(node.parent.type) && !/Expression$/.test(node.parent.type)

/**
 * Money, shares and quantities are bigint; a binary float loses grosze silently. So nothing that converts to a
 * float, computes in floats or formats one is used.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noFloatArithmetic = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      global: '{{name}} converts to or computes in binary floats; use bigint or the helpers of the domain.',
      format: '{{name}}() rounds a binary float; use the formatters of the domain.',
      operator: '{{operator}} on anything but bigint gives a binary float.',
      literal: 'A fraction written as a number is a binary float; use a scaled bigint or a string.',
      plus: 'Unary plus converts to a binary float.',
    },
  },
  create(context) {
    const divide = (/** @type {any} */ node) => {
      if (isBigint(context, node.left) && isBigint(context, node.right)) return
      context.report({ node, messageId: 'operator', data: { operator: node.operator } })
    }
    return {
      'Identifier[name=/^(Number|Math|parseFloat|parseInt)$/]'(/** @type {any} */ node) {
        if (isType(node) || !isGlobal(context, node)) return
        if (node.name === 'Number' && isHarmlessNumber(node)) return
        context.report({ node, messageId: 'global', data: { name: node.name } })
      },
      'MemberExpression[property.name]'(/** @type {any} */ node) {
        const { name } = node.property
        if (FORMATTERS.has(name)) context.report({ node, messageId: 'format', data: { name } })
      },
      'BinaryExpression[operator=/^(\\u002F|\\*\\*)$/]': divide,
      'AssignmentExpression[operator=/^(\\u002F=|\\*\\*=)$/]': divide,
      Literal(/** @type {any} */ node) {
        if (typeof node.value === 'number' && !Number.isSafeInteger(node.value)) {
          context.report({ node, messageId: 'literal' })
        }
      },
      'UnaryExpression[operator="+"]'(/** @type {any} */ node) {
        if (node.argument.type !== 'Literal') context.report({ node, messageId: 'plus' })
      },
    }
  },
}
