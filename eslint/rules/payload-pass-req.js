import { carriedType, payloadCall, statedProperty, typeOf } from '../payload-calls.js'

/** A type with the marks of Payload's request; `any` counts, so that an untyped hook is not let off. */
const isPayloadRequest = (/** @type {any} */ type) =>
  type === null ||
  (type.flags & 1) !== 0 ||
  Boolean(type.getProperty('payload') && type.getProperty('transactionID'))

/** Whether `payload` was taken out of a `req` by a pattern such as `({ req: { payload } }) => …`. */
const comesFromReqPattern = (/** @type {any} */ scope, /** @type {any} */ instance) => {
  if (instance.type !== 'Identifier') return false
  let node = variablesOf(scope).find((v) => v.name === instance.name)?.defs[0]?.name
  for (; node; node = node.parent) {
    if (node.type === 'Property' && node.key.name === 'req') return true
    if (!/Pattern|Property/.test(node.type) && node.type !== 'Identifier') return false
  }
  return false
}

/** @returns {any[]} every variable visible from a scope, nearest first */
const variablesOf = (/** @type {any} */ scope) => {
  const variables = []
  for (let at = scope; at; at = at.upper) variables.push(...at.variables)
  return variables
}

const isReqVariable = (/** @type {any} */ context, /** @type {any} */ variable) => {
  const name = variable.defs[0]?.name
  return variable.name === 'req' && Boolean(name) && isPayloadRequest(typeOf(context, name))
}

const isReqPayload = (/** @type {any} */ context, /** @type {any} */ instance) => {
  if (instance.type !== 'MemberExpression') return false
  const holder = instance.object
  const name = holder.type === 'MemberExpression' ? holder.property.name : holder.name
  return name === 'req' || (typeOf(context, holder) !== null && isPayloadRequest(typeOf(context, holder)))
}

/**
 * A Local API call made without the request runs in a transaction of its own: it survives a rollback of its cause
 * and can wait for a row its caller holds. So wherever a `req` is at hand, it is passed on.
 * @type {import('eslint').Rule.RuleModule}
 */
export const payloadPassReq = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { missing: 'payload.{{operation}}() must pass the req at hand, or it leaves the transaction.' },
  },
  create(context) {
    return {
      CallExpression(/** @type {any} */ node) {
        const call = payloadCall(context, node)
        if (!call || statedProperty(call.options, 'req') || carriedType(context, call.options, 'req')) return
        const scope = context.sourceCode.getScope(node)
        const atHand =
          isReqPayload(context, call.instance) ||
          comesFromReqPattern(scope, call.instance) ||
          variablesOf(scope).some((variable) => isReqVariable(context, variable))
        if (atHand) context.report({ node, messageId: 'missing', data: { operation: call.operation } })
      },
    }
  },
}
