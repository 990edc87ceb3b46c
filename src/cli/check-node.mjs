// Loaded before anything else. It must run on old versions of Node, so it stays plain.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `LokaleNet needs Node 22.18 or newer and this is ${process.versions.node}: run "npm rebuild node" ` +
      'so that the Node 24 which comes with the project is put in place, or install Node 24 from https://nodejs.org.',
  )
  process.exit(1)
}
