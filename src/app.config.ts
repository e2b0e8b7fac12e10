export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/bind/index',
    'pages/gift/index',
    'pages/proxy/index',
    'pages/claim/index',
    'pages/me/index',
  ],
  window: {
    navigationBarTitleText: '工会之家',
    navigationBarBackgroundColor: '@bar',
    navigationBarTextStyle: '@barText' as 'black',
    backgroundColor: '@page',
    backgroundTextStyle: '@barText' as 'dark',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
})
