import type { AdminViewServerProps } from 'payload'
import { parameterNames } from '@/collections/register/parameter-names'
import { PARAMETERS_DRAFT } from '@/collections/register/parameter-endpoints'
import { firstOfMonth, parseCivilDate } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { keptCommunities } from '@/src/services/meters/meters-in-place'
import { readDraft } from '@/src/services/register/form-drafts'
import { parameterValues } from '@/src/services/register/parameters/parameter-values'
import type { ParametersDraft } from '@/src/services/register/parameters/parameters-form'
import { askedId, type RegisterContext } from '../context'
import { RegisterFrame } from '../RegisterFrame'
import { ParametersCheck } from './ParametersCheck'
import { ParametersChoice } from './ParametersChoice'
import { ParametersTable } from './ParametersTable'

/** One parameter of many premises from one day: typed into a table or pasted, checked, saved together. */
export function ParametersView(view: AdminViewServerProps) {
  const { payload } = view.initPageResult.req
  const content = async (context: RegisterContext) => {
    const { keeper, asked, community } = context
    const communities = await keptCommunities(keeper)
    const name = parameterNames.find((one) => one === asked('name')) ?? 'persons'
    const validFromOn = parseCivilDate(asked('validFromOn')) ?? firstOfMonth(todayInWarsaw())
    const buildingId = askedId(context, 'building')
    const wish = community && { communityId: community.id, buildingId, name, validFromOn }
    const draft = await readDraft<ParametersDraft>(payload, keeper.staffId, PARAMETERS_DRAFT, asked('draft'))
    if (draft && draft.problems.length === 0 && asked('edit') === '')
      return <ParametersCheck context={context} draft={draft} id={asked('draft')} />
    return (
      <>
        <ParametersChoice context={context} communities={communities} name={name} validFromOn={validFromOn} />
        {wish && (
          <ParametersTable
            context={context}
            wish={wish}
            draft={draft}
            values={await parameterValues(keeper, wish)}
          />
        )}
      </>
    )
  }
  return (
    <RegisterFrame view={view} page={{ title: 'parameters.title', intro: 'parameters.intro', content }} />
  )
}
