export default definePageConfig({ navigationBarTitleText: '建立分工会' })
