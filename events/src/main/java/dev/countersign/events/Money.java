package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in an ISO 4217 currency, at the scale of that currency's minor unit. JSON: {@code
 * {"amount":"1000.00","currency":"CNY"}}.
 */
public record Money(
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {
  // A number of a few characters, like 1E999999999, would otherwise fill the memory with zeros.
  private static final int MAX_DIGITS = 18;

  /**
   * Brings the amount to the currency's scale.
   *
   * @throws InvalidValueException for an unknown currency, more decimals than it has, or more than
   *     18 digits before the point
   */
  public Money {
    if (amount.precision() - (long) amount.scale() > MAX_DIGITS) {
      throw new InvalidValueException(
          "an amount has at most 18 digits before the point", "金额的整数部分不超过 18 位");
    }
    amount = atScaleOf(amount, currency);
  }

  private static int digitsOf(String currency) {
    try {
      return Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException(
          currency + " is not an ISO 4217 currency", currency + " 不是 ISO 4217 货币代码");
    }
  }

  private static BigDecimal atScaleOf(BigDecimal amount, String currency) {
    int digits = digitsOf(currency);
    try {
      return amount.setScale(digits, RoundingMode.UNNECESSARY);
    } catch (ArithmeticException e) {
      throw new InvalidValueException(
          amount + " has more decimals than " + currency + " allows",
          amount + " 的小数位数超出 " + currency + " 的规定");
    }
  }

  /** Reads {@code amount} as an exact decimal. */
  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  /** Nothing, in {@code currency}. */
  public static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** The sum; both must be of one currency. */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
    }
    return new Money(amount.add(other.amount), currency);
  }

  /** What is left without the other; both must be of one currency. */
  public Money minus(Money other) {
    return plus(new Money(other.amount.negate(), other.currency));
  }

  /** The amount so many times, rounded half up, away from zero, at the digits of its currency. */
  public Money times(BigDecimal factor) {
    return new Money(
        amount.multiply(factor).setScale(digitsOf(currency), RoundingMode.HALF_UP), currency);
  }

  /** That share of the amount, {@code part} of {@code whole}, rounded in the same way. */
  public Money share(BigDecimal part, BigDecimal whole) {
    return new Money(
        amount.multiply(part).divide(whole, digitsOf(currency), RoundingMode.HALF_UP), currency);
  }

  /** Whether the amount is above zero. */
  @JsonIgnore
  public boolean isPositive() {
    return amount.signum() > 0;
  }

  /** Whether the amount is below zero. */
  @JsonIgnore
  public boolean isNegative() {
    return amount.signum() < 0;
  }
}
