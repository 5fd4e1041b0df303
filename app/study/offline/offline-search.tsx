import type { LibraryTexts } from './library-texts'

/** Where to write a search of what this device holds; the address is that of the library. */
export const OfflineSearch = ({ query, texts }: { query: string; texts: LibraryTexts }) => (
  <search>
    <form className="offline-search" action="/library">
      <label className="small" htmlFor="offline-search">
        {texts.label}
      </label>
      <div className="row">
        <input
          className="field"
          id="offline-search"
          type="search"
          name="q"
          defaultValue={query}
          autoComplete="off"
          aria-describedby="offline-search-hint"
        />
        <button className="btn" type="submit">
          {texts.search}
        </button>
      </div>
      <p className="small quiet" id="offline-search-hint">
        {texts.hint}
      </p>
    </form>
  </search>
)
