export default definePageConfig({ navigationBarTitleText: '授权代领' })
