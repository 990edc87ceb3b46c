import type { PayloadRequest } from 'payload'
import { mayExport } from '@/access/may-export'
import type { AdminMessage } from '@/collections/messages/translate'

type Say = (key: AdminMessage) => string

/** A community, or all of them, to take along as a package; for those who may, and with the communities they have. */
export async function ExportForm({ req, say }: { req: PayloadRequest; say: Say }) {
  const who = await mayExport(req)
  if (!who) return null
  const { docs } = await req.payload.find({
    collection: 'communities',
    ...(who.communities === 'all' ? {} : { where: { id: { in: [...who.communities] } } }),
    sort: 'name',
    limit: 0,
    depth: 0,
    pagination: false,
    // The condition is the exporter's own list of communities.
    overrideAccess: true,
    req,
  })
  if (docs.length === 0) return null
  return (
    <section>
      <h2>{say('import.export')}</h2>
      <p>{say('import.exportIntro')}</p>
      <form action="/api/import-batches/export" method="get">
        <label>
          {say('import.exportCommunity')}
          <select name="community" required>
            {docs.map(({ id, name, code }) => (
              <option key={id} value={id}>
                {name} ({code})
              </option>
            ))}
            {who.communities === 'all' && <option value="all">{say('import.exportAll')}</option>}
          </select>
        </label>
        <label className="choice">
          <input type="checkbox" name="archive" value="1" /> {say('import.exportArchive')}
        </label>
        <button type="submit">{say('import.exportDownload')}</button>
      </form>
      <p className="hint">{say('import.exportLeftOut')}</p>
    </section>
  )
}
