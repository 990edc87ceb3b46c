import type { AdminViewServerProps } from 'payload'
import { previewable } from '@/access/actor/preview'
import type { StaffActor } from '@/access/actor/types'
import { mayFind } from '@/access/may-find'
import { mayInvite } from '@/access/may-invite'
import { translateAdmin, type AdminMessage } from '@/collections/messages/translate'
import { findInRegister, findPerson, type Hit } from '@/src/services/register/find-in-register'
import { AdminFrame } from '../AdminFrame'
import { FindForm } from './FindForm'
import { Hits } from './Hits'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 200) : '')

async function search(actor: StaffActor, typed: string, person: string): Promise<Hit[] | null> {
  if (uuid.test(person)) return [await findPerson(actor, person)].filter((hit) => hit !== null)
  return typed === '' ? null : findInRegister(actor, typed)
}

/** One search over the register; from a person also the way to his portal, read only. Payload guards no custom view. */
export async function FindView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const { searchParams } = view
  const say = (key: AdminMessage, values?: Record<string, string | number>) =>
    translateAdmin(req.i18n.language, key, values)
  const actor = await mayFind(req)
  const typed = text(searchParams?.['q'])
  const hits = actor && (await search(actor, typed, text(searchParams?.['person'])))
  return (
    <AdminFrame view={view} className="lokalenet-books">
      <h1>{say('find.title')}</h1>
      {!actor && <p role="alert">{say('find.forbidden')}</p>}
      {actor && <FindForm say={say} typed={typed} />}
      {actor && hits?.length === 0 && <p role="status">{say('find.nothing', { typed })}</p>}
      {actor && hits && (
        <Hits
          hits={hits}
          say={say}
          previewable={await previewable(
            actor,
            hits.filter(({ kind }) => kind === 'people').map(({ id }) => id),
          )}
          mayInvite={(await mayInvite(req)) !== null}
        />
      )}
    </AdminFrame>
  )
}
