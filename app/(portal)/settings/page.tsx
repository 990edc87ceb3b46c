import { refusedForm } from '@/src/portal/forms/refused-form'
import { ownPage } from '@/src/portal/frame/page'
import { first, type Search } from '@/src/portal/frame/search'
import { readSettings } from '@/src/portal/settings/read-settings'
import { settingsDone, SettingsPage } from '@/src/portal/settings/SettingsPage'

export const dynamic = 'force-dynamic'

export default function Settings({ searchParams }: { searchParams: Promise<Search> }) {
  return ownPage('/settings', searchParams, async (context) => {
    const view = await readSettings(context.actor)
    const { text, search } = context
    const [password, email, phone] = await Promise.all([
      refusedForm(text, 'password', search),
      refusedForm(text, 'email', search),
      refusedForm(text, 'phone', search),
    ])
    const word = first(search, 'done')
    const done = settingsDone.find((one) => one === word) ?? null
    return (
      view && <SettingsPage context={context} view={view} refused={{ password, email, phone }} done={done} />
    )
  })
}
