import type { ReactElement } from 'react'
import type { PageContext } from '../frame/page-context'
import { describeRefusal } from '../forms/refused-form'
import { newFlash } from '../forms/flash'
import { ResolutionPage } from './ResolutionPage'
import type { ResolutionView } from './resolution-view'

/** The form sent without an answer: the resolution again, with what is missing said first. */
export const noChoice = (context: PageContext, view: ResolutionView): ReactElement => (
  <ResolutionPage
    context={context}
    view={view}
    refused={describeRefusal(
      context.text,
      'vote',
      newFlash('vote', [{ field: 'choice', code: 'MISSING_choice' }], {}),
    )}
  />
)
