import path from 'node:path'
import { ESLint } from 'eslint'
import ts from 'typescript'

export const ROOT = path.resolve(import.meta.dirname, '../../..')

/** Source of sample files by repository path; nothing of it is written to disk. */
export type Samples = Record<string, string>

const compilerOptions = (): ts.CompilerOptions => {
  const file = path.join(ROOT, 'tsconfig.json')
  const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as {
    config: { compilerOptions: object }
  }
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT)
  return { ...options, incremental: false, skipLibCheck: true, types: ['node'] }
}

/** One program over all samples, so that type-aware rules see real types, those of packages included. */
const programOf = (samples: Samples): ts.Program => {
  const options = compilerOptions()
  const host = ts.createCompilerHost(options, true)
  const texts = new Map(Object.entries(samples).map(([file, text]) => [path.join(ROOT, file), text]))
  const onDisk = { exists: host.fileExists.bind(host), read: host.readFile.bind(host) }
  const parse = host.getSourceFile.bind(host)
  host.fileExists = (file) => texts.has(file) || onDisk.exists(file)
  host.readFile = (file) => texts.get(file) ?? onDisk.read(file)
  host.getSourceFile = (file, version, ...rest) => {
    const text = texts.get(file)
    return text === undefined ? parse(file, version, ...rest) : ts.createSourceFile(file, text, version, true)
  }
  return ts.createProgram({ rootNames: [...texts.keys()], options, host })
}

/**
 * Lints in-memory samples with the repository's own eslint.config.js, as if they stood at their paths.
 * Returns the rules broken in each, without repeats, in order of appearance.
 */
export const lintSamples = async (samples: Samples): Promise<Record<string, string[]>> => {
  const eslint = new ESLint({
    cwd: ROOT,
    overrideConfig: {
      files: ['**/*.ts', '**/*.tsx'],
      languageOptions: { parserOptions: { programs: [programOf(samples)] } },
    },
  })
  const found: Record<string, string[]> = {}
  for (const [file, text] of Object.entries(samples)) {
    const [result] = await eslint.lintText(text, { filePath: path.join(ROOT, file) })
    found[file] = [...new Set(result?.messages.map((m) => m.ruleId ?? `parser: ${m.message}`))]
  }
  return found
}
