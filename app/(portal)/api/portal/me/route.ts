import { jsonRoute } from '@/src/portal/frame/json-route'
import { toMe } from '@/src/portal/register/me'

export const dynamic = 'force-dynamic'

export const GET = jsonRoute((actor) => Promise.resolve(toMe(actor)))
