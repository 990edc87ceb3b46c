import type { Endpoint, PayloadRequest } from 'payload'
import { mayExport, type Exporter } from '@/access/may-export'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { fileResponse } from '@/src/platform/http/file-response'
import { isUuid } from '@/src/portal/frame/search'

const missing = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

/** Loaded at first use: no other request needs the import's code. */
const exporter = () => import('@/src/import/export/export-stream')

/** Code of the asked community, where it is one of the exporter's; null for any other and for none. */
async function codeOf(req: PayloadRequest, { communities }: Exporter, id: string): Promise<string | null> {
  if (!isUuid(id) || (communities !== 'all' && !communities.includes(id))) return null
  const { docs } = await req.payload.find({
    collection: 'communities',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
    // Asked above by the exporter's own communities.
    overrideAccess: true,
    req,
  })
  return docs[0]?.code ?? null
}

const plain = (code: string): string => code.replace(/[^A-Za-z0-9_-]+/g, '-')

/** A community, or for the administrator `all`, as a ZIP: `?community=ID|all&archive=1`. Logged before the first byte. */
const give: Endpoint['handler'] = async (req) => {
  const who = await mayExport(req)
  const asked = req.searchParams.get('community') ?? ''
  if (!who) return missing()
  const all = asked === 'all' && who.communities === 'all'
  const code = all ? 'wszystkie' : await codeOf(req, who, asked)
  if (code === null) return missing()
  const archive = req.searchParams.get('archive') === '1'
  const { exportStream } = await exporter()
  const stream = exportStream(
    {
      community: all ? 'all' : { id: asked },
      archive,
      exporter: { kind: 'staff', id: who.staffId },
      pool: appPool(),
    },
    (error) => req.payload.logger.error({ err: error, msg: 'An export broke off.' }),
  )
  return fileResponse(stream, {
    type: 'application/zip',
    name: `${archive ? 'archiwum' : 'pakiet'}-${plain(code)}-${todayInWarsaw()}.zip`,
  })
}

export const exportEndpoints: Endpoint[] = [{ path: '/export', method: 'get', handler: give }]
