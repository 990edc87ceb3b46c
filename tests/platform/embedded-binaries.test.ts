import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linkLibraries, nativeFolder } from '@/src/platform/db/embedded-server/binaries'

describe('binaries of the embedded PostgreSQL', () => {
  it('are refused with a sentence where there are none', () => {
    expect(() => nativeFolder('linux', 'mips')).toThrow(/ustaw DATABASE_URL.*set DATABASE_URL/s)
    expect(() => nativeFolder('win32', 'x64')).toThrow(/DATABASE_URL/)
  })

  it('get their links also where install scripts were switched off', () => {
    const folder = mkdtempSync(join(tmpdir(), 'native-'))
    const native = join(folder, 'native')
    mkdirSync(join(native, 'lib'), { recursive: true })
    writeFileSync(join(native, 'lib', 'libpq.so.5.18'), '')
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links))
    linkLibraries(native)
    linkLibraries(native)
    expect(readlinkSync(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
    rmSync(folder, { recursive: true })
  })
})
