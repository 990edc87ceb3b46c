import { moneyText, quantityText } from './amounts'
import { buildCosts } from './costs/build-costs'
import { fundOpenings } from './costs/fund-openings'
import { debtRow, type DebtPlan } from './costs/debts'
import type { Service } from './costs/model'
import { buildNotices, chargeRows, type Notice } from './finance/build-notices'
import { keepAccount, usualOpening } from './finance/keep-account'
import { usualPayer, type Payer } from './finance/payers'
import { ledgerRow, type Posting } from './finance/posting'
import type { Rate } from './finance/rate'
import { settlementDocuments } from './finance/settlement-documents'
import { indexMetered } from './finance/settled-meters'
import { settlementsOf, type FixedResults } from './finance/settlements'
import { buildMeters } from './meters/build-meters'
import type { MeteringPlan } from './meters/metering-plan'
import type { Account, Calendar, Estate, Home, Tie } from './model'
import { buildEstate } from './register/build-estate'
import type { HouseData } from './register/build-homes'
import type { Cast } from './register/cast'
import type { PackageRows, Row } from './tables'
import { pastFaultRows } from './maintenance/past-faults'
import { pastVotingRows } from './voting/past-votings'

/** A community as data: houses, people, rates, habits of payers, meters. */
export type CommunityPlan = {
  house: HouseData
  cast: Cast
  rates: readonly Rate[]
  chargeName: string
  payers: Readonly<Record<string, Payer>>
  openings: Readonly<Record<string, bigint>>
  results: FixedResults
  known: readonly Posting[]
  metering: MeteringPlan
  services: readonly Service[]
  debts: readonly DebtPlan[]
}

const premisesRow = (community: string, home: Home): Row<'premises'> => ({
  community,
  code: home.code,
  building: home.building,
  staircase: home.staircase,
  floor: home.floor,
  use: home.use,
  areaM2: home.areaM2,
  heatedAreaM2: home.heatedAreaM2,
  shareNum: home.share?.num.toString() ?? '',
  shareDen: home.share?.den.toString() ?? '',
})

const parameterRows = (community: string, { parameters }: Estate): Row<'premises-parameters'>[] =>
  [...parameters].flatMap(([premises, values]) =>
    values.map(({ name, validFrom, value }) => ({
      community,
      premises,
      name,
      validFrom,
      value: quantityText(value),
    })),
  )

const tieRow = (community: string, tie: Tie): Row<'occupancies'> => ({
  community,
  premises: tie.home,
  person: tie.person,
  capacity: tie.capacity,
  from: tie.from,
  to: tie.to ?? '',
  fractionNum: tie.fraction ? String(tie.fraction[0]) : '',
  fractionDen: tie.fraction ? String(tie.fraction[1]) : '',
  account: tie.accounts.join('|'),
  principal: tie.principal ?? '',
})

const accountRow = (community: string, account: Account): Row<'accounts'> => ({
  community,
  code: account.code,
  premises: account.home,
  nrb: account.nrb,
  openedOn: account.openedOn,
  closedOn: account.closedOn ?? '',
})

const noticesOf = (plan: CommunityPlan, estate: Estate, account: Account, calendar: Calendar): Notice[] => {
  const home = estate.homes.find(({ code }) => code === account.home)
  if (!home) throw new Error(`no premises ${account.home}`)
  return buildNotices({
    account,
    home,
    parameters: estate.parameters.get(home.code) ?? [],
    rates: plan.rates,
    places: Object.values(plan.house.parking),
    calendar,
  })
}

const postingsOf = (
  plan: CommunityPlan,
  account: Account,
  notices: readonly Notice[],
  calendar: Calendar,
): Posting[] =>
  keepAccount({
    account,
    notices,
    calendar,
    payer: plan.payers[account.code] ?? usualPayer(account.code),
    openingGr: plan.openings[account.code] ?? usualOpening(account.code),
    known: [
      ...settlementsOf(account, notices, plan.results, calendar),
      ...plan.known.filter((row) => row.account === account.code),
    ],
    chargeName: plan.chargeName,
  })

type Kept = { account: Account; notices: readonly Notice[]; postings: readonly Posting[] }

const debtsOf = (plan: CommunityPlan, kept: readonly Kept[], calendar: Calendar): Row<'debt-cases'>[] =>
  plan.debts.flatMap((debt) => {
    const own = kept.find(({ account }) => account.code === debt.account)
    return own ? [debtRow(plan.house.community.code, debt, own.postings, calendar)] : []
  })

const moneyOfCommunity = (
  plan: CommunityPlan,
  estate: Estate,
  kept: readonly Kept[],
  calendar: Calendar,
): Partial<PackageRows> => {
  const costs = buildCosts(plan.services, estate, calendar)
  const openings = fundOpenings(plan.house.community.code, kept, costs.costs, calendar)
  return {
    ...costs,
    budgets: [...costs.budgets, ...openings],
    'debt-cases': debtsOf(plan, kept, calendar),
  }
}

/** What a condominium voted on and repaired before it had the portal. */
const pastOf = (estate: Estate, calendar: Calendar): Partial<PackageRows> => ({
  ...pastVotingRows(estate, calendar),
  faults: pastFaultRows(estate.community.code, calendar),
})

/** A community's rows of every table but the manifest. `used` holds the full names already given. */
export const buildCommunity = (
  plan: CommunityPlan,
  calendar: Calendar,
  used: Set<string>,
): Partial<PackageRows> => {
  const estate = buildEstate(plan.house, plan.cast, calendar, used)
  const community = plan.house.community.code
  const kept = estate.accounts.map((account) => {
    const notices = noticesOf(plan, estate, account, calendar)
    return { account, notices, postings: postingsOf(plan, account, notices, calendar) }
  })
  const metered = buildMeters(plan.house, estate, plan.metering, calendar)
  const found = indexMetered(metered)
  const settled = kept.map(({ account, notices, postings }) =>
    settlementDocuments(
      { community, account, notices, rates: plan.rates, metered: found, calendar },
      postings,
    ),
  )
  return {
    ...{ communities: [estate.community], buildings: estate.buildings },
    premises: estate.homes.map((home) => premisesRow(community, home)),
    'premises-parameters': parameterRows(community, estate),
    people: estate.people,
    occupancies: estate.ties.map((tie) => tieRow(community, tie)),
    members: estate.members,
    'resident-groups': estate.groups,
    'board-terms': estate.boardTerms,
    accounts: estate.accounts.map((account) => accountRow(community, account)),
    ledger: kept.flatMap(({ postings }) => postings.map((row) => ledgerRow(community, row))),
    charges: kept.flatMap(({ notices }) =>
      notices.flatMap((notice) => chargeRows(community, notice, moneyText)),
    ),
    settlements: settled.flatMap(({ settlements }) => settlements),
    'settlement-lines': settled.flatMap((rows) => rows['settlement-lines']),
    ...metered,
    ...moneyOfCommunity(plan, estate, kept, calendar),
    ...(plan.house.community.kind === 'condominium' ? pastOf(estate, calendar) : {}),
  }
}
