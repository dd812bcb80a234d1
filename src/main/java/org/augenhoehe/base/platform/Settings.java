package org.augenhoehe.base.platform;

import io.quarkus.runtime.configuration.DurationConverter;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Converters that check settings as they are read: a mistake aborts the start with the name of the
 * setting and the reason. Not constraints of Jakarta Validation: for those Quarkus builds a
 * separate validator at every start, which takes longer than reading all settings.
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

  /** A rate: finite and above 0. */
  public static final class Pace implements Converter<Double> {
    @Override
    public Double convert(String value) {
      double pace = Double.parseDouble(value.strip());
      require(pace > 0 && Double.isFinite(pace), "must be a number above 0");
      return pace;
    }
  }

  /** {@code true} or {@code false}, in any case, and nothing else. */
  public static final class Switch implements Converter<Boolean> {
    @Override
    public Boolean convert(String value) {
      String word = value.strip().toLowerCase(Locale.ROOT);
      require(word.equals("true") || word.equals("false"), "must be true or false");
      return word.equals("true");
    }
  }

  /** A duration above zero, e.g. {@code 10s}. */
  public static final class Span implements Converter<Duration> {
    @Override
    public Duration convert(String value) {
      Duration span = DurationConverter.parseDuration(value.strip());
      require(span.compareTo(Duration.ZERO) > 0, "must be longer than nothing");
      return span;
    }
  }

  /**
   * The origin of a site, e.g. {@code https://feedback.example.de}, in the form that browsers
   * request: {@code https://rückmeldung.example.de} becomes {@code
   * https://xn--rckmeldung-9db.example.de}.
   */
  public static final class WebAddress implements Converter<String> {

    private static final Pattern PARTS =
        Pattern.compile("(https?)://(\\[[0-9a-fA-F:.]+]|[^\\s/?#:@\\[\\]]+)(:\\d{1,5})?(/[^?#]*)?");

    /** RFC 1035, section 2.3.4, in text. */
    private static final int LONGEST = 253;

    private static final int HIGHEST_PORT = 65_535;

    /** IDNA 2003, which Java implements, and browsers map these to different names. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[ßẞς\u200c\u200d]");

    @Override
    public String convert(String value) {
      Matcher parts = PARTS.matcher(value.strip());
      require(parts.matches(), "must be an address such as https://feedback.example.de");
      require(
          Objects.requireNonNullElse(parts.group(4), "/").matches("/+"),
          "must end with the name of the host: this service answers at no other path than /");
      return parts.group(1) + "://" + host(parts.group(2)) + port(parts.group(3));
    }

    private static String host(String name) {
      if (name.startsWith("[")) {
        require(isHost(name), "names no host: " + name);
        return name;
      }
      require(
          !name.contains("_"),
          "must name a host without _, which no host on the web may have in it");
      require(
          !AMBIGUOUS.matcher(name).find(),
          "has a letter in it that not all browsers read alike; write that name as xn--…");
      try {
        String ascii = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        require(isHost(ascii), "names no host: " + name);
        return ascii;
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("names no host: " + name);
      }
    }

    private static boolean isHost(String name) {
      try {
        return name.length() <= LONGEST && new URI("https://" + name).getHost() != null;
      } catch (URISyntaxException e) {
        return false;
      }
    }

    private static String port(String port) {
      require(
          port == null || Integer.parseInt(port.substring(1)) <= HIGHEST_PORT,
          "names a port that does not exist: " + port);
      return Objects.requireNonNullElse(port, "");
    }
  }

  /** Where e-mail goes, e.g. {@code montag@example.de}, without a person's name. */
  public static final class MailAddress implements Converter<String> {

    /** What people have (RFC 5321, section 4.1.2, without quoted parts and literals). */
    private static final Pattern FORM =
        Pattern.compile(
            "[\\w!#$%&'*+/=?^`{|}~.-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}");

    /** RFC 5321, section 4.5.3.1.3. */
    private static final int LONGEST = 254;

    /** Empty where that is none. */
    public static Optional<String> read(String typed) {
      return Optional.of(typed.strip())
          .filter(address -> address.length() <= LONGEST && FORM.matcher(address).matches());
    }

    @Override
    public String convert(String value) {
      Optional<String> address = read(value);
      require(address.isPresent(), "must be an address such as montag@example.de");
      return address.get();
    }
  }

  /** The address of a page, e.g. {@code https://www.example.de/impressum}. */
  public static final class Link implements Converter<String> {
    @Override
    public String convert(String value) {
      URI address = address(value);
      require(isPage(address), "must be an address such as https://www.example.de/impressum");
      return value.strip();
    }
  }

  /** A page, a mail address or a phone number, e.g. {@code mailto:amt@example.de}. */
  public static final class Contact implements Converter<String> {
    @Override
    public String convert(String value) {
      URI address = address(value);
      boolean isDirect =
          List.of("mailto", "tel").contains(String.valueOf(address.getScheme()))
              && !address.getSchemeSpecificPart().isBlank();
      require(
          isPage(address) || isDirect,
          "must begin with https://, mailto: or tel:, such as mailto:amt@example.de");
      return value.strip();
    }
  }

  private static boolean isPage(URI address) {
    return List.of("https", "http").contains(String.valueOf(address.getScheme()))
        && address.getHost() != null
        && address.getUserInfo() == null;
  }

  private static URI address(String value) {
    try {
      return new URI(value.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("is no address: " + e.getReason());
    }
  }

  private static void require(boolean isMet, String otherwise) {
    if (!isMet) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
