type Props = {
  action: string
  agree: string
  button: string
  hidden?: Record<string, string>
  quiet?: boolean
}

/** A step that cannot be taken back: a box to tick, then one button. */
export const AgreedForm = ({ action, agree, button, hidden = {}, quiet = false }: Props) => (
  <form method="post" action={action}>
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <div className="ticks">
      <label>
        <input type="checkbox" name="agreed" value="yes" required /> {agree}
      </label>
    </div>
    <button type="submit" className={quiet ? 'quiet' : undefined}>
      {button}
    </button>
  </form>
)
