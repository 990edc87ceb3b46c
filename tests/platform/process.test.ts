import { spawn, type ChildProcess } from 'node:child_process'
import { afterEach, describe, expect, it } from 'vitest'
import { commandOf, isAlive, tether, waitFor } from '@/src/platform/process'

const started = new Set<ChildProcess>()
const sleeper = (): number => {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' })
  started.add(child)
  return child.pid!
}
afterEach(() => {
  for (const child of started) child.kill('SIGKILL')
  started.clear()
})

/** A process that ties `pid` to itself and then ends, letting go first or not. */
const tieAndEnd = async (pid: number, letGo: boolean, pidFile = ''): Promise<void> => {
  const code = `import { tether } from './src/platform/process.ts'
    const letGo = tether(${pid}, 'TERM', ${JSON.stringify(pidFile)})
    ${letGo ? 'letGo()' : ''}
    setTimeout(() => process.exit(0), 300)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: 'inherit',
  })
  await new Promise((resolve) => child.once('exit', resolve))
}

describe('tether', () => {
  it('ends the other process when this one ends', async () => {
    const pid = sleeper()
    await tieAndEnd(pid, false)
    expect(await waitFor(() => !isAlive(pid), 5_000)).toBe(true)
  })

  it('leaves it alone after letting go', async () => {
    const pid = sleeper()
    await tieAndEnd(pid, true)
    expect(await waitFor(() => !isAlive(pid), 1_000)).toBe(false)
  })

  it('leaves a process alone whose number the pid file does not name', async () => {
    const pid = sleeper()
    await tieAndEnd(pid, false, '/etc/hostname')
    expect(await waitFor(() => !isAlive(pid), 1_000)).toBe(false)
  })

  it('does nothing while both live', async () => {
    const pid = sleeper()
    const letGo = tether(pid, 'TERM')
    expect(await waitFor(() => !isAlive(pid), 500)).toBe(false)
    letGo()
  })
})

describe('commandOf', () => {
  it('tells what runs, and nothing of what does not', () => {
    expect(commandOf(sleeper())).toContain('sleep')
    expect(commandOf(2 ** 22 + 1)).toBe('')
  })
})
