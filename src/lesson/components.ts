/** The vocabulary's components, given to every lesson without an import. */
import Bibliography from './components/Bibliography.astro'
import Bound from './components/Bound.astro'
import Cite from './components/Cite.astro'
import Corner from './components/Corner.astro'
import Count from './components/Count.astro'
import Formula from './components/Formula.astro'
import House from './components/House.astro'
import Inequalities from './components/Inequalities.astro'
import AffineMap from './components/Map.astro'
import Misconception from './components/Misconception.astro'
import Num from './components/Num.astro'
import Pattern from './components/Pattern.astro'
import Predict from './components/Predict.astro'
import Program from './components/Program.astro'
import Scene from './components/Scene.astro'
import Term from './components/Term.astro'
import Title from './components/Title.astro'
import Unit from './components/Unit.astro'
import Value from './components/Value.astro'

/** Step, Slide, Key, Show, Read, Say, Note, Code and Example are plain elements by the time that a lesson is rendered. */
export const components = {
  Bibliography,
  Bound,
  Cite,
  Corner,
  Count,
  Formula,
  House,
  Inequalities,
  Map: AffineMap,
  Misconception,
  Num,
  Pattern,
  Predict,
  Program,
  Scene,
  Term,
  Title,
  Unit,
  Value,
}
