export default definePageConfig({
  navigationBarTitleText: '礼品',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
