package org.augenhoehe.platform;

import io.quarkus.runtime.configuration.DurationConverter;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * What settings must be, checked as they are read: a mistake stops the start, which names the
 * setting and the reason. Not constraints of Jakarta Validation: for one in a configuration Quarkus
 * builds a validator of its own at every start, which takes longer than reading all settings.
 */
public final class Settings {

  private Settings() {}

  /** A whole number from 1 on. */
  public static final class Count implements Converter<Integer> {
    @Override
    public Integer convert(String value) {
      int count = Integer.parseInt(value.strip());
      require(count >= 1, "must be at least 1");
      return count;
    }
  }

  /** So many of something in some time: finite and more than none. */
  public static final class Pace implements Converter<Double> {
    @Override
    public Double convert(String value) {
      double pace = Double.parseDouble(value.strip());
      require(pace > 0 && Double.isFinite(pace), "must be a number above 0");
      return pace;
    }
  }

  /** On or off, and nothing that only looks like it. */
  public static final class Switch implements Converter<Boolean> {
    @Override
    public Boolean convert(String value) {
      String word = value.strip().toLowerCase(Locale.ROOT);
      require(word.equals("true") || word.equals("false"), "must be true or false");
      return word.equals("true");
    }
  }

  /** Some time, e.g. {@code 10s}. */
  public static final class Span implements Converter<Duration> {
    @Override
    public Duration convert(String value) {
      Duration span = DurationConverter.parseDuration(value.strip());
      require(span.compareTo(Duration.ZERO) > 0, "must be longer than nothing");
      return span;
    }
  }

  /** Where a site is found, e.g. {@code https://feedback.example.de}. */
  public static final class WebAddress implements Converter<String> {
    @Override
    public String convert(String value) {
      try {
        URI address = new URI(value.strip());
        String scheme = String.valueOf(address.getScheme());
        require(
            (scheme.equals("https") || scheme.equals("http"))
                && address.getHost() != null
                && address.getQuery() == null
                && address.getFragment() == null,
            "must be an address such as https://feedback.example.de");
        return value.strip();
      } catch (URISyntaxException e) {
        throw new IllegalArgumentException("is no address: " + e.getReason());
      }
    }
  }

  private static void require(boolean isMet, String otherwise) {
    if (!isMet) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
