import type { Compiled, Package } from './compiled'
import { record } from './record'

/** Subpackages come over the line, each once; one that did not come can be asked for again. */
export function createPackages({ app }: Compiled, receive: (part: Package) => void) {
  const roots = (app.subPackages ?? []).map(({ root }) => root)
  const coming = new Map<string, Promise<void>>()

  async function fetchPackage(root: string, why: 'preload' | 'page') {
    const response = await fetch(`packages/${root}.json`)
    if (!response.ok) throw new Error(`loadSubpackage:fail ${root}`)
    receive(await response.json())
    record.packages.push({ root, why })
  }
  function load(root: string, why: 'preload' | 'page'): Promise<void> {
    const begun =
      coming.get(root) ??
      fetchPackage(root, why).catch((error) => {
        coming.delete(root)
        throw error
      })
    coming.set(root, begun)
    return begun
  }
  return {
    /** The root of the subpackage that holds a path; undefined for the main package. */
    rootOf: (path: string) => roots.find((root) => path.startsWith(`${root}/`)),
    load,
    /** What `preloadRule` foresees once a page is open; without a line it comes later, with its page. */
    foresee(path: string) {
      for (const named of app.preloadRule?.[path]?.packages ?? []) {
        const found = app.subPackages?.find(({ root, name }) => root === named || name === named)
        if (!found) throw new Error(`preloadRule of ${path} names ${named}, which is no package`)
        load(found.root, 'preload').catch(() => {})
      }
    },
  }
}
export type Packages = ReturnType<typeof createPackages>
