package org.augenhoehe.result.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.function.Function;

/**
 * What may be seen of a figure. Where fewer than <em>k</em> people answered, it is withheld, and
 * there is no number that could be read by mistake. In JSON it is the value, or null.
 */
public sealed interface Figure<T> {

  record Shown<T>(@JsonValue T value) implements Figure<T> {}

  record Withheld<T>() implements Figure<T> {

    @JsonValue
    Object nothing() {
      return null;
    }
  }

  /** A part of the figure, or another form of it; withheld if the figure is. */
  default <R> Figure<R> map(Function<T, R> part) {
    return this instanceof Shown<T> shown
        ? new Shown<>(part.apply(shown.value()))
        : new Withheld<>();
  }
}
