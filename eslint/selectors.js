// Rules that a syntax selector can state, with the sentence the author reads.

/** `process.env`, however it is reached; settings come from `env()`. */
export const PROCESS_ENV = [
  'MemberExpression[object.name="process"][property.name="env"]',
  'MemberExpression[object.name="process"][property.value="env"]',
  'MemberExpression[object.property.name="process"][property.name="env"]',
  'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]',
  'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]',
].map((selector) => ({ selector, message: 'Settings are read in src/platform/env.ts only; call env().' }))

/** A default export, which a rename cannot follow; Next, Payload and tool configurations need theirs. */
export const DEFAULT_EXPORT = ['ExportDefaultDeclaration', 'ExportSpecifier[exported.name="default"]'].map(
  (selector) => ({ selector, message: 'Export by name; only framework entry files export a default.' }),
)

/** An enum is code at run time that only TypeScript understands; a union of literals says the same. */
export const ENUM = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals instead of an enum.' },
]
