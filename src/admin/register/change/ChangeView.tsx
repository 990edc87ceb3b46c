import type { AdminViewServerProps } from 'payload'
import { CHANGE_DRAFT } from '@/collections/register/change-endpoint'
import { changeFields, changeForm, type ChangeDraft } from '@/collections/register/change-form'
import { todayInWarsaw } from '@/src/platform/clock'
import {
  findPremises,
  knownPeople,
  premisesOfKeeper,
} from '@/src/services/register/change-owner/find-premises'
import { readDraft } from '@/src/services/register/form-drafts'
import { askedId, type RegisterContext } from '../context'
import { Refusal } from '../Outcome'
import { RegisterFrame } from '../RegisterFrame'
import { AfterChange } from './AfterChange'
import { ChangeCheck } from './ChangeCheck'
import { ChangeForm } from './ChangeForm'
import { PremisesSearch } from './PremisesSearch'

/** A change of owner: find the premises, fill in, check what will be written, save it by one button. */
export function ChangeView(view: AdminViewServerProps) {
  const { payload } = view.initPageResult.req
  const filled = async (context: RegisterContext) => {
    const { keeper, asked } = context
    const draft = await readDraft<ChangeDraft>(payload, keeper.staffId, CHANGE_DRAFT, asked('draft'))
    // A draft is of the premises it was typed for.
    const isOwn = draft !== null && draft['premises'] === asked('premises')
    const typed = (name: string): string =>
      changeFields.includes(name) ? (draft?.[name] ?? '') : asked(name)
    return content(isOwn ? { ...context, asked: typed } : context)
  }
  return (
    <RegisterFrame view={view} page={{ title: 'change.title', intro: 'change.intro', content: filled }} />
  )
}

async function content(context: RegisterContext) {
  const { keeper, asked, say } = context
  const todayOn = todayInWarsaw()
  const premisesId = askedId(context, 'premises')
  if (premisesId === null) {
    const words = asked('q').slice(0, 200)
    const wish = { words, communityId: askedId(context, 'community'), todayOn }
    const found = words === '' ? null : await findPremises(keeper, wish)
    if (found?.length !== 1) return <PremisesSearch context={context} found={found} />
    return form(context, found[0]?.id ?? '', todayOn)
  }
  if (['written', 'already'].includes(asked('done')))
    return (
      <AfterChange context={context} state={await premisesOfKeeper(keeper, premisesId)} todayOn={todayOn} />
    )
  if (asked('step') !== 'check') return form(context, premisesId, todayOn)
  const state = await premisesOfKeeper(keeper, premisesId)
  if (state === null) return <Refusal say={say} code="UNKNOWN_PREMISES" about="" />
  return ChangeCheck({ context, state, form: changeForm, fields: changeFields })
}

async function form(context: RegisterContext, premisesId: string, todayOn: string) {
  const state = await premisesOfKeeper(context.keeper, premisesId)
  if (state === null) return <Refusal say={context.say} code="UNKNOWN_PREMISES" about="" />
  const people = await knownPeople(context.keeper, state.community.id)
  return <ChangeForm context={context} state={state} people={people} todayOn={todayOn} />
}
