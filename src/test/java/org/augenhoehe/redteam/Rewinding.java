package org.augenhoehe.redteam;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.MVStoreTool;

/**
 * An attacker who has H2's file and opens it as it was after each of the chunks that are still in
 * it. What one state has and the one before has not was written in the millisecond of its chunk.
 */
record Rewinding(Path file, Path workshop) {

  private static final Pattern CREATED = Pattern.compile("created:([0-9a-f]+)");

  private static final Pattern CHUNK =
      Pattern.compile(
          "chunk:[0-9a-f]+,(?:block:[0-9a-f]+,)?len:[ -~]*?time:([0-9a-f]+),version:([0-9a-f]+)");

  /** A value that appeared in a query's answer, and when. */
  record Event(Instant moment, String value) {}

  /**
   * What the answer to a query gained from one earlier state to the next. The first state of all
   * tells no moment of what it holds.
   */
  List<Event> of(String query) throws IOException {
    List<Event> events = new ArrayList<>();
    Set<String> known = null;
    for (var state : states().entrySet()) {
      Set<String> now = answer(state.getKey(), query);
      if (known != null && now != null) {
        for (String value : now) {
          if (known.add(value)) {
            events.add(new Event(state.getValue(), value));
          }
        }
      }
      known = known == null ? now : known;
    }
    return events;
  }

  /** Version and time of every chunk that is somewhere in the file or in its list of chunks. */
  TreeMap<Long, Instant> states() throws IOException {
    String text = new String(Files.readAllBytes(file), ISO_8859_1);
    Matcher created = CREATED.matcher(text);
    if (!created.find()) {
      throw new IllegalStateException("Not a file of H2");
    }
    long beginning = number(created, 1);
    TreeMap<Long, Instant> states = new TreeMap<>();
    CHUNK
        .matcher(text)
        .results()
        .forEach(
            chunk ->
                states.put(number(chunk, 2), Instant.ofEpochMilli(beginning + number(chunk, 1))));
    return states;
  }

  /** Null where parts of the state are overwritten. */
  private Set<String> answer(long version, String query) throws IOException {
    Path copy = workshop.resolve("copy.mv.db");
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    MVStoreTool.rollback(copy.toString(), version, Writer.nullWriter());
    Files.move(workshop.resolve("copy.mv.db.temp"), copy, StandardCopyOption.REPLACE_EXISTING);
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + workshop.resolve("copy"));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      Set<String> values = new HashSet<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException overwritten) {
      return null;
    }
  }

  private static long number(MatchResult match, int group) {
    return Long.parseLong(match.group(group), 16);
  }
}
