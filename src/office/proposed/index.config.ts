export default definePageConfig({ navigationBarTitleText: '待核对的公开稿', enablePullDownRefresh: true })
