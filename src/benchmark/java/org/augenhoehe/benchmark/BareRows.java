package org.augenhoehe.benchmark;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of casting: the ballot's row, inserted together with those of its batch, in a table and
 * boxes of the same kind; each batch is one statement, and on disk before the next.
 */
final class BareRows {

  private static final int BOXES = 30;

  /** Base64 of a sealed ballot: 65 bytes of key, 64 of paper, 16 of tag. */
  private static final String SEALED = "x".repeat(196);

  private static final String INSERT =
      """
      INSERT INTO ballot (id, box_id, sealed)
      SELECT given.id, given.box_id, given.sealed
      FROM UNNEST(CAST(? AS BIGINT ARRAY), CAST(? AS UUID ARRAY), CAST(? AS VARCHAR ARRAY))
        AS given (id, box_id, sealed)
      """;

  private final Database database;
  private final UUID[] boxes = Stream.generate(UUID::randomUUID).limit(BOXES).toArray(UUID[]::new);

  BareRows(Database database) throws SQLException {
    this.database = database;
    Database.migrate(database.limitUrl());
    try (Connection connection = Database.connect(database.limitUrl());
        Statement statement = connection.createStatement()) {
      for (UUID box : boxes) {
        statement.execute(
            "INSERT INTO box (id, node, questionnaire, period, public_key, waited, spoiled, lost)"
                + " VALUES ('%s', '%s', 1, 0, '', 0, 0, 0)".formatted(box, box));
      }
    }
  }

  /**
   * CPU seconds of client and database for one row. The connection is closed afterwards, because H2
   * runs in this process and would go on working.
   */
  double cpuSeconds(int batches, int rowsInEach) throws SQLException, IOException {
    try (Connection connection = Database.connect(database.limitUrl());
        Statement statement = connection.createStatement();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      statement.execute("TRUNCATE TABLE ballot");
      Object[] sealed = Collections.nCopies(rowsInEach, SEALED).toArray();
      double start = Cpu.sum(Cpu::ofThisProcess, database::cpuSeconds);
      for (int i = 0; i < batches; i++) {
        insert.setArray(1, array(connection, "BIGINT", ids(rowsInEach)));
        insert.setArray(2, array(connection, "UUID", boxes(rowsInEach)));
        insert.setArray(3, array(connection, "VARCHAR", sealed));
        insert.executeUpdate();
        if (!database.isPostgresql()) {
          statement.execute("CHECKPOINT SYNC");
        }
      }
      double seconds = Cpu.sum(Cpu::ofThisProcess, database::cpuSeconds) - start;
      return seconds / batches / rowsInEach;
    }
  }

  private static Object[] ids(int count) {
    return ThreadLocalRandom.current().longs(count).boxed().toArray();
  }

  private Object[] boxes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> boxes[ThreadLocalRandom.current().nextInt(BOXES)])
        .toArray();
  }

  private static Array array(Connection connection, String type, Object[] column)
      throws SQLException {
    return connection.createArrayOf(type, column);
  }
}
