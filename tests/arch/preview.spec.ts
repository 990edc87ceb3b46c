import { describe, expect, it } from 'vitest'
import { allFiles, read } from './support/source-files'

const code = allFiles().filter((file) => /^(app|src|collections|access)\/.*\.tsx?$/.test(file))
const askFor = (name: string): string[] =>
  code.filter((file) => file !== 'access/actor/from-cookie.ts' && read(file).includes(`${name}(`))

describe('a preview of the portal', () => {
  it('is looked at through these doors alone', () => {
    expect(askFor('viewerFromCookie').sort()).toEqual([
      'app/(portal)/balance/code/route.ts',
      'app/(portal)/resolutions/[id]/protocol/route.ts',
      'app/(portal)/switch/route.ts',
      'src/portal/frame/current-resident.ts',
      'src/portal/frame/file-route.ts',
    ])
  })

  it('reaches nothing that is sent: each form asks who has signed in', () => {
    const sends = code.filter((file) => /export (const|async function|function) POST\b/.test(read(file)))
    expect(sends.length).toBeGreaterThan(25)
    for (const file of sends) expect(read(file), file).not.toMatch(/viewerFromCookie|currentResident/)
  })
})
