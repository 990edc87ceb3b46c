import { carriedType, payloadCall, statedProperty } from '../payload-calls.js'

/** Whether a comment stands on the property's line or directly above it or above the call. */
const hasReason = (/** @type {any} */ sourceCode, /** @type {any} */ property, /** @type {any} */ call) => {
  const lines = new Set([property.loc.start.line, property.loc.start.line - 1, call.loc.start.line - 1])
  return sourceCode.getAllComments().some((/** @type {any} */ comment) => lines.has(comment.loc.end.line))
}

/**
 * Payload's Local API skips access control unless told otherwise, so each call says which it wants; a call that
 * skips it says why in a comment. With `reasons: false` (tests) the comment is not asked for.
 * @type {import('eslint').Rule.RuleModule}
 */
export const payloadOverrideAccess = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { reasons: { type: 'boolean' } }, additionalProperties: false }],
    defaultOptions: [{ reasons: true }],
    messages: {
      missing: 'payload.{{operation}}() must state overrideAccess in its own options.',
      reason: 'overrideAccess: true needs a comment beside it that says why access is not asked.',
    },
  },
  create(context) {
    return {
      CallExpression(/** @type {any} */ node) {
        const call = payloadCall(context, node)
        if (!call) return
        const stated = statedProperty(call.options, 'overrideAccess')
        // Shared options say it as well, provided their type says that access is asked.
        if (!stated && carriedType(context, call.options, 'overrideAccess') === 'false') return
        if (!stated) {
          context.report({ node, messageId: 'missing', data: { operation: call.operation } })
        } else if (context.options[0].reasons && stated.value.value === true) {
          if (!hasReason(context.sourceCode, stated, node))
            context.report({ node: stated, messageId: 'reason' })
        }
      },
    }
  },
}
