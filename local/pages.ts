/** The pages of the mini program, as its own configuration names them. */
export async function readPages(): Promise<string[]> {
  // Taro's build knows this name; here it hands the configuration on.
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  const { default: config } = await import('../src/app.config')
  const { pages = [], subPackages = [] } = config
  return [...pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
}
