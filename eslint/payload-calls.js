import ts from 'typescript'

/** Local API operations of Payload 3.90 that take `overrideAccess`, which is true where it is left out. */
const OPERATIONS = new Set([
  ...['find', 'findByID', 'findDistinct', 'findVersions', 'findVersionByID', 'count', 'countVersions'],
  ...['create', 'update', 'delete', 'duplicate', 'restoreVersion'],
  ...['findGlobal', 'updateGlobal', 'findGlobalVersions', 'findGlobalVersionByID', 'countGlobalVersions'],
  ...['restoreGlobalVersion', 'login', 'forgotPassword', 'resetPassword', 'unlock'],
])

/** @param {any} context @param {any} node @returns {import('typescript').Type | null} */
export const typeOf = (context, node) => {
  const services = context.sourceCode.parserServices
  return services?.program ? services.getTypeAtLocation(node) : null
}

/** @param {any} node */
const unwrap = (node) => {
  let inner = node
  while (
    inner?.type === 'TSNonNullExpression' ||
    inner?.type === 'ChainExpression' ||
    inner?.type === 'TSAsExpression'
  ) {
    inner = inner.expression
  }
  return inner
}

/** @param {any} member */
const propertyName = (member) => {
  if (!member.computed) return member.property.name
  return member.property.type === 'Literal' ? member.property.value : undefined
}

/** Whether an expression is the Payload instance, by its name or by its type. @param {any} context @param {any} node */
const isPayload = (context, node) => {
  if (node.type === 'Identifier' && node.name === 'payload') return true
  if (node.type === 'MemberExpression' && propertyName(node) === 'payload') return true
  return typeOf(context, node)?.getSymbol()?.getName() === 'BasePayload'
}

/**
 * The Local API call a CallExpression is, or null.
 * @param {any} context @param {any} node
 * @returns {{ operation: string, instance: any, options: any } | null}
 */
export const payloadCall = (context, node) => {
  const callee = unwrap(node.callee)
  if (callee?.type !== 'MemberExpression') return null
  const operation = propertyName(callee)
  if (!OPERATIONS.has(operation)) return null
  const instance = unwrap(callee.object)
  return isPayload(context, instance) ? { operation, instance, options: unwrap(node.arguments[0]) } : null
}

/** Property of an object literal stated by name; a spread does not state it. @param {any} options @param {string} name */
export const statedProperty = (options, name) =>
  options?.type === 'ObjectExpression'
    ? options.properties.find(
        (/** @type {any} */ p) => p.type === 'Property' && !p.computed && p.key.name === name,
      )
    : undefined

/**
 * Type of a property that reaches the options in an object spread or passed whole, as text; null where it may be absent.
 * @param {any} context @param {any} options @param {string} name
 */
export const carriedType = (context, options, name) => {
  const { program } = context.sourceCode.parserServices ?? {}
  if (!program || !options) return null
  const whole = options.type === 'ObjectExpression' ? [] : [options]
  const spread = (options.properties ?? []).filter((/** @type {any} */ p) => p.type === 'SpreadElement')
  for (const node of [...whole, ...spread.map((/** @type {any} */ p) => p.argument)]) {
    const symbol = typeOf(context, node)?.getProperty(name)
    if (!symbol || symbol.flags & ts.SymbolFlags.Optional) continue
    const checker = program.getTypeChecker()
    return checker.typeToString(checker.getTypeOfSymbol(symbol))
  }
  return null
}
