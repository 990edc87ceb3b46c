import type { Desk } from './desk'

/** The protocol and the votes as files. */
export const Papers = ({ desk: { say, action } }: { desk: Desk }) => (
  <p className="actions">
    <a href={action('protocol')} target="_blank" rel="noreferrer">
      {say('running.protocol')}
    </a>
    <a href={action('roll-call?format=csv')}>{say('running.csv')}</a>
    <a href={action('roll-call?format=xlsx')}>{say('running.xlsx')}</a>
  </p>
)
