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
    'pages/inbox/index',
    // Every part in every state, while developing.
    ...(process.env.UNION_HOME_GALLERY ? ['pages/gallery/index'] : []),
  ],
  // What liaisons and the committee work with: not part of the first start, and there when home has shown.
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
        'deliveries/index',
      ],
    },
    { root: 'letters', pages: ['home/index', 'write/index', 'own/index', 'board/index'] },
    { root: 'office', pages: ['list/index', 'letter/index', 'asked/index', 'statistics/index'] },
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
