import { refusedForm } from '@/src/portal/forms/refused-form'
import { residentPage } from '@/src/portal/frame/page'
import { first, type Search } from '@/src/portal/frame/search'
import { readSettings } from '@/src/portal/settings/read-settings'
import { SettingsPage } from '@/src/portal/settings/SettingsPage'

export const dynamic = 'force-dynamic'

export default function Settings({ searchParams }: { searchParams: Promise<Search> }) {
  return residentPage('/settings', searchParams, async (context) => {
    const view = await readSettings(context.actor)
    const refused = await refusedForm(context.text, 'password', context.search)
    const isSaved = first(context.search, 'done') === 'saved'
    return view && <SettingsPage context={context} view={view} refused={refused} isSaved={isSaved} />
  })
}
