/** An exact fraction in lowest terms; `denominator` > 0, zero is 0/1. */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}
