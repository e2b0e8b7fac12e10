export default definePageConfig({ navigationBarTitleText: '领取点' })
