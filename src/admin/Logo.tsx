import { Icon } from './Icon'

export function Logo() {
  return (
    <span className="lokalenet-mark">
      <Icon />
      LokaleNet
    </span>
  )
}
