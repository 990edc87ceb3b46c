import type { Calendar, Estate, Tie } from '../model'
import type { PackageRows, Row } from '../tables'

type PastVoting = {
  number: string
  title: string
  text: string
  mode: 'meeting' | 'circulation'
  openedOn: string
  closedOn: string
  castOn: string
  choiceAt: (index: number) => 'for' | 'against' | 'abstain' | null
}

/** What the community voted on before it had the portal, as its program hands it over. */
const pastVotings = (year: number): PastVoting[] => [
  {
    number: `2/${year}`,
    title: 'Udzielenie absolutorium zarządowi',
    text: `§ 1. Właściciele lokali udzielają zarządowi absolutorium za rok ${year - 1}.`,
    mode: 'meeting',
    openedOn: `${year}-03-25`,
    closedOn: `${year}-03-25`,
    castOn: `${year}-03-25`,
    choiceAt: (index) => (index % 11 === 3 ? 'abstain' : index % 5 === 4 ? null : 'for'),
  },
  {
    number: `5/${year}`,
    title: 'Ogrodzenie terenu i brama na pilota',
    text: '§ 1. Właściciele lokali wyrażają zgodę na ogrodzenie terenu i montaż bramy na pilota, za cenę nie wyższą niż 92 000,00 zł brutto.',
    mode: 'circulation',
    openedOn: `${year}-09-01`,
    closedOn: `${year}-10-15`,
    castOn: `${year}-09-18`,
    choiceAt: (index) => (index % 3 === 0 ? 'for' : index % 3 === 1 ? 'against' : null),
  },
]

const ownedOn = (tie: Tie, on: string): boolean =>
  tie.capacity === 'owner' && tie.from <= on && (tie.to === undefined || on < tie.to)

const votesOf = (community: string, voting: PastVoting, owners: readonly Tie[]): Row<'votes'>[] => {
  const people = [...new Set(owners.map(({ person }) => person))]
  const choices = new Map(people.map((person, index) => [person, voting.choiceAt(index)]))
  return owners.flatMap(({ home, person }) => {
    const choice = choices.get(person) ?? null
    if (choice === null) return []
    const channel = voting.mode === 'meeting' ? 'meeting' : 'paper'
    return [
      {
        community,
        resolution: voting.number,
        premises: home,
        person,
        choice,
        castOn: voting.castOn,
        channel,
      },
    ]
  })
}

/** Resolutions of the year before with every owner's vote; the results follow from the votes. */
export const pastVotingRows = (
  estate: Estate,
  calendar: Calendar,
): Pick<PackageRows, 'resolutions' | 'votes'> => {
  const community = estate.community.code
  const votings = pastVotings(calendar.year - 1)
  return {
    resolutions: votings.map(({ castOn: _day, choiceAt: _choice, ...row }) => ({
      community,
      rule: 'shares',
      ...row,
    })),
    votes: votings.flatMap((voting) =>
      votesOf(
        community,
        voting,
        estate.ties.filter((tie) => ownedOn(tie, voting.castOn) && ownedOn(tie, voting.openedOn)),
      ),
    ),
  }
}
