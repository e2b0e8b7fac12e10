type Audio = Pick<AudioContext, 'createOscillator' | 'createGain' | 'destination' | 'currentTime'>

const isAudio = (value: unknown): value is Audio =>
  typeof value === 'object' && value !== null && 'createOscillator' in value && 'createGain' in value

const TONES = {
  good: [{ hertz: 880, at: 0 }],
  bad: [
    { hertz: 220, at: 0 },
    { hertz: 220, at: 0.2 },
  ],
} as const
const SECONDS = 0.12

/** One high tone when it is done, two low ones when not; drawn by the phone, so that no sound file is needed. */
export function beep(audio: unknown, good: boolean) {
  if (!isAudio(audio)) return
  for (const { hertz, at } of TONES[good ? 'good' : 'bad']) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = hertz
    volume.gain.value = 0.2
    tone.connect(volume)
    volume.connect(audio.destination)
    tone.start(audio.currentTime + at)
    tone.stop(audio.currentTime + at + SECONDS)
  }
}
