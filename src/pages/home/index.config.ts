export default definePageConfig({
  navigationBarTitleText: '工会之家',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
