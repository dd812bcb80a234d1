package org.augenhoehe.vote.release;

import static com.cronutils.model.CronType.QUARTZ;

import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.augenhoehe.base.platform.OfficeClock;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * The times at which boxes are opened. The schedule is evaluated in local wall-clock time, so that
 * each time occurs exactly once when clocks change: a skipped time is moved later by as much as the
 * clock was put forward, and a repeated time counts only at its first occurrence. Evaluating the
 * schedule in the zone itself would lose the former or repeat the latter.
 */
public final class OpeningTimes {

  private static final Set<String> OFF = Set.of("off", "disabled");

  /** By how much the clocks here are put forward and back. */
  private static final Duration CHANGE = Duration.ofHours(1);

  private final String cron;

  /** Null where boxes are opened by hand only. */
  private final ExecutionTime onTheWall;

  private OpeningTimes(String cron, ExecutionTime onTheWall) {
    this.cron = cron;
    this.onTheWall = onTheWall;
  }

  /**
   * @param cron Quartz syntax, or {@code off}
   * @throws IllegalArgumentException if it is not a valid schedule
   */
  public static OpeningTimes of(String cron) {
    String stripped = cron.strip();
    if (OFF.contains(stripped.toLowerCase(Locale.ROOT))) {
      return new OpeningTimes("off", null);
    }
    CronParser parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(QUARTZ));
    return new OpeningTimes(stripped, ExecutionTime.forCron(parser.parse(stripped)));
  }

  /** The first time after this moment; empty if there is none or no schedule. */
  public Optional<Instant> next(Instant after) {
    return find(
        onTheWall(after).minus(CHANGE), ExecutionTime::nextExecution, time -> time.isAfter(after));
  }

  /** The last time up to this moment; empty if there was none or no schedule. */
  public Optional<Instant> last(Instant until) {
    return find(
        onTheWall(until).plus(CHANGE), ExecutionTime::lastExecution, time -> !time.isAfter(until));
  }

  public boolean isOff() {
    return onTheWall == null;
  }

  /** The Quartz expression, or {@code off}. */
  @Override
  public String toString() {
    return cron;
  }

  private interface Step {
    Optional<ZonedDateTime> from(ExecutionTime times, ZonedDateTime wall);
  }

  private Optional<Instant> find(ZonedDateTime from, Step step, Predicate<Instant> isMeant) {
    if (isOff()) {
      return Optional.empty();
    }
    Function<ZonedDateTime, Optional<ZonedDateTime>> go = wall -> step.from(onTheWall, wall);
    return Stream.iterate(go.apply(from), Optional::isPresent, wall -> wall.flatMap(go))
        .map(wall -> wall.orElseThrow().toLocalDateTime().atZone(OfficeClock.ZONE).toInstant())
        .filter(isMeant)
        .findFirst();
  }

  /** Local wall-clock time, labelled as UTC so that clock changes do not affect it. */
  private static ZonedDateTime onTheWall(Instant moment) {
    return moment.atZone(OfficeClock.ZONE).withZoneSameLocal(ZoneOffset.UTC);
  }

  /** See {@link org.augenhoehe.base.platform.Settings}. */
  public static final class OfSetting implements Converter<OpeningTimes> {
    @Override
    public OpeningTimes convert(String value) {
      OpeningTimes times = of(value);
      // Uses the machine's clock: settings are read before the service's own clock exists.
      if (!times.isOff() && times.next(Instant.now()).isEmpty()) {
        throw new IllegalArgumentException(
            "never comes; to open boxes by hand only, set it to off");
      }
      return times;
    }
  }
}
