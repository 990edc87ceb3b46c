import path from 'node:path'
import { expect, it } from 'vitest'
import { allFiles, read } from './support/source-files'

const BINARY = new Set(['.png', '.jpg', '.ico', '.webp', '.woff', '.woff2', '.pdf', '.zip', '.gz'])
/** Folders that exist on one machine only; written in pieces so that this file is checked like any other. */
const HOMES = ['work', 'home', 'root', 'Users', 'tmp', 'mnt', 'private'].join('|')
const MACHINE_PATH = new RegExp(String.raw`(?<![\w.$}@)\]/-])(/(${HOMES})/[\w.-]+|[A-Za-z]:\\(?!n)[\w]+)`)

const faults = (file: string): string[] =>
  read(file)
    .split('\n')
    .flatMap((line, index) =>
      MACHINE_PATH.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 100)}`] : [],
    )

it('no committed text mentions a path of the machine it was written on', () => {
  const texts = allFiles().filter((file) => !BINARY.has(path.extname(file)))
  expect(texts.length).toBeGreaterThan(100)
  expect(texts.flatMap(faults)).toEqual([])
})

it.each([
  ['/', 'work/main/x'],
  ['"/', 'home/anna/app'],
  ['at /', 'tmp/build'],
  ['C:', String.raw`\dev`],
])('recognises %s%s', (start, rest) => {
  expect(MACHINE_PATH.test(start + rest)).toBe(true)
})

it.each(['src/home/page', 'https://example.org/home/a', './tmp/a', '/usr/bin/chromium', 'a: b'])(
  'lets %s pass',
  (text) => {
    expect(MACHINE_PATH.test(text)).toBe(false)
  },
)
