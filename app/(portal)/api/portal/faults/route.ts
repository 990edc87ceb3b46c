import { jsonRoute } from '@/src/portal/frame/json-route'
import { idOf, notAnId } from '@/src/portal/frame/search'
import { readFault } from '@/src/portal/maintenance/read-fault'
import { readFaults } from '@/src/portal/maintenance/read-faults'

export const dynamic = 'force-dynamic'

/** Faults of the resident's premises and common parts, or with `?fault=` one of them with its timeline. */
export const GET = jsonRoute((actor, request) => {
  const id = idOf(Object.fromEntries(new URL(request.url).searchParams), 'fault')
  if (id === null) return readFaults(actor)
  return id === notAnId ? Promise.resolve(null) : readFault(actor, id)
})
