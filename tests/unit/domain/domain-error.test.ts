import { expect, it, vi } from 'vitest'
import { DomainError } from '@/src/domain/domain-error'

it('is known to every copy of its module, as a build holds one for pages and one for routes', async () => {
  vi.resetModules()
  const other = await import('@/src/domain/domain-error')
  expect(other.DomainError).not.toBe(DomainError)
  const thrown = new other.DomainError('FILE_TYPE', { name: 'a.pdf' })
  expect(thrown).toBeInstanceOf(DomainError)
  expect(thrown).toBeInstanceOf(Error)
  expect(thrown.message).toBe('FILE_TYPE {"name":"a.pdf"}')
})

it.each([new Error('x'), { code: 'FILE_TYPE' }, 'FILE_TYPE', null, undefined])('is not %s', (value) => {
  expect(value instanceof DomainError).toBe(false)
})
