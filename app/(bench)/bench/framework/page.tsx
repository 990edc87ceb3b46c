export default function Framework() {
  return <title>LokaleNet</title>
}
