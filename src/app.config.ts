export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/bind/index',
    'pages/set-up/index',
    'pages/gift/index',
    'pages/proxy/index',
    'pages/claim/index',
    'pages/me/index',
    'pages/seats/index',
    // Every part in every state, while developing.
    ...(process.env.UNION_HOME_GALLERY ? ['pages/gallery/index'] : []),
  ],
  // Members never load what liaisons and the committee work with.
  subPackages: [
    {
      root: 'work',
      pages: [
        'campaigns/index',
        'edit/index',
        'board/index',
        'hand-out/index',
        'station/index',
        'stock/index',
        'conflicts/index',
        'roster/index',
        'roster-import/index',
        'corrections/index',
        'journal/index',
      ],
    },
  ],
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['work'] } },
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '工会之家',
    navigationBarBackgroundColor: '@bar',
    navigationBarTextStyle: '@barText' as 'black',
    backgroundColor: '@page',
    backgroundTextStyle: '@pull' as 'dark',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
  // Whatever WeChat holds private is asked about by our own sheet first.
  __usePrivacyCheck__: true,
})
