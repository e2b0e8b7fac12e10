import { Component, type PropsWithChildren } from 'react'
import { ERRORS } from '../contract/errors'
import { noteCrash } from '../lib/crash'
import { goHome } from '../lib/nav'
import { stand } from '../lib/standing'
import { Button } from './button'
import { Trouble } from './trouble'

/** A page whose drawing fails says so, with a number and two ways on; the rest of the app goes on. */
export class Boundary extends Component<PropsWithChildren, { number: string | null }> {
  override state = { number: null }
  private leave = () => {}

  static getDerivedStateFromError = (error: unknown) => ({ number: noteCrash(error) })

  override componentDidMount() {
    this.leave = stand()
  }

  override componentWillUnmount() {
    this.leave()
  }

  override render() {
    const { number } = this.state
    if (number === null) return this.props.children
    return (
      <Trouble sentence={ERRORS['system/unexpected']} number={number}>
        <Button kind="main" text="返回首页" onTap={goHome} />
        <Button text="再试一次" onTap={() => this.setState({ number: null })} />
      </Trouble>
    )
  }
}
