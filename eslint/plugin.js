import { layerImports } from './rules/layer-imports.js'
import { noFloatArithmetic } from './rules/no-float-arithmetic.js'
import { payloadOverrideAccess } from './rules/payload-override-access.js'
import { payloadPassReq } from './rules/payload-pass-req.js'

/** The project's own rules, named `lokalenet/…`. @type {import('eslint').ESLint.Plugin} */
export const lokalenet = {
  meta: { name: 'lokalenet' },
  rules: {
    'layer-imports': layerImports,
    'no-float-arithmetic': noFloatArithmetic,
    'payload-override-access': payloadOverrideAccess,
    'payload-pass-req': payloadPassReq,
  },
}
