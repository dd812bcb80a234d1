package org.augenhoehe.redteam;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.TestInstallation;

/** Where the database under test keeps its files, heap and write-ahead log alike. */
record DatabaseFiles(DataSource database, InstallationConfig installation) {

  /** Flushes everything written so far to the files, and returns their directory. */
  Path written() {
    Tables tables = new Tables(database);
    if (TestInstallation.isOnPostgres()) {
      tables.change("CHECKPOINT");
      return Path.of(tables.column("SHOW data_directory").get(0).toString());
    }
    tables.change("CHECKPOINT SYNC");
    return installation.dataDir();
  }
}
