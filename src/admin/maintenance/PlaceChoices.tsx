import type { BoardChoices } from '@/src/services/maintenance/board-choices'
import { Choice, named } from './parts'
import type { Say } from './say'

type Props = {
  say: Say
  choices: BoardChoices
  chosen: { community?: string | null; building?: string | null }
}

/** The community and the building a list is narrowed to; what one has only one of is no choice. */
export const PlaceChoices = ({ say, choices, chosen }: Props) => (
  <>
    {choices.communities.length > 1 && (
      <Choice
        name="community"
        label={say('board.community')}
        value={chosen.community ?? ''}
        empty={say('board.all')}
        options={named(choices.communities)}
      />
    )}
    {choices.buildings.length > 1 && (
      <Choice
        name="building"
        label={say('board.building')}
        value={chosen.building ?? ''}
        empty={say('board.all')}
        options={named(choices.buildings)}
      />
    )}
  </>
)
