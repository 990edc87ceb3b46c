import { expect, it } from 'vitest'
import { migrations } from '@/migrations/index'
import { namesOfMigrations } from '@/src/platform/db/applied-migrations'

it('the folder and the list of migrations name the same ones in the same order', () => {
  expect(namesOfMigrations()).toEqual(migrations.map(({ name }) => name))
  expect(namesOfMigrations().length).toBeGreaterThan(0)
})
